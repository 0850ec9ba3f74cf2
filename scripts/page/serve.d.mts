/** Serves `folder` below `prefix` on 127.0.0.1; port 0 takes a free one. */
export function serve(folder: string, options?: {port?: number; prefix?: string}): Promise<{url: string; close(): Promise<void>}>;
