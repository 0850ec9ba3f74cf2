// How a request to the storage ended; the numbers are those of page_store.cpp's result_of.

export const enum Code {
  done = 0,
  full = 1,
  failed = 2,
  conflict = 3,
  corrupt = 4,
  /** A newer program has changed the storage's form. */
  newer = 5,
  /** The browser lets this page store nothing. */
  denied = 6,
  /** All that was stored has been deleted. */
  gone = 7,
  /** No picture that this browser can decode. */
  undecodable = 8,
}

export class StorageError extends Error {
  constructor(
    readonly code: Code,
    message: string,
  ) {
    super(message);
  }
}

/** Only the name tells a full quota from other failures: messages and codes differ between browsers. */
export function storageError(cause: unknown): StorageError {
  if (cause instanceof StorageError) return cause;
  const name = cause instanceof Error || cause instanceof DOMException ? cause.name : 'Error';
  const message = cause instanceof Error || cause instanceof DOMException ? cause.message : String(cause);
  return new StorageError(name === 'QuotaExceededError' ? Code.full : Code.failed, `${name}: ${message}`);
}
