// Reads everything in one transaction, in pieces small enough that the page stays responsive.
import {BASE, LOG, META, META_KEY, type StoredMeta} from './connection';
import {pause, result} from './transaction';

/** Parts are at most 60 KiB, so 32 of them stay under 2 MB. */
const PARTS_PER_PIECE = 32;

export interface LoadSink {
  meta(bytes: Uint8Array): void;
  segment(index: number, bytes: Uint8Array): void;
  logPart(generation: number, part: number, bytes: Uint8Array): void;
  progress(done: number, total: number): void;
}

interface LogPiece {
  keys: [number, number][];
  parts: Uint8Array[];
}

// What is stored may be damaged: whatever is not what we put there counts as empty, which no check of C++ lets pass.
const nothing = new Uint8Array();
const bytesOf = (value: unknown): Uint8Array => (value instanceof Uint8Array ? value : nothing);
const isNumber = (value: unknown): boolean => Number.isSafeInteger(value) && (value as number) >= 0;
const blobOf = (value: unknown): Blob => (value instanceof Blob ? value : new Blob());

/** Everything, or for `after` > 0 no segments, and of the log the records from that generation on. */
export async function load(database: IDBDatabase, sink: LoadSink, after: number): Promise<void> {
  const transaction = database.transaction([META, BASE, LOG], 'readonly');
  const base = transaction.objectStore(BASE);
  const wanted = after > 0 ? IDBKeyRange.lowerBound(Infinity) : null;
  const [meta, indexes, blobs] = await Promise.all([
    result(transaction.objectStore(META).get(META_KEY) as IDBRequest<StoredMeta | undefined>),
    result(base.getAllKeys(wanted) as IDBRequest<number[]>),
    result(base.getAll(wanted) as IDBRequest<unknown[]>).then((values) => values.map(blobOf)),
  ]);
  const baseBytes = blobs.reduce((sum, blob) => sum + blob.size, 0);
  let done = 0;
  const log = await readLog(transaction.objectStore(LOG), after, (bytes) => sink.progress((done += bytes), done + baseBytes));
  const total = done + baseBytes;

  // A Blob is a snapshot: it can be read after its transaction.
  sink.meta(bytesOf(meta?.bytes));
  let next = blobs[0]?.arrayBuffer();
  for (let i = 0; i < blobs.length; ++i) {
    const reading = next;
    next = blobs[i + 1]?.arrayBuffer();
    next?.catch(() => undefined); // heard when its turn comes
    const bytes = (await reading?.catch(() => undefined)) ?? new ArrayBuffer(0); // the browser has lost it
    if (isNumber(indexes[i])) sink.segment(indexes[i]!, new Uint8Array(bytes));
    sink.progress((done += blobs[i]!.size), total);
  }
  for (const piece of log) {
    piece.keys.forEach((key, i) => {
      if (Array.isArray(key) && key.every(isNumber)) sink.logPart(key[0], key[1], piece.parts[i]!);
    });
    await pause();
  }
}

async function readLog(store: IDBObjectStore, first: number, progress: (bytes: number) => void): Promise<LogPiece[]> {
  const pieces: LogPiece[] = [];
  for (let after = IDBKeyRange.lowerBound([first, 0]); ; ) {
    const [keys, parts]: [[number, number][], Uint8Array[]] = await Promise.all([
      result(store.getAllKeys(after, PARTS_PER_PIECE) as IDBRequest<unknown> as IDBRequest<[number, number][]>),
      result(store.getAll(after, PARTS_PER_PIECE) as IDBRequest<unknown[]>).then((values) => values.map(bytesOf)),
    ]);
    if (keys.length === 0) return pieces;
    pieces.push({keys, parts});
    progress(parts.reduce((sum, part) => sum + part.length, 0));
    if (keys.length < PARTS_PER_PIECE) return pieces;
    after = IDBKeyRange.lowerBound(keys[keys.length - 1], true);
  }
}
