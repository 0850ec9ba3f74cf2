// The files of contacts: Blobs under their SHA-256. A worker reads and hashes them; the page only passes them on.
import {asset} from '../assets';
import {offerDownload} from '../worker/download';
import type {FromWorker, Hashed} from '../worker/protocol';
import {type Connection, FILES} from './connection';
import type {FilesExports, FilesHost, StoreMemory} from './host';
import {Code, StorageError, storageError} from './outcome';
import {completion, result} from './transaction';

const keyLength = 64;

const fewBytes = 1_000_000;

// Milliseconds in which a new tab has certainly read what its address names.
const linkLife = 60_000;

export class Files implements FilesHost {
  constructor(
    private readonly exports: FilesExports,
    private readonly memory: StoreMemory,
    private readonly connection: Connection,
    private readonly fileOf: (handle: number) => File | undefined,
  ) {}

  describe(handle: number): number {
    const file = this.fileOf(handle);
    this.memory.stageText(file?.type ?? '');
    return file?.size ?? -1;
  }

  put(request: number, handle: number): void {
    void this.answer(request, async () => this.keep(this.chosen(handle), (fraction) => this.exports._kt_files_on_progress(fraction)));
  }

  chosen(handle: number): File {
    const file = this.fileOf(handle);
    if (!file) throw new StorageError(Code.failed, 'the chosen file is gone');
    return file;
  }

  /** Stores a copy of the bytes and answers with their key. */
  async keep(blob: Blob, progress?: (fraction: number) => void): Promise<string> {
    const {key, copy} = await hash(blob, progress);
    await this.putAll([[key, copy]]);
    return key;
  }

  check(request: number, address: number, size: number): void {
    const key = this.memory.text(address, size);
    void this.answer(request, async () => {
      await this.readWhole(key);
    });
  }

  /** The bytes that this key is the hash of. */
  async readWhole(key: string): Promise<Blob> {
    const blob = await this.read(key);
    const found = await keyOf(blob).catch(() => undefined); // the browser has lost the bytes
    if (found !== key) throw new StorageError(Code.corrupt, key);
    return blob;
  }

  showPdf(request: number, key: number, keySize: number, name: number, nameSize: number): void {
    const [wanted, called] = [this.memory.text(key, keySize), this.memory.text(name, nameSize)];
    // Now, while the click is fresh: a moment later the browser takes the window for an advertisement.
    const tab = window.open('', '_blank');
    void this.answer(request, async () => {
      const stored = await this.read(wanted).catch((cause: unknown) => {
        tab?.close();
        throw cause;
      });
      // Its bytes are foreign: with another type they could be a page of this origin.
      const pdf = stored.slice(0, stored.size, 'application/pdf');
      if (!tab) return offerDownload(pdf, called);
      tab.opener = null;
      const url = URL.createObjectURL(pdf);
      tab.location.replace(url);
      setTimeout(() => URL.revokeObjectURL(url), linkLife);
    });
  }

  offer(request: number, key: number, keySize: number, name: number, nameSize: number, type: number, typeSize: number): void {
    const {memory} = this;
    const [wanted, called, what] = [memory.text(key, keySize), memory.text(name, nameSize), memory.text(type, typeSize)];
    void this.answer(request, async () => offerDownload(new Blob([await this.read(wanted)], {type: what}), called));
  }

  keepOnly(request: number, address: number, size: number): void {
    const text = this.memory.text(address, size);
    const kept = new Set(Array.from({length: size / keyLength}, (_, i) => text.slice(i * keyLength, (i + 1) * keyLength)));
    void this.answer(request, async () => {
      const transaction = this.connection.current.transaction(FILES, 'readwrite');
      const store = transaction.objectStore(FILES);
      const keys = store.getAllKeys();
      keys.onsuccess = () => keys.result.forEach((key) => kept.delete(key as string) || store.delete(key));
      await completion(transaction);
      return [...kept].join('');  // those that were not there
    });
  }

  /** Those that are there, for a backup: a Blob is a snapshot. */
  async all(): Promise<Map<string, Blob>> {
    const store = this.connection.current.transaction(FILES).objectStore(FILES);
    const [keys, blobs] = await Promise.all([result(store.getAllKeys()), result(store.getAll() as IDBRequest<unknown[]>)]);
    return new Map(keys.flatMap((key, i) => (blobs[i] instanceof Blob ? [[key as string, blobs[i]]] : [])));
  }

  /** All or none. */
  async putAll(blobs: Iterable<[string, Blob]>): Promise<void> {
    const transaction = this.connection.current.transaction(FILES, 'readwrite', {durability: 'strict'});
    for (const [key, blob] of blobs) transaction.objectStore(FILES).put(blob, key);
    await completion(transaction);
  }

  private async read(key: string): Promise<Blob> {
    const stored: unknown = await result(this.connection.current.transaction(FILES).objectStore(FILES).get(key));
    if (stored === undefined) throw new StorageError(Code.gone, key);
    if (stored instanceof Blob) return stored;
    throw new StorageError(Code.corrupt, key);
  }

  private async answer(request: number, work: () => Promise<string | void>): Promise<void> {
    let code = Code.done;
    const text = await work().catch((cause: unknown) => {
      this.connection.suspect(cause);
      const error = storageError(cause);
      code = error.code;
      return error.message;
    });
    this.memory.stageText(text ?? '');
    this.exports._kt_files_on_done(request, code);
  }
}

/** A worker takes longer to start than few bytes take here. */
async function keyOf(blob: Blob): Promise<string> {
  if (blob.size > fewBytes || !isSecureContext) return (await hash(blob)).key;
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', await blob.arrayBuffer()));
  return Array.from(digest, (byte) => byte.toString(16).padStart(2, '0')).join('');
}

/** Reads the bytes once: the copy has those that were hashed. */
function hash(blob: Blob, progress: (fraction: number) => void = () => undefined): Promise<Hashed> {
  const worker = new Worker(asset('worker.js'), {type: 'module', name: 'hash'});
  return new Promise<Hashed>((resolve, reject) => {
    worker.onmessage = ({data}: MessageEvent<FromWorker>) => {
      if (data.type === 'hashed') resolve(data);
      else if (data.type === 'progress') progress(data.fraction);
      else if (data.type === 'failed') reject(new StorageError(Code.failed, data.detail));
    };
    worker.onerror = (event) => {
      event.preventDefault();
      reject(new StorageError(Code.failed, event.message || 'the worker did not start'));
    };
    worker.postMessage({type: 'hash', blob});
  }).finally(() => worker.terminate());
}
