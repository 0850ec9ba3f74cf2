// @sqlite.org/sqlite-wasm with its pool of files in the origin's private file system; synchronous, in a worker alone.
import init from '@sqlite.org/sqlite-wasm';

import {Prepared} from './prepared.mjs';

export class Sahpool extends Prepared {
  static index = true;

  constructor(journal) {
    super();
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

  row(statement) {
    return statement.get([]);
  }

  durability(strict) {
    this.database.exec(`PRAGMA synchronous=${strict ? 'full' : 'off'}`);
  }

  // COMMIT returns when the file is flushed.
  durable() {}
  settled() {}
}
