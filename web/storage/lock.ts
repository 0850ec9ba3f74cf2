// Which tab may write: the one that holds the Web Lock, for as long as it lives.

const LOCK = 'kartoteka-writer';
/** A tab that is being reloaded gives the lock back a moment after its successor asks. */
const PATIENCE = 400;

/** True when this tab is the writer from now on; false when another tab is. */
export async function becomeWriter(locks: LockManager | undefined = navigator.locks): Promise<boolean> {
  // Without locks (an insecure origin) the log's add() still fences off a second writer.
  if (!locks) return true;
  const giveUp = AbortSignal.timeout(PATIENCE);
  return new Promise((resolve, reject) => {
    const hold = () => {
      resolve(true);
      return new Promise<never>(() => undefined);
    };
    locks.request(LOCK, {signal: giveUp}, hold).catch((cause: unknown) => {
      if (giveUp.aborted) resolve(false);
      else reject(cause);
    });
  });
}
