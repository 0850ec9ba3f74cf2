// The work that every peer does, in the words of one small interface. Times are milliseconds.
//
// A peer is a class with
//   static index      does its SQLite have FTS5?
//   start()            loads the program; not measured
//   open()             opens the stored database, or an empty one
//   run(sql, values)   carries out a statement; returns nothing, or a promise
//   rows(sql, values)  the same with its rows as arrays, or a promise of them
//   durability(strict) what the commits from now on ask for
//   durable()          resolves when everything committed is as durable as asked
//   settled()          resolves when the peer has nothing more to do in the background
import {contactRows, editRows, prefixes, random, stampRow} from './rows.mjs';

const BATCH = 1000;

async function run(peer, statements) {
  for (const [sql, values] of statements) {
    const pending = peer.run(sql, values);
    if (pending) await pending;
  }
}

async function transaction(peer, statements) {
  await run(peer, [['BEGIN IMMEDIATE', []], ...statements, ['COMMIT', []]]);
}

/** Makes the tables of `schema` and fills them; ends when all of it is durable. */
export async function fill(peer, {schema, contacts}) {
  const index = peer.constructor.index;
  const statements = schema.replaceAll(/--.*$/gm, '').split(';').map((sql) => sql.trim()).filter((sql) => sql && (index || !/USING fts5|TABLE rest/.test(sql)));
  await peer.durability(false);
  const start = performance.now();
  await transaction(peer, statements.map((sql) => [sql, []]));
  await peer.durable();
  for (let first = 1; first <= contacts; first += BATCH) {
    const rows = [stampRow(1 + (first - 1) / BATCH)];
    for (let id = first; id < first + BATCH && id <= contacts; ++id) rows.push(...contactRows(id, index));
    await transaction(peer, rows);
    await peer.durable();
  }
  await peer.durability(true);
  await transaction(peer, [['INSERT INTO meta(key, value) VALUES(?, ?)', ['filled', contacts]]]);
  await peer.durable();
  const time = performance.now() - start;
  await peer.settled();
  return time;
}

/** Single edits, one durable before the next begins: how long each took, and how long its statements alone. */
export async function edit(peer, {contacts, count, first, strict}) {
  const index = peer.constructor.index;
  await peer.durability(strict);
  const times = [];
  const blocked = [];
  for (let number = first; number < first + count; ++number) {
    const rows = editRows(number, 1 + (number * 7919) % contacts, index);
    const start = performance.now();
    await transaction(peer, rows);
    blocked.push(performance.now() - start);
    await peer.durable();
    times.push(performance.now() - start);
    await new Promise((done) => setTimeout(done, 0));
  }
  return {times, blocked};
}

const finished = (request) => new Promise((done, failed) => {
  request.onsuccess = request.oncomplete = () => done(request.result);
  request.onerror = request.onabort = () => failed(request.error);
});

/** The last `count` records of this project's log. */
async function lastRecords(count) {
  const database = await finished(indexedDB.open('kartoteka'));
  const cursor = database.transaction('log').objectStore('log').openCursor(null, 'prev');
  const records = [];
  await new Promise((done, failed) => {
    cursor.onerror = () => failed(cursor.error);
    cursor.onsuccess = () => {
      if (!cursor.result || records.length === count) return done();
      records.push(cursor.result.value);
      cursor.result.continue();
    };
  });
  database.close();
  return records;
}

/** Puts what the last commits stored once more, each in a transaction of its own and nothing else: the floor of a commit. */
export async function barePuts(peer, {count, strict}) {
  const records = await lastRecords(count);
  const opening = indexedDB.open('floor', 1);
  opening.onupgradeneeded = () => opening.result.createObjectStore('log', {autoIncrement: true});
  const database = await finished(opening);
  const times = [];
  for (const record of records) {
    const start = performance.now();
    const writing = database.transaction('log', 'readwrite', {durability: strict ? 'strict' : 'relaxed'});
    writing.objectStore('log').put(record);
    await finished(writing);
    times.push(performance.now() - start);
    await new Promise((done) => setTimeout(done, 0));
  }
  database.close();
  return times;
}

const point = 'SELECT kind, status, first, last, changed FROM contact WHERE id=?';
const search = 'SELECT count(*), max(rowid) FROM names WHERE names MATCH ?';

/** Milliseconds of one look at a contact, on average over `count`, whose clock alone would be too coarse. */
export async function pointReads(peer, {contacts, count}) {
  const next = random(42);
  const start = performance.now();
  for (let i = 0; i < count; ++i) {
    const found = peer.rows(point, [1 + next() % contacts]);
    if ((found instanceof Promise ? await found : found).length !== 1) throw new Error('a contact is missing');
  }
  return (performance.now() - start) / count;
}

/** Milliseconds of a search that counts what a prefix finds, for each prefix. */
export async function searches(peer, {repeats}) {
  if (!peer.constructor.index) return undefined;
  const times = [];
  for (const prefix of prefixes) {
    const start = performance.now();
    for (let i = 0; i < repeats; ++i) await peer.rows(search, [`"${prefix}" *`]);
    times.push((performance.now() - start) / repeats);
  }
  return times;
}

/** From nothing open to the first contact read and the first search answered. */
export async function reopen(peer, {contacts}) {
  const start = performance.now();
  await peer.open();
  await peer.rows(point, [contacts]);
  if (peer.constructor.index) await peer.rows(search, ['"nowa" *']);
  return performance.now() - start;
}

/** Does nothing: what the way to the peer and back costs. */
export function hop() {}

export const tasks = {fill, edit, barePuts, pointReads, searches, reopen, hop};
