// The page's side of a backup or a restore: starts the worker, passes the image's chunks, tells C++ how it goes, offers
// the finished file. One job at a time; src/platform/web/jobs.cpp sees to that.
import {asset} from '../assets';
import type {JobsHost} from '../bridge/host';
import type {Parts} from '../bridge/parts';
import type {Program} from '../bridge/program';
import {Code, storageError} from '../storage/outcome';
import type {Files} from '../storage/files';
import {offerDownload} from './download';
import {chunkSize, chunkWindow, errorCode} from './protocol';
import type {Failure, FromWorker, StartWork, ToWorker} from './protocol';

export class JobClient implements JobsHost {
  private worker: Worker | undefined;
  private waiting: object | undefined;  // the job that has no worker: a database file being made, files being fetched or stored
  private restored: ReadonlyMap<string, Blob> = new Map();
  private imageSize = 0;
  private offset = 0;  // of the next chunk to be handed over, or of the end of those received
  private exportedAt = 0;

  constructor(
    private readonly program: Program,
    private readonly parts: Pick<Parts, 'modules'>,
    private readonly files: Pick<Files, 'all' | 'putAll'>,
    private readonly fileOf: (handle: number) => File | undefined,
  ) {}

  backup(imageSize: number, device: number, exportedAt: number, withFiles: boolean, salvage: boolean): void {
    this.imageSize = imageSize;
    this.exportedAt = exportedAt;
    // Without the storage there is a backup all the same, which says that it has no files.
    const fetched = this.files.all().catch(() => new Map<string, Blob>());
    this.later(fetched, (all) => {
      const files = withFiles ? all : undefined;
      this.start({type: 'backup', language: navigator.language, imageSize, device, exportedAt, files, salvage});
    });
  }

  /** Copies chunk after chunk into a Blob, each in a task of its own, so that the page goes on drawing. */
  databaseFile(imageSize: number, exportedAt: number): void {
    this.cancel();
    const copying = (this.waiting = {parts: [] as Blob[], offset: 0});
    const step = (): void => {
      if (this.waiting !== copying) return;
      const size = Math.min(chunkSize, imageSize - copying.offset);
      copying.parts.push(new Blob([this.chunk(copying.offset, size)]));
      copying.offset += size;
      this.program.exports._kt_jobs_progress(copying.offset / imageSize, 0);
      if (copying.offset < imageSize) return void setTimeout(step);
      this.waiting = undefined;
      offerDownload(new Blob(copying.parts, {type: 'application/vnd.sqlite3'}), fileName(new Date(exportedAt), 'sqlite'));
      this.program.exports._kt_jobs_offered(0, 0, 0);
    };
    setTimeout(step);
  }

  contact(name: number, nameSize: number, text: number, size: number): void {
    const {memory} = this.program;
    const document = new Blob([memory.bytes(text, size).slice()], {type: 'application/json'});
    offerDownload(document, `${safeFileName(memory.text(name, nameSize)) || 'contact'}.json`);
  }

  restore(handle: number): void {
    const file = this.fileOf(handle);
    if (file) this.start({type: 'restore', language: navigator.language, file});
    else this.fail({code: errorCode.storageFailed, detail: 'the chosen file is gone'});
  }

  rewrite(imageSize: number): void {
    this.imageSize = imageSize;
    this.start({type: 'rewrite', language: navigator.language, imageSize});
  }

  /** Nothing that the worker does is seen before its last message, so it may be ended anywhere. */
  cancel(): void {
    this.waiting = undefined;
    this.worker?.terminate();
    this.worker = undefined;
  }

  /** Goes on unless the job was cancelled meanwhile. */
  private later<T>(work: Promise<T>, then: (value: T) => void): void {
    this.cancel();
    const waiting = (this.waiting = {});
    const go = (on: () => void) => this.waiting === waiting && on();
    void work.then((value) => go(() => then(value)), (cause: unknown) => go(() => {
      const {code, message} = storageError(cause);
      this.fail({code: code === Code.full ? errorCode.storageFull : errorCode.storageFailed, detail: message});
    }));
  }

  private start(work: StartWork): void {
    this.cancel();
    this.offset = 0;
    let worker: Worker;
    try {
      worker = new Worker(asset('worker.js'), {type: 'module', name: work.type});
    } catch (error) {
      this.fail({code: errorCode.internal, detail: String(error)});
      return;
    }
    this.worker = worker;
    worker.onmessage = ({data}: MessageEvent<FromWorker>) => {
      if (this.worker === worker) this.hear(data);
    };
    worker.onerror = (event) => {
      event.preventDefault();
      if (this.worker === worker) this.fail({code: errorCode.internal, detail: event.message || 'the worker did not start'});
    };
    // What else is told answers the worker, so that nothing can come before this.
    void this.parts.modules().then((modules) => worker.postMessage({...work, modules} satisfies ToWorker));
  }

  private tell(message: ToWorker, transfer: Transferable[] = []): void {
    this.worker?.postMessage(message, transfer);
  }

  private hear(message: FromWorker): void {
    const {exports, memory} = this.program;
    switch (message.type) {
      case 'next': {
        if (this.offset >= this.imageSize) break;
        const size = Math.min(chunkSize, this.imageSize - this.offset);
        const bytes = this.chunk(this.offset, size);
        this.tell({type: 'chunk', offset: this.offset, bytes}, [bytes.buffer]);
        this.offset += size;
        if (this.offset >= this.imageSize) exports._kt_jobs_handed_over();
        break;
      }
      case 'progress':
        exports._kt_jobs_progress(message.fraction, message.contacts);
        break;
      case 'backup done':
        this.cancel();
        offerDownload(message.blob, fileName(new Date(this.exportedAt), 'json'));
        exports._kt_jobs_offered(message.contacts, message.leftOut, message.filesLeftOut);
        break;
      case 'restore done':
        this.imageSize = message.imageSize;
        this.offset = 0;
        this.restored = message.files;
        for (let asked = 0; asked < chunkWindow; ++asked) this.tell({type: 'next'});
        exports._kt_jobs_restored(message.contacts);
        break;
      case 'chunk': {
        memory.stageBytes(message.bytes);
        const kept = exports._kt_jobs_take_chunk(message.offset) !== 0;
        this.offset += message.bytes.length;
        if (!kept) this.fail({code: errorCode.storageFailed, detail: 'not enough memory'});
        else if (this.offset < this.imageSize) this.tell({type: 'next'});
        else this.replace();
        break;
      }
      case 'failed':
        this.fail(message);
    }
  }

  private chunk(offset: number, size: number): Uint8Array<ArrayBuffer> {
    return this.program.memory.bytes(this.program.exports._kt_jobs_chunk(offset, size), size).slice();
  }

  /** Files first, so that no row is without its own. */
  private replace(): void {
    this.later(this.files.putAll(this.restored), () => this.program.exports._kt_jobs_replace());
  }

  private fail({code, detail}: Failure): void {
    this.cancel();
    this.program.memory.stageText(detail);
    this.program.exports._kt_jobs_failed(code);
  }
}

/** Of the person's own day. */
export function fileName(when: Date, extension: string): string {
  const two = (number: number): string => String(number).padStart(2, '0');
  return `kartoteka-${when.getFullYear()}-${two(when.getMonth() + 1)}-${two(when.getDate())}.${extension}`;
}

/** A text that any file system takes as a name without its extension; empty when nothing is left of it. */
export function safeFileName(text: string): string {
  return text.replace(/[\p{C}\\/:*?"<>|]+/gu, ' ').trim().replace(/^\.+|\.+$/gu, '').slice(0, 80).trim();
}
