// The program in two parts: what scripts/page/split.mjs makes of it, and web/bridge/parts.ts puts together again.
import assert from 'node:assert/strict';
import {execFileSync} from 'node:child_process';
import {mkdtempSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import test from 'node:test';
import {fileURLToPath} from 'node:url';

import {compile} from '../../scripts/page/bundle.mjs';
import {splitProgram} from '../../scripts/page/split.mjs';
import {functionsOf, lasting} from '../../scripts/page/wasm_module.mjs';

const source = fileURLToPath(new URL('../../web/bridge/parts.ts', import.meta.url));
const {Parts} = await import(`data:text/javascript;base64,${Buffer.from(await compile(source, {minify: false})).toString('base64')}`);

const program = `(module
  (import "a" "host" (func $host (param i32)))
  (memory (export "m") 1)
  (table 3 3 funcref)
  (global $stack (mut i32) (i32.const 7))
  (elem (i32.const 1) $first.12 $later)
  (func $first.12 (export "first") (result i32) (call $host (i32.const 1)) (global.get $stack))
  (func $later (export "later") (param i64 f64) (result i64)
    (call $host (i32.const 2)) (global.set $stack (i32.const 8)) (drop (call $first.12)) (local.get 0))
  (func $through (export "through") (param i64) (result i64) (call $later (local.get 0) (f64.const 0.5)))
)`;

const scratch = mkdtempSync(join(tmpdir(), 'kartoteka-split-test-'));
test.after(() => rmSync(scratch, {recursive: true}));
const [text, whole] = [join(scratch, 'program.wat'), join(scratch, 'program.wasm')];
writeFileSync(text, program);
execFileSync('wasm-as', ['-g', '--enable-mutable-globals', text, '-o', whole]);
const {first, rest} = splitProgram(whole, new Set(['first', 'through']));

async function opened({answer = () => Buffer.from(rest), whole: both = false} = {}) {
  const [heard, lost] = [[], []];
  globalThis.XMLHttpRequest = class {
    open() {}
    overrideMimeType() {}
    send() {
      this.responseText = [...answer()].map((byte) => String.fromCharCode(byte > 127 ? 0xf700 + byte : byte)).join('');
      this.status = 200;
    }
  };
  const parts = new Parts(new WebAssembly.Module(first), both ? new WebAssembly.Module(rest) : undefined, new URL('http://host/rest.wasm'),
    (error) => lost.push(error));
  const {exports} = await WebAssembly.instantiate(parts.first, parts.imports({a: {host: (value) => heard.push(value)}})).then((instance) => {
    parts.attach(instance);
    return instance;
  });
  return {parts, exports, heard, lost};
}

test('functions are found with their names and sizes', () => {
  const functions = functionsOf(whole);
  assert.deepEqual(functions.map(({name}) => name), ['first.12', 'later', 'through']);
  assert.ok(functions.every(({bytes}) => bytes > 3 && bytes < 30));
});

test('what the linker and the compiler number is no part of a name that lasts', () => {
  assert.equal(lasting('_ZN2ui12_GLOBAL__N_14drawEv.123'), '_ZN2ui12_GLOBAL__N_14drawEv');
  assert.equal(lasting('_ZZN3foo3barEvENK4$_12clEv.llvm.77'), lasting('_ZZN3foo3barEvENK3$_3clEv'));
  assert.equal(lasting('sqlite3_step'), 'sqlite3_step');
});

test('neither part has names, and a program without them is not split', () => {
  const file = join(scratch, 'first.wasm');
  writeFileSync(file, first);
  assert.ok(functionsOf(file).every(({name}) => name === undefined));
  assert.throws(() => splitProgram(file, new Set()), /without names/);
});

test('a call before the second part is here fetches it, and is answered as if nothing had been', async () => {
  const {parts, exports, heard} = await opened();
  assert.equal(exports.first(), 7);
  assert.equal(parts.arrival, 'missing');
  assert.equal(exports.through(-5_000_000_000n), -5_000_000_000n);
  assert.deepEqual([parts.arrival, parts.early.length], ['call', 1]);
  assert.equal(exports.later(3n, 0.5), 3n);
  assert.equal(exports.first(), 8);
  assert.deepEqual(heard, [1, 2, 1, 2, 1, 1]);
  assert.equal(parts.early.length, 1);
  assert.equal((await parts.modules()).length, 2);
});

test('with the second part at hand, nothing is called early', async () => {
  const {parts, exports} = await opened({whole: true});
  assert.equal(exports.through(1n), 1n);
  assert.deepEqual([parts.arrival, parts.early], ['before the start', []]);
});

test('a second part that cannot be had is told once, and nothing is called any more', async () => {
  const {exports, lost} = await opened({answer: () => { throw new Error('no network'); }});
  assert.throws(() => exports.later(1n, 1), /no network/);
  assert.throws(() => exports.later(1n, 1), /no network/);
  assert.equal(lost.length, 1);
});
