// The IndexedDB database: its stores, and the connection, which the browser may take away at any time.
import {Code, StorageError} from './outcome';

const DATABASE = 'kartoteka';
const VERSION = 1;

/** One redo record's part each; key [generation, part], value: the bytes. */
export const LOG = 'log';
/** One segment each, a Blob; key: its index. */
export const BASE = 'base';
/** Under META_KEY one StoredMeta. */
export const META = 'meta';
export const META_KEY = 'base';

export interface StoredMeta {
  generation: number;
  bytes: Uint8Array;
}

export class Connection {
  private database: IDBDatabase | undefined;
  private opening: Promise<IDBDatabase> | undefined;

  /** The open database; throws when it is lost, and opens it again for the next call. */
  get current(): IDBDatabase {
    if (this.database) return this.database;
    void this.open().catch(() => undefined);
    throw new StorageError(Code.failed, 'the connection to the browser’s storage is lost');
  }

  /** Once it is open it stays so, until it is lost. */
  open(): Promise<IDBDatabase> {
    if (this.database) return Promise.resolve(this.database);
    this.opening ??= this.request().finally(() => (this.opening = undefined));
    return this.opening;
  }

  /** What a failed call says may be that the connection is gone without an event (Safari). */
  suspect(cause: unknown): void {
    if (cause instanceof DOMException && (cause.name === 'InvalidStateError' || cause.name === 'UnknownError')) this.forget();
  }

  private request(): Promise<IDBDatabase> {
    return new Promise((resolve, reject) => {
      const request = indexedDB.open(DATABASE, VERSION);
      request.onupgradeneeded = () => {
        for (const store of [LOG, BASE, META]) request.result.createObjectStore(store);
      };
      request.onblocked = () =>
        reject(new StorageError(Code.failed, 'another tab keeps an older version of the storage open'));
      request.onerror = () => reject(request.error ?? new Error('the storage does not open'));
      request.onsuccess = () => {
        const database = request.result;
        database.onclose = () => this.lost(database);
        // A newer program in another tab waits for this: it may have the storage, this page saves no more.
        database.onversionchange = () => {
          database.close();
          this.lost(database);
        };
        this.database = database;
        resolve(database);
      };
    });
  }

  private lost(database: IDBDatabase): void {
    if (this.database === database) this.database = undefined;
  }

  private forget(): void {
    this.database?.close();
    this.database = undefined;
  }
}
