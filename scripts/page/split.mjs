// Splits the released program: what a start calls until the list can be used (start_functions.txt, which scripts/profile
// writes), and the rest, which web/bridge/parts.ts brings in later. A function that the list does not name goes to the rest.
import {execFileSync} from 'node:child_process';
import {existsSync, mkdtempSync, readFileSync, realpathSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {delimiter, dirname, join} from 'node:path';
import {fileURLToPath} from 'node:url';

import {functionsOf, lasting} from './wasm_module.mjs';

export const startFunctionsFile = fileURLToPath(new URL('start_functions.txt', import.meta.url));

export function startFunctions() {
  return new Set(readFileSync(startFunctionsFile, 'utf8').split('\n').filter((line) => line !== '' && !line.startsWith('#')));
}

// What the program is compiled with (scripts/cmake/Toolchain.cmake), and what two modules need to share the stack's pointer.
const features = ['--enable-sign-ext', '--enable-nontrapping-float-to-int', '--enable-mutable-globals'];

/** Runs binaryen's wasm-split, which comes with Emscripten. */
export function wasmSplit(...parameters) {
  execFileSync(binaryenTool('wasm-split'), [...features, ...parameters], {stdio: ['ignore', 'inherit', 'inherit']});
}

function binaryenTool(name) {
  const folders = (process.env.PATH ?? '').split(delimiter);
  const emcc = folders.map((folder) => join(folder, 'emcc')).find((path) => existsSync(path));
  if (emcc) folders.push(join(dirname(realpathSync(emcc)), '..', 'bin'));
  const found = folders.map((folder) => join(folder, name)).find((path) => existsSync(path));
  if (!found) throw new Error(`${name}, which comes with Emscripten, is not on PATH`);
  return found;
}

/** The two modules of a program that was linked with names; they have none. */
export function splitProgram(file, start = startFunctions()) {
  const names = functionsOf(file).map(({name}) => name);
  if (names.includes(undefined)) throw new Error(`${file} was linked without names (--profiling-funcs)`);
  const scratch = mkdtempSync(join(tmpdir(), 'kartoteka-split-'));
  try {
    const [kept, first, rest] = ['kept.txt', 'first.wasm', 'rest.wasm'].map((name) => join(scratch, name));
    writeFileSync(kept, names.filter((name) => start.has(lasting(name))).join('\n'));
    wasmSplit(file, `--keep-funcs=@${kept}`, '--export-prefix=%', '-o1', first, '-o2', rest);
    return {first: readFileSync(first), rest: readFileSync(rest)};
  } finally {
    rmSync(scratch, {recursive: true});
  }
}
