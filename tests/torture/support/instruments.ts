// Runs in the page before its own scripts: tells what is being stored and what was seen as "Saved", makes the storage slow
// and aborts transactions.

/** A transaction of a commit, a base (fold, restore) or an upgrade has begun, has ended, was made to abort; the page says "Saved". */
export type Sign = 'commit' | 'base' | 'upgrade' | 'ended' | 'aborted' | 'saved';

/** What stands in the page's global scope. */
export interface Instruments {
  tortureTell(sign: Sign): void;
  torture: {
    /** Once the page shows this text and says "Saved", that is told, once. */
    awaited: string;
    /** The share of transactions that abort after all their requests have succeeded, from 0 to 1. */
    aborts: {commit: number; base: number};
    memory: WebAssembly.Memory | undefined;
  };
}

/** Sent to the page as text: uses nothing from outside. */
export function instrument(seed: number): void {
  const {tortureTell: tell} = globalThis as unknown as Instruments;
  const torture: Instruments['torture'] = {awaited: '', aborts: {commit: 0, base: 0}, memory: undefined};
  Object.assign(globalThis, {torture});
  const slowest = 30; // milliseconds
  const doomed = new WeakSet<IDBTransaction>();
  let state = seed;
  let spared = true;

  const random = () => (state = (Math.imul(state, 1664525) + 1013904223) >>> 0) / 2 ** 32;
  // Never two in a row: the page waits longer before each attempt.
  const dooms = (share: number) => !(spared = !(spared && random() < share));

  const begin = IDBDatabase.prototype.transaction;
  IDBDatabase.prototype.transaction = function (...parameters) {
    const transaction = begin.apply(this, parameters);
    if (transaction.mode !== 'readwrite') return transaction;
    const kind = transaction.objectStoreNames.contains('base') ? 'base' : 'commit';
    if (dooms(torture.aborts[kind])) doomed.add(transaction);
    tell(kind);
    for (const end of ['complete', 'abort']) transaction.addEventListener(end, () => tell('ended'));
    return transaction;
  };

  // Requests are carried out in order: when the next one is answered, all others have succeeded. Half of the transactions
  // wait there as on a slow disk, which leaves time to shoot between a word of the page and the deed.
  const commit = IDBTransaction.prototype.commit;
  IDBTransaction.prototype.commit = function () {
    const wait = Math.max(0, random() - 0.5) * 2 * slowest;
    const until = performance.now() + wait;
    if (wait === 0 && !doomed.has(this)) return commit.call(this);
    const end = () => {
      if (doomed.has(this)) {
        tell('aborted');
        this.abort();
      } else if (performance.now() < until) {
        hold();
      } else {
        commit.call(this);
      }
    };
    const hold = () => this.objectStore(this.objectStoreNames[0]!).count().addEventListener('success', end);
    hold();
  };

  const {open} = IDBFactory.prototype;
  IDBFactory.prototype.open = function (...parameters) {
    const request = open.apply(this, parameters);
    request.addEventListener('upgradeneeded', () => tell('upgrade'));
    return request;
  };

  const {instantiate} = WebAssembly;
  WebAssembly.instantiate = (async (module: WebAssembly.Module, imports: WebAssembly.Imports) => {
    const instance = await instantiate(module, imports);
    torture.memory = Object.values(instance.exports).find((value) => value instanceof WebAssembly.Memory);
    return instance;
  }) as typeof WebAssembly.instantiate;

  new MutationObserver(() => {
    if (!torture.awaited) return;
    const saved = [...document.querySelectorAll('[role=status]')].some(({textContent}) => textContent === 'Saved');
    if (!saved || !document.body.textContent.includes(torture.awaited)) return;
    torture.awaited = '';
    tell('saved');
  }).observe(document, {subtree: true, childList: true, characterData: true});
}

/**
 * Runs in the page: from now on it folds a log of two edits, a segment at a time. store::Engine::FoldLimits has no other
 * handle in the released program than its place in memory, which these numbers give away.
 */
export function foldOften(): void {
  const {memory} = (globalThis as unknown as Instruments).torture;
  const words = new Uint32Array(memory!.buffer);
  let found = false;
  for (let i = 0; i + 2 < words.length; i += 2) {
    if (words[i] !== 32 << 20 || words[i + 1] !== 0 || words[i + 2] !== 4) continue;
    words[i] = 60_000;
    words[i + 2] = 1;
    found = true;
  }
  if (!found) throw new Error('FoldLimits are not what they were');
}
