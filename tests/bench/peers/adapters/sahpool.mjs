// @sqlite.org/sqlite-wasm with its pool of files in the origin's private file system; synchronous, in a worker alone.
import init from '@sqlite.org/sqlite-wasm';

export class Sahpool {
  static index = true;
  statements = new Map();

  constructor(journal) {
    this.journal = journal;
  }

  async start() {
    this.sqlite3 = await init();
  }

  async open() {
    const pool = await this.sqlite3.installOpfsSAHPoolVfs({name: `bench-${this.journal}`, directory: `.bench-${this.journal}`});
    this.database = new pool.OpfsSAHPoolDb('/bench.db');
    // First of all, since a write-ahead log without shared memory cannot be read otherwise.
    this.database.exec(`PRAGMA locking_mode=exclusive; PRAGMA cache_size=-204800; PRAGMA journal_mode=${this.journal}`);
  }

  run(sql, values) {
    const statement = this.prepared(sql);
    if (values.length > 0) statement.bind(values);
    statement.step();
    statement.reset();
  }

  rows(sql, values) {
    const statement = this.prepared(sql);
    statement.bind(values);
    const rows = [];
    while (statement.step()) rows.push(statement.get([]));
    statement.reset();
    return rows;
  }

  prepared(sql) {
    let statement = this.statements.get(sql);
    if (!statement) this.statements.set(sql, statement = this.database.prepare(sql));
    return statement;
  }

  durability(strict) {
    this.database.exec(`PRAGMA synchronous=${strict ? 'full' : 'off'}`);
  }

  // COMMIT returns when the file is flushed.
  durable() {}
  settled() {}
}
