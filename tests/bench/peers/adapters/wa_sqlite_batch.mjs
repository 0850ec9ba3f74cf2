// wa-sqlite as npm has it: 1.0.0, without FTS5 and without IDBMirrorVFS.
import factory from 'wa-sqlite/dist/wa-sqlite-async.mjs';
import {IDBBatchAtomicVFS} from 'wa-sqlite/src/examples/IDBBatchAtomicVFS.js';
import * as SQLite from 'wa-sqlite/src/sqlite-api.js';

import {WaSqlite} from './wa_sqlite.mjs';

export class Peer extends WaSqlite {
  static index = false;

  async start() {
    this.module = await factory({locateFile: (file) => new URL(`wa-1.0.0/${file}`, import.meta.url).href});
  }

  async open() {
    const sqlite3 = SQLite.Factory(this.module);
    sqlite3.vfs_register(new IDBBatchAtomicVFS('bench-1.0.0', {durability: 'strict'}), false);
    await this.connect(sqlite3, 'bench-1.0.0');
  }

  async compile(sql) {
    const text = this.sqlite3.str_new(this.database, sql);
    return (await this.sqlite3.prepare_v2(this.database, this.sqlite3.str_value(text))).stmt;
  }
}
