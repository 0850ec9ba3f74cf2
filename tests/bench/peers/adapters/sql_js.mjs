// sql.js keeps the database in memory; saving is writing the whole file, here as one value of IndexedDB.
import initSqlJs from 'sql.js/dist/sql-wasm-browser.js';

import {Prepared} from './prepared.mjs';

const finished = (request) => new Promise((done, failed) => {
  request.onsuccess = () => done(request.result);
  request.onerror = () => failed(request.error);
});

export class Peer extends Prepared {
  static index = false; // FTS5 is not compiled in
  strict = true;
  filled = false;

  async start() {
    this.library = await initSqlJs({locateFile: (file) => new URL(file, import.meta.url).href});
  }

  async open() {
    const request = indexedDB.open('bench-sql-js');
    request.onupgradeneeded = () => request.result.createObjectStore('files');
    this.storage = await finished(request);
    const bytes = await finished(this.storage.transaction('files').objectStore('files').get('bench.db'));
    this.database = new this.library.Database(bytes);
    this.settle();
  }

  // Else each statement looks at the file and for a journal beside it.
  settle() {
    this.database.exec('PRAGMA locking_mode=exclusive; PRAGMA journal_mode=memory; PRAGMA cache_size=-204800');
  }

  row(statement) {
    return statement.get();
  }

  durability(strict) {
    this.strict = strict;
  }

  // Nobody would save the whole file after each batch of an import, so relaxed commits wait for the first strict one.
  async durable() {
    if (!this.strict && !this.filled) return;
    this.filled = true;
    const bytes = this.database.export(); // closes and opens the database, too
    this.statements.clear();
    this.settle();
    const transaction = this.storage.transaction('files', 'readwrite', {durability: this.strict ? 'strict' : 'relaxed'});
    transaction.objectStore('files').put(bytes, 'bench.db');
    await new Promise((done, failed) => {
      transaction.oncomplete = done;
      transaction.onabort = () => failed(transaction.error);
    });
  }

  settled() {}
}
