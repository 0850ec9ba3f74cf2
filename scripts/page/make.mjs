// Makes the page from a web build: node scripts/page/make.mjs <binary folder> <output folder> [--debug | --whole]
import {readFileSync, readdirSync} from 'node:fs';
import {join, resolve} from 'node:path';
import {fileURLToPath} from 'node:url';

import {bundle} from './bundle.mjs';
import {licences} from './licences.mjs';
import {Output} from './output.mjs';
import {iconPng, iconSvg} from './page_icons.mjs';
import {precacheManifest} from './precache.mjs';

const [binaries, folder, mode] = process.argv.slice(2);
if (!binaries || !folder) throw new Error('usage: make.mjs <binary folder> <output folder> [--debug | --whole]');
const root = fileURLToPath(new URL('../..', import.meta.url));
const output = new Output();
const {serviceWorker} = await bundle(output, {root, binaries: resolve(binaries), debug: mode === '--debug', whole: mode !== undefined});

output.add('icons/icon.svg', iconSvg());
for (const size of [192, 512]) output.add(`icons/icon-${size}.png`, iconPng(size));
output.add('icons/maskable-512.png', iconPng(512, {maskable: true}));
output.add('manifest.webmanifest', readFileSync(join(root, 'web/manifest.webmanifest')));
output.add('licences.txt', licences(root));
for (const name of readdirSync(join(root, 'web/schema'))) output.add(`schema/${name}`, readFileSync(join(root, 'web/schema', name)));
output.add('index.html', withHashedNames(readFileSync(join(root, 'web/index.html'), 'utf8')));
output.add('service_worker.js', await serviceWorker(precacheManifest(output)));
output.write(folder);
for (const [path, bytes] of output.files) console.log(`   ${String(bytes.length).padStart(9)} ${path}`);

// Every href and src of index.html that names a file of the output by its logical name.
function withHashedNames(html) {
  const used = new Set();
  const named = html.replace(/\b(href|src)="([^"#:]+)"/g, (whole, attribute, name) => {
    const path = output.names.get(name) ?? (output.files.has(name) ? name : undefined);
    if (path === undefined) throw new Error(`index.html names ${name}, which is no file of the page`);
    used.add(name);
    return `${attribute}="${path}"`;
  });
  if (!used.has('boot.js')) throw new Error('index.html does not load boot.js');
  return named;
}
