// This project's storage (store::Engine, web/storage) around the same SQL: the program is storage.cpp.
import {instantiate} from '../../../../web/bridge/program.ts';
import {System} from '../../../../web/bridge/system.ts';
import {Connection} from '../../../../web/storage/connection.ts';
import {Store} from '../../../../web/storage/store.ts';

const ROW = 100;
const INTEGER = 1, FLOAT = 2, TEXT = 3, NULL = 5;

export class Peer {
  static index = true;
  statements = new Map();
  strict = true;
  waiting = [];

  async start() {
    const module = await WebAssembly.compileStreaming(fetch(new URL('bench_storage.wasm', import.meta.url)));
    const program = await instantiate(module, ({exports, memory}) => {
      this.answers = Object.assign(Object.create(exports), {
        _kt_store_on_loaded: (code) => this.wake(() => exports._kt_store_on_loaded(code)),
        _kt_store_on_done: (request, code) => this.wake(() => exports._kt_store_on_done(request, code)),
      });
      return {store: new Store(this.answers, memory, true, new Connection()), system: new System(memory, 'en')};
    });
    this.memory = program.memory;
    this.program = program.exports;
  }

  /** Hands an answer of the storage on, then to whoever waits for one. */
  wake(answer) {
    answer();
    for (const check of this.waiting.splice(0)) check();
  }

  until(condition) {
    return new Promise((done) => {
      const check = () => (condition() ? done() : this.waiting.push(check));
      check();
    });
  }

  async open() {
    this.program._kt_bench_open();
    await this.until(() => this.program._kt_bench_database());
  }

  run(sql, values) {
    const statement = this.bound(sql, values);
    this.program._sqlite3_step(statement);
    if (this.program._sqlite3_reset(statement) !== 0) throw new Error(`refused: ${sql}`);
  }

  rows(sql, values) {
    const {program} = this;
    const statement = this.bound(sql, values);
    const rows = [];
    while (program._sqlite3_step(statement) === ROW) rows.push(this.row(statement));
    program._sqlite3_reset(statement);
    return rows;
  }

  row(statement) {
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

  bound(sql, values) {
    let statement = this.statements.get(sql);
    if (!statement) {
      this.memory.stageText(sql);
      this.statements.set(sql, statement = this.program._kt_bench_prepare());
    }
    values.forEach((value, i) => this.bind(statement, i + 1, value));
    return statement;
  }

  bind(statement, index, value) {
    const {program, memory} = this;
    if (value === (value | 0)) {
      program._sqlite3_bind_int(statement, index, value);
    } else if (typeof value === 'number') {
      program._sqlite3_bind_double(statement, index, value);
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

  durability(strict) {
    this.strict = strict;
  }

  async durable() {
    this.program._kt_bench_flush(Number(this.strict));
    await this.until(() => this.program._kt_bench_unsaved() === 0);
  }

  /** As the page does when it idles, until the log is folded. */
  async settled() {
    this.program._kt_bench_idle();
    await this.until(() => this.program._kt_bench_unsaved() === 0 && !this.program._kt_bench_folding());
  }
}
