// Builds the pages of the comparison, one for each peer, into build/peers/site.
import {copyFileSync, mkdirSync, readFileSync, rmSync, writeFileSync} from 'node:fs';
import {dirname, join} from 'node:path';
import {fileURLToPath} from 'node:url';
import {build} from 'esbuild';

const here = dirname(fileURLToPath(import.meta.url));
const site = 'build/peers/site';
const modules = 'build/peers/node_modules';
const version = (name) => JSON.parse(readFileSync(join(modules, name, 'package.json'), 'utf8')).version;

/** `where`: a worker for whom that is better or necessary. `slow`: whole-file saving, of which a few will do. */
export const peers = [
  {id: 'kartoteka', title: 'Kartoteka, IndexedDB, in the page', where: 'page', own: true},
  {id: 'journeyapps_mirror', title: `@journeyapps/wa-sqlite ${version('@journeyapps/wa-sqlite')}, IDBMirrorVFS`, where: 'worker'},
  {id: 'journeyapps_batch', title: `@journeyapps/wa-sqlite ${version('@journeyapps/wa-sqlite')}, IDBBatchAtomicVFS`, where: 'worker'},
  {id: 'wa_sqlite_batch', title: `wa-sqlite ${version('wa-sqlite')}, IDBBatchAtomicVFS, no FTS5`, where: 'worker'},
  {id: 'sahpool_journal', title: `@sqlite.org/sqlite-wasm ${version('@sqlite.org/sqlite-wasm')}, opfs-sahpool`, where: 'worker'},
  {id: 'sahpool_wal', title: 'the same with journal_mode=wal', where: 'worker'},
  {id: 'sql_js', title: `sql.js ${version('sql.js')}, whole file, no FTS5`, where: 'page', slow: true},
];

export async function buildSite() {
  rmSync(site, {recursive: true, force: true});
  mkdirSync(join(site, 'wa-1.0.0'), {recursive: true});
  for (const {id, where, own} of peers) {
    await build({
      entryPoints: {[id]: join(here, 'page.mjs')}, outdir: site, bundle: true, format: 'esm', target: 'es2022', logLevel: 'error',
      alias: {peer: join(here, `adapters/${id}.${own ? 'ts' : 'mjs'}`), 'kartoteka-program': join(process.cwd(), 'build/web/bench/bench_storage.js')},
      nodePaths: [modules], external: ['module', 'fs', 'path', 'crypto'], loader: {'.wasm': 'empty'},
    });
    const script = where === 'page' ? `<script type="module" src="${id}.js"></script>` : `<script>
      const worker = new Worker('${id}.js', {type: 'module'});
      globalThis.order = (task, parameters) => new Promise((done, failed) => {
        worker.onmessage = ({data: {result, error}}) => (error ? failed(new Error(error)) : done(result));
        worker.onerror = ({message}) => failed(new Error(message));
        worker.postMessage({task, parameters});
      });
    </script>`;
    writeFileSync(join(site, `${id}.html`), `<!doctype html><meta charset="utf-8"><title>${id}</title>${script}\n`);
  }
  for (const [from, to] of [
    ['build/web/bench/bench_storage.wasm', 'bench_storage.wasm'],
    [join(modules, '@journeyapps/wa-sqlite/dist/wa-sqlite-async.wasm'), 'wa-sqlite-async.wasm'],
    [join(modules, 'wa-sqlite/dist/wa-sqlite-async.wasm'), 'wa-1.0.0/wa-sqlite-async.wasm'],
    [join(modules, '@sqlite.org/sqlite-wasm/dist/sqlite3.wasm'), 'sqlite3.wasm'],
    [join(modules, 'sql.js/dist/sql-wasm-browser.wasm'), 'sql-wasm-browser.wasm'],
  ]) copyFileSync(from, join(site, to));
  return site;
}
