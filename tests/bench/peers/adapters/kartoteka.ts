// This project's storage (store::Engine, web/storage) around the same SQL: the program is storage.cpp.
import type {Memory} from '../../../../web/bridge/memory';
import {Parts} from '../../../../web/bridge/parts';
import {instantiate} from '../../../../web/bridge/program';
import {System} from '../../../../web/bridge/system';
import {Connection} from '../../../../web/storage/connection';
import type {StoreExports} from '../../../../web/storage/host';
import {Store} from '../../../../web/storage/store';

type Value = number | string | Uint8Array | null;

/** The functions of exports.txt; a statement is its address. */
interface StorageExports extends StoreExports {
  _kt_bench_open(): void;
  _kt_bench_database(): number;
  _kt_bench_prepare(): number;
  _kt_bench_bind_text(statement: number, index: number): void;
  _kt_bench_bind_blob(statement: number, index: number): void;
  _kt_bench_flush(strict: number): void;
  _kt_bench_idle(): void;
  _kt_bench_unsaved(): number;
  _kt_bench_folding(): number;
  _sqlite3_bind_int(statement: number, index: number, value: number): number;
  _sqlite3_bind_double(statement: number, index: number, value: number): number;
  _sqlite3_bind_null(statement: number, index: number): number;
  _sqlite3_step(statement: number): number;
  _sqlite3_reset(statement: number): number;
  _sqlite3_column_count(statement: number): number;
  _sqlite3_column_type(statement: number, column: number): number;
  _sqlite3_column_double(statement: number, column: number): number;
  _sqlite3_column_text(statement: number, column: number): number;
  _sqlite3_column_bytes(statement: number, column: number): number;
}

// Of sqlite3.h.
const ROW = 100;
const INTEGER = 1;
const FLOAT = 2;
const TEXT = 3;
const NULL = 5;

export class Peer {
  static readonly index = true;
  private readonly statements = new Map<string, number>();
  private strict = true;
  private waiting: (() => void)[] = [];
  private memory!: Memory;
  private program!: StorageExports;

  async start(): Promise<void> {
    const module = await WebAssembly.compileStreaming(fetch(new URL('bench_storage.wasm', import.meta.url)));
    const {memory} = await instantiate(new Parts(module, undefined, undefined), (program) => {
      this.program = program.exports as unknown as StorageExports;
      const answers = Object.assign(Object.create(this.program) as StorageExports, {
        _kt_store_on_loaded: (code: number) => this.wake(() => this.program._kt_store_on_loaded(code)),
        _kt_store_on_done: (request: number, code: number) => this.wake(() => this.program._kt_store_on_done(request, code)),
      });
      return {
        store: new Store(answers, program.memory, new Connection(), () => undefined),
        system: new System(program.memory, 'en'),
      };
    });
    this.memory = memory;
  }

  /** Hands an answer of the storage on, then to whoever waits for one. */
  private wake(answer: () => void): void {
    answer();
    for (const check of this.waiting.splice(0)) check();
  }

  private until(condition: () => boolean): Promise<void> {
    return new Promise((done) => {
      const check = () => void (condition() ? done() : this.waiting.push(check));
      check();
    });
  }

  async open(): Promise<void> {
    this.program._kt_bench_open();
    await this.until(() => this.program._kt_bench_database() !== 0);
  }

  run(sql: string, values: Value[]): void {
    const statement = this.bound(sql, values);
    this.program._sqlite3_step(statement);
    if (this.program._sqlite3_reset(statement) !== 0) throw new Error(`refused: ${sql}`);
  }

  rows(sql: string, values: Value[]): Value[][] {
    const {program} = this;
    const statement = this.bound(sql, values);
    const rows = [];
    while (program._sqlite3_step(statement) === ROW) rows.push(this.row(statement));
    program._sqlite3_reset(statement);
    return rows;
  }

  private row(statement: number): Value[] {
    const {program} = this;
    return Array.from({length: program._sqlite3_column_count(statement)}, (_, i) => {
      const type = program._sqlite3_column_type(statement, i);
      if (type === NULL) return null;
      if (type === INTEGER || type === FLOAT) return program._sqlite3_column_double(statement, i);
      const address = program._sqlite3_column_text(statement, i);
      const size = program._sqlite3_column_bytes(statement, i);
      return type === TEXT ? this.memory.text(address, size) : this.memory.bytes(address, size).slice();
    });
  }

  private bound(sql: string, values: Value[]): number {
    let statement = this.statements.get(sql);
    if (statement === undefined) {
      this.memory.stageText(sql);
      statement = this.program._kt_bench_prepare();
      this.statements.set(sql, statement);
    }
    for (const [i, value] of values.entries()) this.bind(statement, i + 1, value);
    return statement;
  }

  private bind(statement: number, index: number, value: Value): void {
    const {program, memory} = this;
    if (typeof value === 'number') {
      if (value === (value | 0)) program._sqlite3_bind_int(statement, index, value);
      else program._sqlite3_bind_double(statement, index, value);
    } else if (typeof value === 'string') {
      memory.stageText(value);
      program._kt_bench_bind_text(statement, index);
    } else if (value === null) {
      program._sqlite3_bind_null(statement, index);
    } else {
      memory.stageBytes(value);
      program._kt_bench_bind_blob(statement, index);
    }
  }

  durability(strict: boolean): void {
    this.strict = strict;
  }

  async durable(): Promise<void> {
    this.program._kt_bench_flush(Number(this.strict));
    await this.until(() => this.program._kt_bench_unsaved() === 0);
  }

  /** As the page does when it idles, until there is nothing left to do: a fold may take several such moments. */
  async settled(): Promise<void> {
    for (let busy = true; busy; ) {
      this.program._kt_bench_idle();
      busy = this.program._kt_bench_folding() !== 0 || this.program._kt_bench_unsaved() !== 0;
      await this.until(() => this.program._kt_bench_folding() === 0 && this.program._kt_bench_unsaved() === 0);
    }
  }
}
