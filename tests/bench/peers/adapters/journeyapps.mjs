// @journeyapps/wa-sqlite, which has FTS5 and both of wa-sqlite's file systems on IndexedDB.
import factory from '@journeyapps/wa-sqlite/dist/wa-sqlite-async.mjs';
import * as SQLite from '@journeyapps/wa-sqlite/src/sqlite-api.js';

import {WaSqlite} from './wa_sqlite.mjs';

export class Journeyapps extends WaSqlite {
  static index = true;

  constructor(fileSystem, name) {
    super();
    this.name = name;
    this.fileSystem = fileSystem;
  }

  async start() {
    this.module = await factory({locateFile: (file) => new URL(file, import.meta.url).href});
  }

  async open() {
    const sqlite3 = SQLite.Factory(this.module);
    sqlite3.vfs_register(await this.fileSystem.create(this.name, this.module), false);
    await this.connect(sqlite3, this.name);
  }

  async compile(sql) {
    for await (const statement of this.sqlite3.statements(this.database, sql, {unscoped: true})) return statement;
    throw new Error(`no statement: ${sql}`);
  }
}
