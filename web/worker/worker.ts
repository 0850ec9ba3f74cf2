// The worker's entry: the same program without a canvas, for one backup, one restore or one rewriting. The page ends it
// when it is done or cancelled; nothing that it does is seen before its last message.
import {sha256} from '@noble/hashes/sha2.js';
import {bytesToHex} from '@noble/hashes/utils.js';
import type {WorkHost} from '../bridge/host';
import {Parts} from '../bridge/parts';
import type {Program} from '../bridge/program';
import {instantiate} from '../bridge/program';
import {System} from '../bridge/system';
import {chunkSize, chunkWindow, errorCode} from './protocol';
import type {Carried, Failure, FromWorker, StartBackup, StartHash, StartRestore, StartRewrite, StartWork, ToWorker} from './protocol';

declare const self: DedicatedWorkerGlobalScope;

const send = (message: FromWorker, transfer: Transferable[] = []): void => self.postMessage(message, transfer);

interface Reading {
  readonly blob: Blob;
  offset: number;
}

const reader = new FileReaderSync();
const bytesOf = (blob: Blob, offset: number, size: number): Uint8Array<ArrayBuffer> =>
  new Uint8Array(reader.readAsArrayBuffer(blob.slice(offset, offset + size)));

/** Hands each piece to `taken` once it is hashed. */
function hashOf(blob: Blob, taken: (bytes: Uint8Array<ArrayBuffer>, offset: number) => void = () => undefined): string {
  const hash = sha256.create();
  for (let offset = 0; offset < blob.size; offset += chunkSize) {
    const bytes = bytesOf(blob, offset, chunkSize);
    hash.update(bytes);
    taken(bytes, offset);
  }
  return bytesToHex(hash.digest());
}

/** The file being read or written, the files of contacts, and what C++ said of the work. */
class Work implements WorkHost {
  parts: Blob[] = [];
  failure: Failure | undefined;
  filesLeftOut = 0;
  readonly restored = new Map<string, Blob>();
  private chosen: Reading;
  private open: Reading = {blob: new Blob(), offset: 0};
  private readonly whole = new Set<string>();
  private arriving: Blob[] = [];
  private hash = sha256.create();

  constructor(private readonly program: Program, file: Blob | undefined, private readonly files: ReadonlyMap<string, Blob> | undefined) {
    this.chosen = {blob: file ?? new Blob(), offset: 0};
  }

  write(address: number, size: number): boolean {
    return this.append(this.parts, this.program.memory.bytes(address, size));
  }

  read(address: number, size: number): number {
    return this.next(this.chosen, address, size);
  }

  openFile(address: number, size: number): number {
    const key = this.program.memory.text(address, size);
    const blob = this.files?.get(key);
    if (blob && (this.whole.has(key) || this.isWhole(blob, key))) {
      this.whole.add(key);
      this.open = {blob, offset: 0};
      return blob.size;
    }
    ++this.filesLeftOut;
    return -1;
  }

  readFile(address: number, size: number): number {
    return this.next(this.open, address, size);
  }

  writeFile(address: number, size: number): boolean {
    const bytes = this.program.memory.bytes(address, size);
    this.hash.update(bytes);
    return this.append(this.arriving, bytes);
  }

  endFile(address: number, size: number): boolean {
    const key = this.program.memory.text(address, size);
    const right = bytesToHex(this.hash.digest()) === key;
    if (right) this.restored.set(key, new Blob(this.arriving));
    this.arriving = [];
    this.hash = sha256.create();
    return right;
  }

  reread(): number {
    this.chosen = {blob: new Blob(this.parts), offset: 0};
    this.parts = [];
    return this.chosen.blob.size;
  }

  progress(fraction: number, contacts: number): void {
    send({type: 'progress', fraction, contacts});
  }

  failed(code: number, address: number, size: number): void {
    this.failure ??= {code, detail: this.program.memory.text(address, size)};
  }

  private append(parts: Blob[], bytes: Uint8Array<ArrayBuffer>): boolean {
    try {
      parts.push(new Blob([bytes]));
      return true;
    } catch (error) {
      this.failure = {code: errorCode.storageFailed, detail: String(error)};
      return false;
    }
  }

  private next(reading: Reading, address: number, size: number): number {
    try {
      const piece = bytesOf(reading.blob, reading.offset, size);
      this.program.memory.bytes(address, piece.length).set(piece);
      reading.offset += piece.length;
      return piece.length;
    } catch (error) {
      this.failure = {code: errorCode.storageFailed, detail: String(error)};
      return -1;
    }
  }

  private isWhole(blob: Blob, key: string): boolean {
    try {
      return hashOf(blob) === key;
    } catch {
      return false; // the browser has lost the bytes
    }
  }
}

type Taker = (message: ToWorker) => void;

async function begin(start: StartWork & Carried): Promise<{program: Program; work: Work}> {
  let work: Work | undefined;
  const [first, rest] = start.modules;
  const program = await instantiate(new Parts(first, rest, undefined), (instance) => {
    work = new Work(instance, start.type === 'restore' ? start.file : undefined, start.type === 'backup' ? start.files : undefined);
    return {work, system: new System(instance.memory, start.language)};
  });
  return {program, work: work!};
}

const unexplained: Failure = {code: errorCode.internal, detail: 'the program gave no reason'};

/** Takes the image's chunks, then runs. */
function taking(program: Program, imageSize: number, run: () => void): Taker {
  let received = 0;
  for (let asked = 0; asked < chunkWindow; ++asked) send({type: 'next'});
  return (message) => {
    if (message.type !== 'chunk') return;
    program.memory.stageBytes(message.bytes);
    program.exports._kt_work_take_chunk(message.offset);
    received += message.bytes.length;
    if (received === imageSize) run();
    else send({type: 'next'});
  };
}

/** Hands out the new image's chunks. */
function giving(program: Program, contacts: number, files: ReadonlyMap<string, Blob>): Taker {
  const imageSize = program.exports._kt_work_image_size();
  let offset = 0;
  send({type: 'restore done', imageSize, contacts, files});
  return (message) => {
    if (message.type !== 'next' || offset >= imageSize) return;
    const size = Math.min(chunkSize, imageSize - offset);
    const bytes = program.memory.bytes(program.exports._kt_work_chunk(offset, size), size).slice();
    send({type: 'chunk', offset, bytes}, [bytes.buffer]);
    offset += size;
  };
}

async function backup(start: StartBackup & Carried): Promise<Taker> {
  const {program, work} = await begin(start);
  const run = (): void => {
    const {exports} = program;
    const contacts = start.salvage
      ? exports._kt_work_salvage(start.exportedAt)
      : exports._kt_work_backup(start.device, start.exportedAt, Number(start.files !== undefined));
    const {filesLeftOut} = work;
    const leftOut = exports._kt_work_left_out();
    if (contacts < 0) send({type: 'failed', ...(work.failure ?? unexplained)});
    else send({type: 'backup done', blob: new Blob(work.parts, {type: 'application/json'}), contacts, leftOut, filesLeftOut});
  };
  return taking(program, start.imageSize, run);
}

async function restore(start: StartRestore & Carried): Promise<Taker> {
  const {program, work} = await begin(start);
  const contacts = program.exports._kt_work_restore(start.file.size);
  if (contacts < 0) {
    send({type: 'failed', ...(work.failure ?? unexplained)});
    return () => {};
  }
  return giving(program, contacts, work.restored);
}

async function rewrite(start: StartRewrite & Carried): Promise<Taker> {
  const {program, work} = await begin(start);
  let give: Taker | undefined;
  const take = taking(program, start.imageSize, () => {
    if (program.exports._kt_work_rewrite() < 0) send({type: 'failed', ...(work.failure ?? unexplained)});
    else give = giving(program, 0, new Map());
  });
  return (message) => (give ?? take)(message);
}

function hash({blob}: StartHash): void {
  const parts: Blob[] = [];
  const key = hashOf(blob, (bytes, offset) => {
    parts.push(new Blob([bytes]));
    send({type: 'progress', fraction: offset / blob.size, contacts: 0});
  });
  const copy = new Blob(parts);
  if (copy.size !== blob.size) throw new Error('the file has changed meanwhile');
  send({type: 'hashed', key, copy});
}

const broken = (error: unknown): void => send({type: 'failed', code: errorCode.internal, detail: String(error)});
// A program that cannot be instantiated fails where nobody awaits it, and the page does not hear of that by itself.
self.onunhandledrejection = ({reason}) => broken(reason);

// Messages wait for the program; one that fails ends the work.
let ready: Promise<Taker | undefined> = Promise.resolve(undefined);
self.onmessage = ({data}: MessageEvent<ToWorker>) => {
  ready = ready.then(async (take) => {
    if (data.type === 'backup') return backup(data);
    if (data.type === 'restore') return restore(data);
    if (data.type === 'rewrite') return rewrite(data);
    if (data.type === 'hash') hash(data);
    take?.(data);
    return take;
  });
  ready.catch(broken);
};
