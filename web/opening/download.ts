// The program's download, compiled while it arrives.

/** Counts the bytes of a body as they come, and hands them on. */
function counted(response: Response, received: (bytes: number) => void): Response {
  if (!response.body) return response;
  const counter = new TransformStream<Uint8Array, Uint8Array>({
    transform(chunk, controller) {
      received(chunk.length);
      controller.enqueue(chunk);
    },
  });
  // Hosts that do not know the type may not send it; compiling while loading insists on it.
  return new Response(response.body.pipeThrough(counter), {headers: {'Content-Type': 'application/wasm'}});
}

export async function compileProgram(url: URL, received: (bytes: number) => void = () => undefined): Promise<WebAssembly.Module> {
  const response = await fetch(url);
  if (!response.ok) throw new Error(`${url.pathname}: ${response.status}`);
  return WebAssembly.compileStreaming(counted(response, received));
}
