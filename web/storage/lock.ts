// Which tab may write: the one that holds the Web Lock, for as long as it lives.

const LOCK = 'kartoteka-writer';
/** A tab that is being reloaded gives the lock back a moment after its successor asks. */
const PATIENCE = 400;

/** True when this tab is the writer from now on; false when another tab is. */
export async function becomeWriter(locks: LockManager | undefined = navigator.locks): Promise<boolean> {
  // Without locks (an insecure origin) the log's add() still fences off a second writer.
  if (!locks) return true;
  // A busy browser may be slow to grant a free lock, so only the answer "not available" counts, and never a timer alone.
  return (await take(locks, {ifAvailable: true})) || (await take(locks, {signal: AbortSignal.timeout(PATIENCE)})) ||
    take(locks, {ifAvailable: true});
}

/** Holds the lock for as long as the tab lives, once it is granted. */
function take(locks: LockManager, options: LockOptions): Promise<boolean> {
  return new Promise((resolve, reject) => {
    const granted = (lock: Lock | null) => {
      resolve(lock !== null);
      return lock ? new Promise<never>(() => undefined) : undefined;
    };
    locks.request(LOCK, options, granted).catch((cause: unknown) => {
      if (options.signal?.aborted) resolve(false);
      else reject(cause);
    });
  });
}
