// Carries out what C++ asks of the storage (host.ts) on IndexedDB, and answers each request once.
import {append} from './append';
import {collect, writeBase} from './base';
import {Connection} from './connection';
import type {Replaces, StoreExports, StoreHost, StoreMemory} from './host';
import {load} from './load';
import {Code, storageError} from './outcome';
import {Persistence} from './persist';

export class Store implements StoreHost {
  private readonly persistence: Persistence;

  constructor(
    private readonly exports: StoreExports,
    private readonly memory: StoreMemory,
    private readonly connection: Connection,
    /** Told of each generation up to which everything is stored. */
    private readonly stored: (generation: number) => void,
  ) {
    this.persistence = new Persistence(({used, quota, persistent, asked}) =>
      exports._kt_store_on_use(used, quota, Number(persistent), Number(asked)),
    );
    connection.onLost = () => exports._kt_store_on_lost();
    connection.onBlocked = () => exports._kt_store_on_blocked();
  }

  load(after: number): void {
    const {exports, memory} = this;
    const sink = {
      meta: (bytes: Uint8Array) => {
        memory.stageBytes(bytes);
        exports._kt_store_on_meta();
      },
      segment: (index: number, bytes: Uint8Array) => {
        memory.stageBytes(bytes);
        exports._kt_store_on_segment(index);
      },
      logPart: (generation: number, part: number, bytes: Uint8Array) => {
        memory.stageBytes(bytes);
        exports._kt_store_on_log_part(generation, part);
      },
      progress: (done: number, total: number) => exports._kt_store_on_progress(done, total),
    };
    if (this.connection.blocked) exports._kt_store_on_blocked();
    const loading = this.connection.open().then((database) => load(database, sink, after));
    void this.answer(loading, (code) => exports._kt_store_on_loaded(code));
    void loading.then(() => this.persistence.refresh()).catch(() => undefined);
  }

  append(
    request: number, generation: number, parts: number, sizes: number, count: number, strict: boolean,
    replacesTail: boolean,
  ): void {
    const record = {generation, strict, replacesTail, parts: this.copyParts(parts, sizes, count)};
    const appending = this.attempt((database) => append(database, record));
    void this.finish(request, generation, appending);
  }

  writeBase(
    request: number, generation: number, folded: number, meta: number, metaSize: number, segments: number, count: number,
    segmentCount: number, replaces: Replaces,
  ): void {
    const write = {
      generation,
      folded,
      segmentCount,
      replaces,
      meta: this.memory.bytes(meta, metaSize).slice(),
      segments: this.numbers(segments, count),
    };
    const nextPiece = (segment: number) => {
      const size = this.exports._kt_store_next_piece(request, segment);
      return this.memory.bytes(this.exports._kt_store_piece(), size);
    };
    const writing = collect(write.segments, nextPiece).then((blobs) =>
      this.attempt((database) => writeBase(database, write, blobs)),
    );
    void this.finish(request, generation, writing);
  }

  persist(): void {
    void this.persistence.ask();
  }

  /** Starts the transaction now; the connection may prove to be lost by that. */
  private async attempt(work: (database: IDBDatabase) => Promise<void>): Promise<void> {
    try {
      await work(this.connection.current);
    } catch (cause) {
      this.connection.suspect(cause);
      throw cause;
    }
  }

  private async finish(request: number, generation: number, work: Promise<void>): Promise<void> {
    await this.answer(work, (code) => {
      this.exports._kt_store_on_done(request, code);
      if (code !== Code.done) return;
      this.stored(generation);
      void this.persistence.onSaved();
    });
  }

  /** Hands the outcome to C++, its detail staged. */
  private async answer(work: Promise<void>, tell: (code: Code) => void): Promise<void> {
    const error = await work.then(() => undefined, storageError);
    this.memory.stageText(error?.message ?? '');
    tell(error?.code ?? Code.done);
  }

  private numbers(address: number, count: number): number[] {
    const view = this.memory.view(address, count * 4);
    return Array.from({length: count}, (_, index) => view.getUint32(index * 4, true));
  }

  private copyParts(parts: number, sizes: number, count: number): Uint8Array<ArrayBuffer>[] {
    const lengths = this.numbers(sizes, count);
    return this.numbers(parts, count).map((address, index) => this.memory.bytes(address, lengths[index] ?? 0).slice());
  }
}
