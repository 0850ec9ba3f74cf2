// Reads everything in one transaction, in pieces small enough that the page stays responsive.
import {BASE, FILES, LOG, META, META_KEY, type StoredMeta} from './connection';
import {Code, StorageError} from './outcome';
import {pause, result} from './transaction';

/** Parts are at most 60 KiB, so 32 of them stay under 2 MB. */
const PARTS_PER_PIECE = 32;
/** Of 8 MiB each, read while another is taken. */
const BLOBS_AHEAD = 3;

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

/**
 * Everything, or for `after` > 0 no segments, and of the log the records from that generation on. Files alone are what is
 * left of a card index: corrupt.
 */
export async function load(database: IDBDatabase, sink: LoadSink, after: number): Promise<void> {
  const transaction = database.transaction([META, BASE, LOG, FILES], 'readonly');
  const base = transaction.objectStore(BASE);
  const files = transaction.objectStore(FILES).count();
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
  if (after === 0 && !meta && blobs.length + log.length === 0 && files.result > 0)
    throw new StorageError(Code.corrupt, `meta, base and log: missing, beside files (${files.result})`);

  // A Blob is a snapshot: it can be read after its transaction.
  sink.meta(bytesOf(meta?.bytes));
  const reading: Promise<ArrayBuffer>[] = [];
  const read = (blob?: Blob): unknown => blob && reading.push(blob.arrayBuffer().catch(() => new ArrayBuffer(0))); // the browser has lost it
  blobs.slice(0, BLOBS_AHEAD).forEach(read);
  for (let i = 0; i < blobs.length; ++i) {
    const bytes = new Uint8Array((await reading.shift())!);
    read(blobs[i + BLOBS_AHEAD]);
    if (isNumber(indexes[i])) sink.segment(indexes[i]!, bytes);
    sink.progress((done += blobs[i]!.size), total);
  }
  for (const piece of log) {
    piece.keys.forEach((key, i) => {
      if (Array.isArray(key) && key.every(isNumber)) sink.logPart(key[0], key[1], piece.parts[i]!);
    });
    await pause();
  }
}

/** Asks for all pieces at once: the browser reads the next one while a piece is taken. */
async function readLog(store: IDBObjectStore, first: number, progress: (bytes: number) => void): Promise<LogPiece[]> {
  const keys = await result(store.getAllKeys(IDBKeyRange.lowerBound([first, 0])) as IDBRequest<unknown> as IDBRequest<[number, number][]>);
  const pieces: Promise<LogPiece>[] = [];
  for (let at = 0; at < keys.length; at += PARTS_PER_PIECE) pieces.push(readPiece(store, keys.slice(at, at + PARTS_PER_PIECE), progress));
  return Promise.all(pieces);
}

async function readPiece(store: IDBObjectStore, keys: [number, number][], progress: (bytes: number) => void): Promise<LogPiece> {
  const range = IDBKeyRange.bound(keys[0], keys[keys.length - 1]);
  const parts = (await result(store.getAll(range) as IDBRequest<unknown[]>)).map(bytesOf);
  progress(parts.reduce((sum, part) => sum + part.length, 0));
  return {keys, parts};
}
