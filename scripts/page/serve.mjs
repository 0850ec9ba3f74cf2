// A static server for trying the page: node scripts/page/serve.mjs [folder] [port]. It sends no header that a plain
// static host would not send.
import {createReadStream, statSync} from 'node:fs';
import {createServer} from 'node:http';
import {extname, join, normalize, resolve, sep} from 'node:path';
import {fileURLToPath} from 'node:url';

const types = {
  '.html': 'text/html; charset=utf-8', '.js': 'text/javascript; charset=utf-8', '.css': 'text/css; charset=utf-8',
  '.json': 'application/json', '.webmanifest': 'application/manifest+json', '.wasm': 'application/wasm',
  '.ttf': 'font/ttf', '.svg': 'image/svg+xml', '.png': 'image/png', '.txt': 'text/plain; charset=utf-8',
};

/** Serves `folder` below `prefix` on 127.0.0.1; port 0 takes a free one. Resolves to {url, close}. */
export function serve(folder, {port = 0, prefix = '/'} = {}) {
  const base = resolve(folder);
  const server = createServer((request, response) => {
    const {pathname} = new URL(request.url ?? '/', 'http://localhost');
    const file = fileFor(base, prefix, pathname);
    if (!file || (request.method !== 'GET' && request.method !== 'HEAD')) {
      response.writeHead(404, {'content-type': 'text/plain'}).end('not found\n');
      return;
    }
    response.writeHead(200, {
      'content-type': types[extname(file.path)] ?? 'application/octet-stream',
      'content-length': file.size,
      'cache-control': pathname.includes('/assets/') ? 'max-age=31536000, immutable' : 'no-cache',
    });
    if (request.method === 'HEAD') response.end();
    else createReadStream(file.path).pipe(response);
  });
  return new Promise((done, failed) => {
    server.once('error', failed);
    server.listen(port, '127.0.0.1', () => {
      const url = `http://localhost:${server.address().port}${prefix}`;
      done({url, close: () => { server.closeAllConnections(); return new Promise((closed) => server.close(closed)); }});
    });
  });
}

function fileFor(base, prefix, pathname) {
  let path;
  try {
    path = normalize(join(base, decodeURIComponent(pathname.slice(prefix.length))));
  } catch {
    return undefined; // a malformed escape
  }
  if (!pathname.startsWith(prefix) || (path !== base && !path.startsWith(base + sep))) return undefined;
  if (pathname.endsWith('/')) path = join(path, 'index.html');
  const found = statSync(path, {throwIfNoEntry: false});
  return found?.isFile() ? {path, size: found.size} : undefined;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const [folder = 'dist', port = '8080'] = process.argv.slice(2);
  const {url} = await serve(folder, {port: Number(port)});
  console.log(`\nKartoteka is at ${url} (Ctrl+C ends it)`);
}
