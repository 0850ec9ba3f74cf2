// Does the same work with this project's storage and its peers, side by side in one browser, and prints one table. Called
// by scripts/bench --peers; --contacts=10000 and --sizes=1000,10000 make a quicker try, --contacts=0 and --sizes= a half one.
import {execFileSync} from 'node:child_process';
import {readdirSync, readFileSync} from 'node:fs';
import {availableParallelism, cpus, loadavg} from 'node:os';

import {serve} from '../../../scripts/page/serve.mjs';
import {median, quantile} from '../support/table.mjs';
import {printColumns} from './columns.mjs';
import {Session} from './session.mjs';
import {buildSite, peers} from './site.mjs';

const option = (name, otherwise) => process.argv.find((word) => word.startsWith(`--${name}=`))?.slice(name.length + 3) ?? otherwise;
const contacts = Number(option('contacts', 100_000));
const sizes = option('sizes', '1000,10000,100000,1000000').split(',').filter(Boolean).map(Number);
const rounds = 4;
const editsPerRound = 50;
const migrations = 'src/store/schema';
const schema = readdirSync(migrations).sort().map((name) => readFileSync(`${migrations}/${name}`, 'utf8')).join('\n');
const say = (text) => console.error(`   ${text}`);

/** Edits in turns, so that whatever else the machine does disturbs everybody alike. */
async function editInTurns(doers, strict) {
  const found = new Map(doers.map(({name}) => [name, {times: [], blocked: [], floor: []}]));
  for (let round = 0; round < rounds; ++round) {
    for (const {name, session, peer, count} of doers) {
      const edits = peer.slow ? editsPerRound / 10 : editsPerRound;
      const first = (strict ? 0 : rounds * editsPerRound) + round * editsPerRound;
      const {times, blocked} = await session.order(peer, 'edit', {contacts: count, count: edits, first, strict});
      found.get(name).times.push(...times);
      found.get(name).blocked.push(...blocked);
      if (peer.own) found.get(name).floor.push(...(await session.order(peer, 'barePuts', {count: edits, strict})));
    }
  }
  return found;
}

async function readInTurns(session) {
  const found = new Map(peers.map(({id}) => [id, {points: [], searches: []}]));
  for (let round = 0; round < 5; ++round) {
    for (const peer of peers) {
      const {points, searches} = found.get(peer.id);
      points.push(await session.order(peer, 'pointReads', {contacts, count: 2000}));
      searches.push(...(await session.order(peer, 'searches', {repeats: 5}) ?? []));
    }
  }
  return found;
}

async function sideBySide(url) {
  const session = new Session(url);
  const results = new Map(peers.map(({id}) => [id, {reopened: []}]));
  try {
    await session.start();
    for (const peer of peers) {
      await session.load(peer);
      await session.order(peer, 'open');
      results.get(peer.id).filled = await session.order(peer, 'fill', {schema, contacts});
      say(`${peer.title}: ${contacts} contacts in ${(results.get(peer.id).filled / 1000).toFixed(1)} s`);
    }
    const doers = peers.map((peer) => ({name: peer.id, session, peer, count: contacts}));
    for (const strict of [true, false]) {
      for (const [id, {times, floor}] of await editInTurns(doers, strict)) {
        results.get(id)[strict ? 'strict' : 'relaxed'] = times;
        results.get(id)[strict ? 'strictFloor' : 'relaxedFloor'] = floor;
      }
    }
    say('edits are done');
    for (const [id, read] of await readInTurns(session)) Object.assign(results.get(id), read);
    for (const peer of peers) results.get(peer.id).hops = await session.hops(peer, 200);
    for (let round = 0; round < 3; ++round) {
      for (const peer of peers) {
        await session.load(peer);
        results.get(peer.id).reopened.push(await session.order(peer, 'reopen', {contacts}));
      }
    }
    return results;
  } finally {
    await session.stop();
  }
}

/** Our own commits in card indexes of different size, each in a profile of its own. */
async function bySize(url) {
  const doers = [];
  const own = peers.find((peer) => peer.own);
  try {
    for (const count of sizes) {
      const session = new Session(url);
      doers.push({name: count, session, peer: own, count});
      await session.start();
      await session.load(own);
      await session.order(own, 'open');
      const time = await session.order(own, 'fill', {schema, contacts: count});
      say(`${count} contacts in ${(time / 1000).toFixed(1)} s`);
    }
    return {strict: await editInTurns(doers, true), relaxed: await editInTurns(doers, false)};
  } finally {
    for (const {session} of doers) await session.stop();
  }
}

function printPeers(results) {
  const own = results.get('kartoteka');
  const lines = (name, unit, measure) => {
    const ours = measure(own);
    return {name, unit, cells: peers.map(({id, own: us}) => {
      const value = measure(results.get(id));
      return {value, ratio: us || value === undefined || ours === undefined ? undefined : value / ours};
    })};
  };
  printColumns(peers.map(({title}) => title), [
    lines('contacts in, all durable', 's', ({filled}) => filled / 1000),
    lines('strict commit p50', 'ms', ({strict}) => median(strict)),
    lines('strict commit p95', 'ms', ({strict}) => quantile(strict, 0.95)),
    lines('relaxed commit p50', 'ms', ({relaxed}) => median(relaxed)),
    lines('relaxed commit p95', 'ms', ({relaxed}) => quantile(relaxed, 0.95)),
    lines('message and answer p50', 'ms', ({hops}) => hops && median(hops)),
    lines('point read p50', 'µs', ({points}) => median(points) * 1000),
    lines('prefix search p50', 'ms', ({searches}) => median(searches)),
    lines('prefix search p95', 'ms', ({searches}) => quantile(searches, 0.95)),
    lines('reopening p50 of 3', 'ms', ({reopened}) => median(reopened)),
  ]);
  for (const kind of ['strict', 'relaxed']) {
    const [commit, put] = [median(own[kind]), median(own[`${kind}Floor`])];
    console.log(`A bare ${kind} put of the same bytes, between the commits: p50 ${put.toFixed(2)} ms; a commit takes ${(commit / put).toFixed(2)} times as long.`);
  }
}

function printSizes({strict, relaxed}) {
  const lines = (name, found, measure) => {
    const first = measure(found.get(sizes[0]));
    return {name, unit: 'ms', cells: sizes.map((size) => {
      const value = measure(found.get(size));
      return {value, ratio: size === sizes[0] ? undefined : value / first};
    })};
  };
  printColumns(sizes.map((size) => `Kartoteka, ${size.toLocaleString('en')} contacts`), [
    lines('strict commit p50', strict, ({times}) => median(times)),
    lines('strict commit p95', strict, ({times}) => quantile(times, 0.95)),
    lines('relaxed commit p50', relaxed, ({times}) => median(times)),
    lines('relaxed commit p95', relaxed, ({times}) => quantile(times, 0.95)),
    lines('statements alone, p50', strict, ({blocked}) => median(blocked)),
  ]);
}

const before = loadavg()[0];
const served = await serve(await buildSite());
const results = contacts > 0 ? await sideBySide(served.url) : undefined;
const grown = sizes.length > 0 ? await bySize(served.url) : undefined;
const version = execFileSync(process.env.KARTOTEKA_CHROMIUM ?? '/usr/bin/chromium', ['--version'], {encoding: 'utf8'}).trim();
console.log(`${availableParallelism()} cores (${cpus()[0].model}), load ${before.toFixed(1)} before and ${loadavg()[0].toFixed(1)} after; ${version}, headless; node ${process.version}`);
console.log(`${contacts.toLocaleString('en')} contacts; ${rounds * editsPerRound} edits of each durability (whole-file saving: a tenth), in ${rounds} turns. In brackets: how many times A's figure.`);
console.log('Strict: strict IndexedDB transactions, synchronous=full. Relaxed: relaxed ones; synchronous=off for opfs-sahpool.');
console.log('A commit counts from BEGIN to the moment it is stored, where the peer runs: a page that uses a worker waits for message and answer besides.');
console.log('Without FTS5 a commit has one table less to write.');
if (results) printPeers(results);
if (grown) printSizes(grown);
await served.close();
