// The project's own sources as text.
import {readFileSync, readdirSync, statSync} from 'node:fs';
import {join, relative, sep} from 'node:path';

const folders = ['src', 'web', 'shaders', 'tests', 'scripts'];
const kinds = /\.(cpp|h|c|js|mjs|ts|css|html|glsl|vert|frag|sql|cmake|py|sh)$|^scripts\/[^.]+$|CMakeLists\.txt$/;

/** Every source by its path from the root, with "/" between folders. */
export function readSources(root) {
  const sources = new Map();
  const visit = (folder) => {
    for (const entry of readdirSync(folder, {withFileTypes: true})) {
      const path = join(folder, entry.name);
      if (entry.isDirectory()) visit(path);
      else {
        const name = relative(root, path).split(sep).join('/');
        if (kinds.test(name)) sources.set(name, readFileSync(path, 'utf8'));
      }
    }
  };
  for (const folder of folders) if (statSync(join(root, folder), {throwIfNoEntry: false})) visit(join(root, folder));
  sources.set('CMakeLists.txt', readFileSync(join(root, 'CMakeLists.txt'), 'utf8'));
  return sources;
}

/** The same text with comments blanked out; lines stay where they are. */
export function withoutComments(text) {
  return text.replace(/\/\/[^\n]*|\/\*[\s\S]*?\*\/|"(?:\\.|[^"\\\n])*"/g,
    (found) => (found.startsWith('"') ? found : found.replace(/[^\n]/g, ' ')));
}

export const lineOf = (text, index) => text.slice(0, index).split('\n').length;

/** One problem for each match of `pattern`: "path:line: message". */
export function matches(path, text, pattern, message) {
  return [...text.matchAll(pattern)].map((match) => `${path}:${lineOf(text, match.index)}: ${message(match)}`);
}
