// node boundaries.mjs <output> <nm> <archive>...: linker options that keep each public function of the archives a function of
// its own. Otherwise the optimizer puts a whole page of the program into its only caller, and what a start needs could not
// be told from what it carries along (scripts/page/split.mjs).
import {execFileSync} from 'node:child_process';
import {writeFileSync} from 'node:fs';

const [output, nm, ...archives] = process.argv.slice(2);
const symbols = new Set();
for (const line of execFileSync(nm, ['--defined-only', ...archives], {encoding: 'utf8', maxBuffer: 1 << 28}).split('\n')) {
  const [, name] = /^\S+ T (\S+)$/.exec(line.trim()) ?? [];
  if (name) symbols.add(name);
}
if (symbols.size === 0) throw new Error(`${nm} found no public functions in ${archives.join(', ')}`);
writeFileSync(output, [...symbols].sort().map((name) => `-Wl,--undefined=${name}\n`).join(''));
