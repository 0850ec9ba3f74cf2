// TypeScript and style sheets of web/, bundled by esbuild around the program that emcc made.
import {build} from 'esbuild';
import {existsSync, readFileSync} from 'node:fs';
import {join} from 'node:path';

import {splitProgram} from './split.mjs';

const faces = ['inter-regular.ttf', 'inter-semibold.ttf', 'icons.ttf'];

/** One script or style sheet with everything that it imports, as the page gets it. */
export async function compile(entry, options) {
  const result = await build({
    entryPoints: [entry], bundle: true, write: false, format: 'esm', target: 'es2022', legalComments: 'none', logLevel: 'warning',
    outdir: 'out', ...options,
  });
  return result.outputFiles[0].contents;
}

/** The program's files by name. The debug page, and the one that the profile is made with, have it whole. */
function programFiles(binaries, whole) {
  const program = join(binaries, 'kartoteka.wasm');
  if (whole) return {'kartoteka.wasm': readFileSync(program)};
  const {first, rest} = splitProgram(program);
  return {'kartoteka.wasm': first, 'kartoteka_rest.wasm': rest};
}

/** Adds program, faces, worker, page script and style sheet to the output, under hashed names. */
export async function bundle(output, {root, binaries, debug, whole}) {
  const run = (entry, define = {}, options = {}) => compile(join(root, 'web', entry), {
    minify: !debug, sourcemap: debug ? 'inline' : false,
    alias: {'kartoteka-program': join(binaries, 'kartoteka.js')}, external: ['module', '*.ttf'],
    define: {'process.env.NODE_ENV': '"production"', ...define}, ...options,
  });
  const assets = {};
  const publish = (name, bytes) => (assets[name] = output.addHashed(name, bytes));
  const known = () => ({KARTOTEKA_ASSETS: JSON.stringify(assets)});

  for (const [name, bytes] of Object.entries(programFiles(binaries, whole))) publish(name, bytes);
  for (const face of faces) publish(face, readFileSync(join(binaries, 'assets', face)));
  if (existsSync(join(root, 'web/worker/worker.ts'))) publish('worker.js', await run('worker/worker.ts', known()));
  publish('phone_numbers.js', await run('phones/phone_numbers.ts'));
  output.addHashed('boot.js', await run('boot.ts', known()));
  if (existsSync(join(root, 'web/page.css'))) output.addHashed('page.css', await run('page.css'));
  return {serviceWorker: (precache) => run('offline/service_worker.ts', {KARTOTEKA_PRECACHE: precache}, {format: 'iife'})};
}
