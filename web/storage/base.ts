// A fold or a restore: the segments become Blobs in idle moments, then one transaction replaces base, meta and log.
import {BASE, baseGeneration, LOG, META, META_KEY, type StoredMeta} from './connection';
import {Replaces} from './host';
import {Code, StorageError} from './outcome';
import {completion, idleMoment} from './transaction';

export interface BaseWrite {
  generation: number;
  folded: number;
  meta: Uint8Array<ArrayBuffer>;
  segments: number[];
  segmentCount: number;
  replaces: Replaces;
}

/** Milliseconds; a click that comes meanwhile waits for no more than this and a piece. */
const LONGEST_SLICE = 8;

/** `nextPiece` gives a segment's next bytes as a view into the program's memory, empty at its end. */
export async function collect(
  segments: number[],
  nextPiece: (segment: number) => Uint8Array<ArrayBuffer>,
): Promise<Map<number, Blob>> {
  const blobs = new Map<number, Blob>();
  // An idle moment takes several pieces, each about a millisecond.
  let until = 0;
  for (const segment of segments) {
    const pieces: Blob[] = [];
    for (let piece = nextPiece(segment); piece.length > 0; piece = nextPiece(segment)) {
      pieces.push(new Blob([piece])); // copies now
      if (performance.now() >= until) until = Math.min(await idleMoment(), LONGEST_SLICE) + performance.now();
    }
    blobs.set(segment, new Blob(pieces));
  }
  return blobs;
}

export async function writeBase(database: IDBDatabase, write: BaseWrite, blobs: Map<number, Blob>): Promise<void> {
  const transaction = database.transaction([META, BASE, LOG], 'readwrite', {durability: 'strict'});
  const log = transaction.objectStore(LOG);
  const base = transaction.objectStore(BASE);
  const meta = transaction.objectStore(META);
  const complete = completion(transaction);
  let refused = false;
  // Requests are carried out in order: both answers are of the state before what follows them.
  const own = log.getKey([write.generation, 0]);
  const stored = meta.get(META_KEY) as IDBRequest<StoredMeta | undefined>;
  stored.onsuccess = () => {
    const base = baseGeneration(stored.result);
    const logged = own.result !== undefined;
    // Older than the base: another writer has folded since, and these segments would lie under its log.
    if (write.replaces === Replaces.folded) refused = !logged && base !== write.generation;
    else refused = (logged || base >= write.generation) && write.replaces !== Replaces.damage;
    if (refused) transaction.abort();
    else transaction.commit();
  };
  if (write.replaces === Replaces.folded) {
    base.delete(IDBKeyRange.lowerBound(write.segmentCount));
    log.delete(IDBKeyRange.upperBound([write.folded, Infinity]));
  } else {
    base.clear();
    log.clear();
  }
  for (const [segment, blob] of blobs) base.put(blob, segment);
  meta.put({generation: write.folded, bytes: write.meta} satisfies StoredMeta, META_KEY);
  try {
    await complete;
  } catch (cause) {
    if (refused) throw new StorageError(Code.conflict, `the log does not hold generation ${write.generation}`);
    throw cause;
  }
}
