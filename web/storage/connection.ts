// The IndexedDB database: its stores, and the connection, which the browser may take away at any time.
import {Code, StorageError} from './outcome';

const DATABASE = 'kartoteka';
const FORM = 2; // 2: FILES
/** The database's version is its form, and so much more each time that stores were found missing and made again. */
const REPAIR = 1000;

/** One redo record's part each; key [generation, part], value: the bytes. */
export const LOG = 'log';
/** One segment each, a Blob; key: its index. */
export const BASE = 'base';
/** Under META_KEY one StoredMeta. */
export const META = 'meta';
export const META_KEY = 'base';

/** The files of contacts, a Blob each; key: the SHA-256 of its bytes in hexadecimal. */
export const FILES = 'files';

const STORES = [LOG, BASE, META, FILES];

export interface StoredMeta {
  /** Only for tabs with an older program, which believe it; no hash covers it. */
  generation: number;
  bytes: Uint8Array;
}

/** The base's generation, where its meta (src/store/redo/meta.h) has it under its hash; 0 when nothing is stored. */
export function baseGeneration(stored: StoredMeta | undefined): number {
  const bytes: unknown = stored?.bytes;
  if (!(bytes instanceof Uint8Array) || bytes.length < 16) return 0;
  return Number(new DataView(bytes.buffer, bytes.byteOffset).getBigUint64(8, true));
}

export class Connection {
  private database: IDBDatabase | undefined;
  private opening: Promise<IDBDatabase> | undefined;
  private problem: unknown;
  private isBlocked = false;

  /** Called when the connection is gone, and opened again as far as that is possible. */
  onLost: () => void = () => undefined;
  /** Called when another tab's older program keeps the database from being opened; it opens when that tab lets it. */
  onBlocked: () => void = () => undefined;

  /** The open database; throws when it is lost, and opens it again for the next call. */
  get current(): IDBDatabase {
    if (this.database) return this.database;
    const problem = this.problem ?? new StorageError(Code.failed, 'the connection to the browser’s storage is lost');
    void this.open().catch(() => undefined);
    throw problem;
  }

  get blocked(): boolean {
    return this.isBlocked;
  }

  /** Once it is open it stays so, until it is lost. */
  open(): Promise<IDBDatabase> {
    if (this.database) return Promise.resolve(this.database);
    this.opening ??= this.request()
      .then((database) => this.opened(database), (cause: unknown) => {
        throw (this.problem = openingError(cause));
      })
      .finally(() => (this.opening = undefined));
    return this.opening;
  }

  /** What a failed call says may be that the connection is gone without an event (Safari). */
  suspect(cause: unknown): void {
    if (cause instanceof DOMException && (cause.name === 'InvalidStateError' || cause.name === 'UnknownError')) this.forget();
  }

  private async request(): Promise<IDBDatabase> {
    const database = await this.openAs(FORM).catch((cause: unknown) => {
      if (nameOf(cause) !== 'VersionError') throw cause;
      return this.openAs();
    });
    const {version} = database;
    const form = version % REPAIR;
    const whole = STORES.every((store) => database.objectStoreNames.contains(store));
    if (form === FORM && whole) return database;
    database.close();
    if (form > FORM) throw new StorageError(Code.newer, `more than ${FORM}`);
    return this.openAs(version + (form < FORM ? FORM - form : REPAIR));
  }

  /** Without a version: as it is. */
  private openAs(version?: number): Promise<IDBDatabase> {
    return new Promise((resolve, reject) => {
      const request = indexedDB.open(DATABASE, version);
      request.onupgradeneeded = () => makeStores(request.result);
      request.onblocked = () => {
        this.isBlocked = true;
        this.onBlocked();
      };
      request.onerror = () => reject(request.error ?? new Error('the storage does not open'));
      request.onsuccess = () => resolve(request.result);
    });
  }

  private opened(database: IDBDatabase): IDBDatabase {
    database.onclose = () => this.lost(database);
    // Another tab's newer program, or whoever deletes the data, waits for this.
    database.onversionchange = () => {
      database.close();
      this.lost(database);
    };
    this.problem = undefined;
    this.isBlocked = false;
    return (this.database = database);
  }

  private lost(database: IDBDatabase): void {
    if (this.database !== database) return;
    this.database = undefined;
    const tell = () => this.onLost();
    void this.open().then(tell, tell);
  }

  private forget(): void {
    this.database?.close();
    this.database = undefined;
  }
}

function makeStores(database: IDBDatabase): void {
  const had = Array.from(database.objectStoreNames);
  const made = STORES.filter((store) => !had.includes(store)).map((store) => database.createObjectStore(store));
  // A log that is lost must not pass for an empty one: a part that nobody can read is told as a damaged end.
  const used = had.includes(META) || had.includes(BASE);
  if (used) made.find(({name}) => name === LOG)?.put(new Uint8Array(), [Number.MAX_SAFE_INTEGER, 0]);
}

const nameOf = (cause: unknown): string => (cause instanceof Error || cause instanceof DOMException ? cause.name : '');

/** What a database that does not open says about the browser. */
function openingError(cause: unknown): unknown {
  const name = nameOf(cause);
  // Site data is blocked, or a private window that has no storage at all (no indexedDB, or one that refuses every use).
  const denied = ['SecurityError', 'InvalidStateError', 'ReferenceError', 'TypeError'].includes(name);
  return denied || siteDataBlocked() ? new StorageError(Code.denied, String(cause)) : cause;
}

/** Chrome's own answer, UnknownError, may have any reason; touching this one is refused for no other. */
function siteDataBlocked(): boolean {
  try {
    return localStorage === null;
  } catch {
    return true;
  }
}
