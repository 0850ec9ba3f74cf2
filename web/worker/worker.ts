// The worker's entry: the same program without a canvas, for one backup or one restore. The page ends it when it is done
// or cancelled; nothing that it does is seen before its last message.
import type {WorkHost} from '../bridge/host';
import type {Program} from '../bridge/program';
import {instantiate} from '../bridge/program';
import {System} from '../bridge/system';
import {chunkSize, chunkWindow, errorCode} from './protocol';
import type {Failure, FromWorker, StartBackup, StartHash, StartRestore, ToWorker} from './protocol';
import {Sha256} from './sha256';

declare const self: DedicatedWorkerGlobalScope;

const send = (message: FromWorker, transfer: Transferable[] = []): void => self.postMessage(message, transfer);

/** The file being read or written, and what C++ said of the work. */
class Work implements WorkHost {
  parts: Blob[] = [];
  failure: Failure | undefined;
  private readonly reader = new FileReaderSync();
  private offset = 0;

  constructor(private readonly program: Program, private file: Blob | undefined) {}

  write(address: number, size: number): boolean {
    try {
      this.parts.push(new Blob([this.program.memory.bytes(address, size)]));
      return true;
    } catch (error) {
      this.failure = {code: errorCode.storageFailed, detail: String(error)};
      return false;
    }
  }

  read(address: number, size: number): number {
    try {
      const piece = this.reader.readAsArrayBuffer(this.file!.slice(this.offset, this.offset + size));
      this.program.memory.bytes(address, piece.byteLength).set(new Uint8Array(piece));
      this.offset += piece.byteLength;
      return piece.byteLength;
    } catch (error) {
      this.failure = {code: errorCode.storageFailed, detail: String(error)};
      return -1;
    }
  }

  reread(): number {
    this.file = new Blob(this.parts);
    this.parts = [];
    this.offset = 0;
    return this.file.size;
  }

  progress(fraction: number, contacts: number): void {
    send({type: 'progress', fraction, contacts});
  }

  failed(code: number, address: number, size: number): void {
    this.failure ??= {code, detail: this.program.memory.text(address, size)};
  }
}

async function begin(start: StartBackup | StartRestore): Promise<{program: Program; work: Work}> {
  let work: Work | undefined;
  const program = await instantiate(start.module, (instance) => {
    work = new Work(instance, start.type === 'restore' ? start.file : undefined);
    return {work, system: new System(instance.memory, start.language)};
  });
  return {program, work: work!};
}

const unexplained: Failure = {code: errorCode.internal, detail: 'the program gave no reason'};

/** Answers with what takes the image's chunks. */
async function backup(start: StartBackup): Promise<(message: ToWorker) => void> {
  const {program, work} = await begin(start);
  let received = 0;
  const run = (): void => {
    const {exports} = program;
    const contacts = start.salvage ? exports._kt_work_salvage(start.exportedAt) : exports._kt_work_backup(start.device, start.exportedAt);
    if (contacts < 0) send({type: 'failed', ...(work.failure ?? unexplained)});
    else send({type: 'backup done', blob: new Blob(work.parts, {type: 'application/json'}), contacts, leftOut: exports._kt_work_left_out()});
  };
  for (let asked = 0; asked < chunkWindow; ++asked) send({type: 'next'});
  return (message) => {
    if (message.type !== 'chunk') return;
    program.memory.stageBytes(message.bytes);
    program.exports._kt_work_take_chunk(message.offset);
    received += message.bytes.length;
    if (received === start.imageSize) run();
    else send({type: 'next'});
  };
}

/** Answers with what hands out the image's chunks. */
async function restore(start: StartRestore): Promise<(message: ToWorker) => void> {
  const {program, work} = await begin(start);
  const contacts = program.exports._kt_work_restore(start.file.size);
  if (contacts < 0) {
    send({type: 'failed', ...(work.failure ?? unexplained)});
    return () => {};
  }
  const imageSize = program.exports._kt_work_image_size();
  let offset = 0;
  send({type: 'restore done', imageSize, contacts});
  return (message) => {
    if (message.type !== 'next' || offset >= imageSize) return;
    const size = Math.min(chunkSize, imageSize - offset);
    const bytes = program.memory.bytes(program.exports._kt_work_chunk(offset, size), size).slice();
    send({type: 'chunk', offset, bytes}, [bytes.buffer]);
    offset += size;
  };
}

function hash({blob}: StartHash): void {
  const reader = new FileReaderSync();
  const sha256 = new Sha256();
  const parts: Blob[] = [];
  for (let offset = 0; offset < blob.size; offset += chunkSize) {
    const bytes = new Uint8Array(reader.readAsArrayBuffer(blob.slice(offset, offset + chunkSize)));
    sha256.update(bytes);
    parts.push(new Blob([bytes]));
    send({type: 'progress', fraction: offset / blob.size, contacts: 0});
  }
  const copy = new Blob(parts);
  if (copy.size !== blob.size) throw new Error('the file has changed meanwhile');
  send({type: 'hashed', key: sha256.finish(), copy});
}

const broken = (error: unknown): void => send({type: 'failed', code: errorCode.internal, detail: String(error)});
// A program that cannot be instantiated fails where nobody awaits it, and the page does not hear of that by itself.
self.onunhandledrejection = ({reason}) => broken(reason);

// Messages wait for the program; one that fails ends the work.
let taking: Promise<((message: ToWorker) => void) | undefined> = Promise.resolve(undefined);
self.onmessage = ({data}: MessageEvent<ToWorker>) => {
  taking = taking.then(async (take) => {
    if (data.type === 'backup') return backup(data);
    if (data.type === 'restore') return restore(data);
    if (data.type === 'hash') hash(data);
    take?.(data);
    return take;
  });
  taking.catch(broken);
};
