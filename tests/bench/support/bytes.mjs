// What the built page weighs on its way to a browser, and what of it is needed before the list can be used.
import {readFileSync, readdirSync} from 'node:fs';
import {join} from 'node:path';
import {brotliCompressSync, constants} from 'node:zlib';

// Compressed, as a host sends them.
export const goals = {list: 600_000, all: 1_100_000};

// Fetched when the list can be used already: in idle moments, by the service worker, or for what is done then.
const later = /^(service_worker\.js|assets\/(kartoteka_rest|worker|phone_numbers)-)/;
// Manifest, licences and the larger icons are fetched by installing the page, or by reading them.
const weighed = /\.(html|js|css|wasm|ttf)$|^icons\/icon\.svg$/;

/** Bytes at brotli's best quality. */
const compressed = (bytes) => brotliCompressSync(bytes, {params: {[constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length}}).length;

/** Every file of the page in `folder`: {path, bytes, later}, compressed. */
export function weigh(folder) {
  const paths = readdirSync(folder, {recursive: true}).filter((path) => weighed.test(path)).sort();
  return paths.map((path) => ({path, bytes: compressed(readFileSync(join(folder, path))), later: later.test(path)}));
}

const sum = (files) => files.reduce((total, {bytes}) => total + bytes, 0);

/** Adds the files and both sums with their goals; false when one of them is not held. */
export function firstUse(table, folder = 'dist') {
  const files = weigh(folder);
  const before = files.filter((file) => !file.later);
  const add = (name, bytes, goal) => table.add(name, bytes / 1000, 'kB', goal && `≤ ${goal / 1000}`);
  table.section('First use, brotli (quality 11): until the list can be used');
  for (const {path, bytes} of before) add(path, bytes);
  add('until the list can be used', sum(before), goals.list);
  table.section('First use, brotli (quality 11): afterwards, while nobody waits');
  for (const {path, bytes} of files.filter((file) => file.later)) add(path, bytes);
  add('in all', sum(files), goals.all);
  return sum(before) <= goals.list && sum(files) <= goals.all;
}
