// Promises over IndexedDB. Inside a transaction only its own requests may be awaited, or it commits under our feet.

export function result<T>(request: IDBRequest<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    // The transaction aborts with this error, which is where it is handled.
    request.onerror = () => reject(request.error ?? new Error('the request failed'));
  });
}

/** Resolves when the transaction is complete as its durability asks; rejects with what aborted it. */
export function completion(transaction: IDBTransaction): Promise<void> {
  return new Promise((resolve, reject) => {
    transaction.oncomplete = () => resolve();
    transaction.onabort = () => reject(transaction.error ?? new DOMException('aborted', 'AbortError'));
  });
}

/** Lets the browser do other things first. */
export function pause(): Promise<void> {
  return new Promise((resolve) => {
    const channel = new MessageChannel();
    channel.port1.onmessage = () => {
      channel.port1.close();
      resolve();
    };
    channel.port2.postMessage(0);
  });
}

/** The same, behind everything that is more urgent; resolves with how long that moment lasts, in milliseconds. */
export function idleMoment(): Promise<number> {
  return new Promise((resolve) => {
    if ('requestIdleCallback' in globalThis) requestIdleCallback((deadline) => resolve(deadline.timeRemaining()), {timeout: 100});
    else setTimeout(() => resolve(0), 0);
  });
}
