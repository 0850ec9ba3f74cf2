// Called by scripts/bench --bytes: what the released page weighs, by file, and the largest things in its program.
import {execFileSync} from 'node:child_process';
import {readFileSync} from 'node:fs';

import {functionsOf, lasting} from '../../scripts/page/wasm_module.mjs';
import {startFunctions} from '../../scripts/page/split.mjs';
import {firstUse} from './support/bytes.mjs';
import {Table} from './support/table.mjs';

const most = 20;
const widest = 110; // characters of a name

/** As it was written in C++, where a demangler is on PATH. */
function readable(names) {
  for (const tool of ['c++filt', 'llvm-cxxfilt', 'llvm-cxxfilt-14']) {
    try {
      return execFileSync(tool, {input: names.join('\n'), encoding: 'utf8', stdio: ['pipe', 'pipe', 'ignore']}).trimEnd().split('\n');
    } catch {
      // the next one, then
    }
  }
  return names;
}

function addLargest(table, things) {
  const largest = things.sort((a, b) => b.bytes - a.bytes).slice(0, most);
  const names = readable(largest.map(({name}) => name));
  largest.forEach(({bytes, note = ''}, i) => table.add(`${names[i].slice(0, widest)}${note}`, bytes / 1000, 'kB'));
}

/** The data of the linker's map: a line for each object that it placed, "addr off size lto.tmp:(.rodata._ZL5table)". */
function objectsOf(map) {
  const objects = [];
  for (const line of readFileSync(map, 'utf8').split('\n')) {
    const [, size, name] = /^\s*[0-9a-f]+\s+[0-9a-f]+\s+([0-9a-f]+)\s+\S+:\(\.(?:ro)?data\.?(.*)\)$/.exec(line) ?? [];
    if (size) objects.push({name: name || '(texts)', bytes: parseInt(size, 16)});
  }
  return objects;
}

const table = new Table();
const held = firstUse(table);
const start = startFunctions();
const functions = functionsOf('build/web/kartoteka.wasm');
table.section(`The ${most} largest functions of ${functions.length}, not compressed`);
addLargest(table, functions.map(({name, bytes}) => ({name, bytes, note: start.has(lasting(name)) ? '' : '  (second part)'})));
const objects = objectsOf('build/web/kartoteka.map');
table.section(`The ${most} largest objects of ${objects.length} in the first part's data, not compressed`);
addLargest(table, objects);
table.print();
if (!held) process.exitCode = 1;
