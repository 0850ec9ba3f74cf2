// Includes point down the table of CMakeLists.txt only, and a library is named only by the layer that owns it.
import {matches, withoutComments} from './sources.mjs';

// Headers of third parties, and the folders that may include them.
const owners = [
  [/^sqlite3/, /^src\/store\//],
  [/^xxhash/, /^src\/store\//],
  [/^nlohmann\//, /^src\/exchange\//],
  [/^imgui_impl_|^(GLES?\d?|emscripten)\//, /^src\/platform\/web\//],
  [/^im(gui|config|stb)/, /^src\/(ui|platform)\//],
];
// Within a layer: the rooms, and what each may include of the others; a room named by its two folders is one of several
// that never include each other.
const rooms = {
  app: {
    index: ['workspace'], // the workspace keeps in memory what the index reads
    workspace: ['index'],
    write: ['workspace', 'index'],
    queries: ['workspace', 'index', 'write'],
    commands: ['write', 'queries', 'workspace', 'index', 'sample'],
    sample: ['commands'],
    archive: ['workspace', 'index'],
    files: ['workspace'],
  },
  ui: {
    semantics: [],
    theme: ['semantics'],
    widgets: ['theme', 'semantics'],
    desk: ['theme', 'semantics'],
    words: ['desk', 'widgets', 'theme', 'semantics'],
    parts: ['words', 'desk', 'widgets', 'theme', 'semantics'],
    pages: ['parts', 'words', 'desk', 'widgets', 'theme', 'semantics'],
    shell: ['pages', 'parts', 'words', 'desk', 'widgets', 'theme', 'semantics'],
  },
};
const apart = [/^ui\/pages\/([^/]+)/]; // folders of folders that never include each other
const above = [/^src\/app\/write\/transact\./]; // the one way to write runs every command
const belowTheInterface = ['semantics', 'theme', 'widgets']; // these know no domain and no texts

export function layerTable(cmake) {
  const table = new Map();
  for (const [, name, uses] of cmake.matchAll(/^kartoteka_layer\((\w+)(?:\s+USES\s+([\w ]+?))?(?:\s+ALONE[^)]*)?\)/gm)) {
    const below = uses ? uses.trim().split(/\s+/) : [];
    for (const layer of below) if (!table.has(layer)) throw new Error(`${name} uses ${layer}, which stands below it`);
    table.set(name, new Set([name, ...below]));
  }
  const platform = /^kartoteka_platform\(USES ([\w ]+?)\s+ALONE/m.exec(cmake);
  table.set('platform', new Set(['platform', ...(platform?.[1].trim().split(/\s+/) ?? [])]));
  return table;
}

export function layers(sources) {
  const table = layerTable(sources.get('CMakeLists.txt'));
  const problems = [];
  let count = 0;
  for (const [path, text] of sources) {
    if (!/^src\/.*\.(cpp|h)$/.test(path)) continue;
    ++count;
    problems.push(...matches(path, withoutComments(text), /^[ \t]*#[ \t]*include\s+([<"])([^>"]+)[>"]/gm,
      ([, bracket, header]) => fault(path, bracket, header, table) ?? '').filter((line) => !line.endsWith(': ')));
  }
  return {problems, summary: `${count} files, ${table.size} layers`};
}

function fault(path, bracket, header, table) {
  for (const [library, allowed] of owners) {
    if (library.test(header)) return allowed.test(path) ? undefined : `${header} belongs to ${allowed.source} alone`;
  }
  if (bracket === '<') return undefined;
  const [, layer, folder] = path.split('/');
  if (!path.slice(4).includes('/')) return undefined; // main.cpp and worker.cpp wire everything
  const [target, part] = header.split('/');
  if (!table.has(target)) return `"${header}" names no layer; write it from src/`;
  if (!table.get(layer)?.has(target)) return `${layer} may not include ${target}`;
  if (layer === 'ui' && belowTheInterface.includes(folder) && target !== 'ui' && target !== 'base') {
    return `ui/${folder} may not include ${target}`;
  }
  if (target !== layer || !rooms[layer] || folder === part) return apartFault(path, header);
  if (folder.includes('.') || part.includes('.')) return undefined; // ui/frame.h, which every room is given
  for (const room of [folder, part]) if (!rooms[layer][room]) return `${layer}/${room} is no room of the table in layers.mjs`;
  if (rooms[layer][folder].includes(part) || above.some((pattern) => pattern.test(path))) return undefined;
  return `${layer}/${folder} may not include ${layer}/${part}`;
}

function apartFault(path, header) {
  for (const pattern of apart) {
    const [from, to] = [pattern.exec(path.slice(4)), pattern.exec(header)];
    if (from && to && from[1] !== to[1]) return `${from[0]} may not include ${to[0]}`;
  }
  return undefined;
}
