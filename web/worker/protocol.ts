// What page and worker say to each other during a backup or a restore. The database's image travels in chunks, one for
// each `next`, so that neither side holds more than a few of them twice; whoever receives it asks.

/** Of src/base/error.h; the names are the program's own. */
export interface Failure {
  /** A base::ErrorCode. */
  readonly code: number;
  readonly detail: string;
}

/** Mirrors base::ErrorCode for what JavaScript itself can find wrong. */
export const errorCode = {internal: 0, storageFull: 8, storageFailed: 9} as const;

export const chunkSize = 1024 * 1024;
/** Chunks that may be asked for before the first one has come. */
export const chunkWindow = 4;

/** With whatever starts work: the program's first part, and the rest where there is one. */
export interface Carried {
  readonly modules: readonly [WebAssembly.Module, WebAssembly.Module?];
}

export type StartWork = StartBackup | StartRestore | StartRewrite;

export interface StartBackup {
  readonly type: 'backup';
  /** The page's, a BCP 47 tag: the order of letters must be the same. */
  readonly language: string;
  /** Bytes of the image that the page will hand over. */
  readonly imageSize: number;
  /** The device's id in that image, and the moment of the backup in milliseconds. */
  readonly device: number;
  readonly exportedAt: number;
  /** The image is damaged: what can be read of it. */
  readonly salvage: boolean;
  /** The files of contacts, by their SHA-256; undefined: the backup has none. */
  readonly files: ReadonlyMap<string, Blob> | undefined;
}

export interface StartRestore {
  readonly type: 'restore';
  readonly language: string;
  readonly file: File;
}

/** The image comes in chunks, and goes back, written anew, as a restored one does. */
export interface StartRewrite {
  readonly type: 'rewrite';
  readonly language: string;
  readonly imageSize: number;
}

/** Without the program: reads the bytes, tells how far it is, and answers with Hashed. */
export interface StartHash {
  readonly type: 'hash';
  readonly blob: Blob;
}

export interface Next {
  readonly type: 'next';
}

export interface Chunk {
  readonly type: 'chunk';
  readonly offset: number;
  readonly bytes: Uint8Array<ArrayBuffer>;
}

export interface Progress {
  readonly type: 'progress';
  readonly fraction: number;
  readonly contacts: number;
}

export interface BackupDone {
  readonly type: 'backup done';
  readonly blob: Blob;
  readonly contacts: number;
  /** By a salvage: rows that could not be read, or made no sense. */
  readonly leftOut: number;
  /** Missing or damaged ones. */
  readonly filesLeftOut: number;
}

/** The new image waits to be fetched. */
export interface RestoreDone {
  readonly type: 'restore done';
  readonly imageSize: number;
  readonly contacts: number;
  /** To be stored before the image. */
  readonly files: ReadonlyMap<string, Blob>;
}

export interface Hashed {
  readonly type: 'hashed';
  /** The SHA-256 in hexadecimal. */
  readonly key: string;
  /** Of the bytes that were hashed. */
  readonly copy: Blob;
}

export interface Failed extends Failure {
  readonly type: 'failed';
}

export type ToWorker = (StartWork & Carried) | StartHash | Next | Chunk;
export type FromWorker = Next | Chunk | Progress | BackupDone | RestoreDone | Hashed | Failed;
