// Measures the built page and the program behind it, and prints one table. Called by scripts/bench.
import {execFileSync} from 'node:child_process';
import {mkdtempSync, rmSync} from 'node:fs';
import {availableParallelism, cpus, tmpdir} from 'node:os';
import {join} from 'node:path';

import {serve} from '../../scripts/page/serve.mjs';
import {firstUse} from './support/bytes.mjs';
import {commits, idle, memory, openContact, scrolling, search, timeToList, watchRows} from './support/measures.mjs';
import {Profile} from './support/profile.mjs';
import {Table} from './support/table.mjs';

const sizes = [0, 10_000, 100_000];
const table = new Table();
const scratch = mkdtempSync(join(tmpdir(), 'kartoteka-bench-files-'));
const backup = (contacts) => join(scratch, `${contacts}.json`);
const label = (contacts) => contacts.toLocaleString('en');

function run(command, parameters) {
  const lines = execFileSync(command, parameters, {encoding: 'utf8', maxBuffer: 1 << 24}).trim().split('\n');
  return Object.fromEntries(lines.map((line) => line.split(' ')).map(([name, value]) => [name, Number(value)]));
}

function wasmAgainstNative() {
  const native = Object.fromEntries(sizes.map((contacts) => [contacts, run('build/native/tests/bench/bench_data', [String(contacts), backup(contacts)])]));
  const most = sizes.at(-1);
  const wasm = run(process.execPath, ['--no-experimental-fetch', 'build/web/bench/bench_data.js', String(most), join(scratch, 'wasm.json')]);
  table.section(`The program alone, ${label(most)} contacts (WebAssembly in node)`);
  for (const [name, key, divisor, unit, goal] of [
    ['search p50', 'search_p50', 1, 'ms'], ['search p95', 'search_p95', 1, 'ms'], ['commit and flush p50', 'commit_p50', 1, 'ms', '≤ 2'],
    ['commit and flush p95', 'commit_p95', 1, 'ms'], ['backup written', 'export', 1000, 's'], ['backup read', 'restore', 1000, 's'],
  ]) {
    table.add(`${name}, native`, native[most][key] / divisor, unit);
    table.add(`${name}, WebAssembly`, wasm[key] / divisor, unit, goal);
    table.add(`${name}, WebAssembly / native`, wasm[key] / native[most][key], '');
  }
  table.add('database', wasm.database_bytes / 1e6, 'MB');
}

function records() {
  table.section('What records cost, in the database file');
  for (const [contacts, each] of [[100_000, 20], [1_000_000, 2]]) {
    const file = join(scratch, 'records.db');
    execFileSync('build/native/tests/bench/bench_records', [String(contacts), String(each), file]);
    const sizes = run('python3', ['tests/bench/support/table_sizes.py', file, String(contacts * each)]);
    const what = `${label(contacts)} contacts with ${each} records each`;
    table.add(`${what}: a record with index, words and its making in the history`, sizes.bytes_of_a_record, 'bytes');
    for (const name of ['record', 'record_contact', 'record_value', 'record_terms_data', 'record_terms_docsize', 'change', 'change_subject']) {
      table.add(`${what}: ${name}`, sizes[name] / 1e6, 'MB');
    }
    rmSync(file);
  }
}

function longHistories() {
  const times = run('build/native/tests/bench/bench_contact', []);
  table.section('The page of a contact with a long history, native and without a browser');
  for (const changes of [100, 5000, 100_000]) {
    const goal = changes === 5000 ? '≤ 50' : undefined;
    table.add(`${label(changes)} changes: to the first full frame`, times[`contact_page_${changes}`], 'ms', goal);
    table.add(`${label(changes)} changes: reading entries, deep down`, times[`history_deep_window_${changes}`], 'ms');
    table.add(`${label(changes)} changes: another frame`, times[`contact_page_frame_${changes}`], 'ms');
  }
  table.add('5,000 changes, 200 tags and 50 own fields: to the first full frame', times.contact_page_5000_full, 'ms', '≤ 50');
  table.add('5,000 changes, 200 tags and 50 own fields: another frame', times.contact_page_frame_5000_full, 'ms');
}

async function inThePage(url) {
  for (const contacts of sizes) {
    const profile = new Profile(url);
    try {
      await profile.start();
      const page = await profile.open();
      table.section(`The page, ${label(contacts)} contacts`);
      if (contacts > 0) {
        const restored = await profile.restore(page, backup(contacts));
        table.add('restoring the backup', restored.duration / 1000, 's');
        table.add('longest frame while restoring', restored.longestFrame, 'ms', '≤ 50');
        table.add('longest task while restoring, waits for a core included', restored.longestTask, 'ms');
      }
      await page.evaluate(() => navigator.serviceWorker.ready.then(() => undefined));
      await page.close();
      const goal = {10000: '≤ 1000', 100000: '≤ 2000'}[contacts];
      table.add('navigation to usable list, cold', await timeToList(profile, {cold: true}), 'ms', goal);
      table.add('navigation to usable list, from the service worker', await timeToList(profile, {cold: false}), 'ms');
      if (contacts === sizes.at(-1)) await interaction(profile);
    } finally {
      await profile.stop();
    }
  }
}

async function interaction(profile) {
  const page = await profile.open();
  await watchRows(page);
  const searched = await search(page);
  table.add(`search, key to rows drawn, p50 of ${searched.keys}`, searched.p50, 'ms');
  table.add(`search, key to rows drawn, p95 of ${searched.keys}`, searched.p95, 'ms', '≤ 10');
  table.add('opening a contact', await openContact(page), 'ms');
  const written = await commits(page);
  table.add('commit, key to "Saved", p50', written.p50, 'ms');
  table.add('commit, key to "Saved", p95', written.p95, 'ms');
  table.add(`key that commits, drawing included, CPU, p50 of ${written.keys}`, written.key50, 'ms');
  table.add(`key that commits, drawing included, CPU, p95 of ${written.keys}`, written.key95, 'ms');
  const scrolled = await scrolling(page);
  table.add(`scrolling, CPU of a frame, p50 of ${scrolled.frames}`, scrolled.p50, 'ms');
  table.add(`scrolling, CPU of a frame, p99 of ${scrolled.frames}`, scrolled.p99, 'ms', '≤ 8');
  table.add('frames in 10 idle seconds', await idle(page), '', '0');
  const used = await memory(page);
  table.add('memory of the program', used.program, 'MB');
  table.add("memory of the page's process", used.process, 'MB');
}

firstUse(table);
wasmAgainstNative();
records();
longHistories();
const served = await serve('dist');
await inThePage(served.url);
await served.close();
rmSync(scratch, {recursive: true, force: true});
console.log(`${availableParallelism()} cores (${cpus()[0].model}), node ${process.version}, headless Chromium, no network delay; medians of 5 navigations`);
table.print();
