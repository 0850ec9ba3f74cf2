// What both packages of wa-sqlite have in common: statements through their API, commits to IndexedDB.
import {setDurability, stored} from './tracked.mjs';

const ROW = 100;

export class WaSqlite {
  statements = new Map();

  /** `sqlite3`: the API object, with the VFS registered. */
  async connect(sqlite3, vfs) {
    this.sqlite3 = sqlite3;
    this.database = await sqlite3.open_v2('bench.db', 6, vfs);
    // Room for a batch's changes: what does not fit the cache could not be written at once.
    for (const pragma of ['cache_size=-204800', 'locking_mode=exclusive']) await this.run(`PRAGMA ${pragma}`, []);
  }

  async run(sql, values) {
    await this.rows(sql, values);
  }

  async rows(sql, values) {
    const {sqlite3} = this;
    const statement = this.statements.get(sql) ?? await this.prepare(sql);
    values.forEach((value, i) => sqlite3.bind(statement, i + 1, value));
    const rows = [];
    while (await sqlite3.step(statement) === ROW) rows.push(sqlite3.row(statement));
    await sqlite3.reset(statement);
    return rows;
  }

  async prepare(sql) {
    const statement = await this.compile(sql);
    this.statements.set(sql, statement);
    return statement;
  }

  async durability(strict) {
    setDurability(strict);
    await this.run(`PRAGMA synchronous=${strict ? 'full' : 'normal'}`, []);
  }

  durable() {
    return stored();
  }

  settled() {
    return stored();
  }
}
