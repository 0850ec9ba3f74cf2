// Checks that read the sources as text.
import {lineOf, matches, withoutComments} from './sources.mjs';

const isCpp = (path) => /\.(cpp|h)$/.test(path);

/** What only the browser's side may name stays in src/platform/web. */
export function platform(sources) {
  const problems = [];
  for (const [path, text] of sources) {
    if (!path.startsWith('src/') || !isCpp(path) || path.startsWith('src/platform/web/')) continue;
    problems.push(...matches(path, withoutComments(text), /\b(__EMSCRIPTEN\w*|EM_(?:ASYNC_)?JS|EM_ASM\w*|EMSCRIPTEN_\w+)\b/g,
      ([, name]) => `${name} outside src/platform/web`));
  }
  return {problems, summary: 'Emscripten stays in src/platform/web'};
}

/** Colours and sizes have one home: src/ui/theme/tokens.h. */
export function tokens(sources) {
  const problems = [];
  const colour = /\bIM_COL32\w*\s*\(|\bImColor\s*\(|\b0x(?:[0-9a-fA-F]{6}|[0-9a-fA-F]{8})\b|\brgb\s*\(|\bImVec4\s*\(\s*[\d.]|\bImVec4\s*\{\s*[\d.]/g;
  const size = /\bPushFont\s*\([^,()]*,\s*\d|\b\w*(?:font_size|line_height|rounding|padding|spacing)\w*\s*=\s*(?!0(?:\.0)?F?\b)\d/gi;
  for (const [path, text] of sources) {
    if (!isCpp(path) || !/^src\/(ui|platform\/web)\//.test(path) || path.startsWith('src/ui/theme/')) continue;
    const code = withoutComments(text);
    problems.push(...matches(path, code, colour, ([found]) => `a colour of its own (${found}); name it in ui/theme/tokens.h`));
    problems.push(...matches(path, code, size, ([found]) => `a size of its own (${found}); name it in ui/theme/tokens.h`));
  }
  return {problems, summary: 'colours and sizes come from ui/theme/tokens.h'};
}

// Names of works and their licences are the same in every language.
const properNames = new Set([
  'Dear ImGui', 'SQLite', 'Public domain', 'JSON for Modern C++', 'Emscripten', 'Inter', 'Lucide', 'Workbox',
]);

/** What a person reads comes from the catalogues: no literal of the interface may look like words. */
export function texts(sources) {
  const problems = [];
  for (const [path, text] of sources) {
    // app/sample: made-up people bear names of their own language, whatever the interface's.
    if (!isCpp(path) || !/^src\/(ui\/(?!theme)|app\/(?!sample)|domain|platform\/web|\w+\.cpp)/.test(path)) continue;
    const speaks = !/^src\/(app|domain)\//.test(path); // below, one word may be a piece of somebody's data
    const code = withoutComments(text).replace(/^[ \t]*#.*$/gm, (line) => ' '.repeat(line.length));
    for (const match of code.matchAll(/"((?:\\.|[^"\\\n])*)"/g)) {
      // An error's detail is for whoever repairs it (the interface translates the code), a broken invariant's too.
      const statement = code.slice(code.lastIndexOf(';', match.index) + 1, match.index);
      if (/\b(ErrorCode::|BASE_CHECK|static_assert)/.test(statement) || properNames.has(match[1]) || !looksLikeWords(match[1], speaks)) continue;
      problems.push(`${path}:${lineOf(code, match.index)}: "${match[1]}" reads like a text; put it into the catalogues`);
    }
  }
  return {problems, summary: 'texts come from the catalogues'};
}

// Two words, or one that begins a sentence; what looks like SQL, a path, a key or an id does not count.
function looksLikeWords(words, speaks) {
  const plain = words.replace(/\\[nrt"\\]/g, ' ').trim();
  if (/^(SELECT|FROM|WHERE|ORDER BY|CROSS JOIN|INSERT|UPDATE|DELETE|CREATE|PRAGMA|WITH|BEGIN|COMMIT|ROLLBACK|SAVEPOINT|RELEASE|ATTACH|VACUUM)\b/i.test(plain)) return false;
  if (/[{}<>=_#/%]/.test(plain)) return false;
  return (speaks && /^[A-Z][a-z]{2,}$/.test(plain)) || /[a-z]{2,}[,.:;!?]? [A-Za-z]{2,}/.test(plain);
}

const longest = 500;
const long = 300;

export function length(sources) {
  const problems = [];
  const questionable = [];
  for (const [path, text] of sources) {
    const lines = text.split('\n').length - 1;
    if (lines > longest) problems.push(`${path}: ${lines} lines; ${longest} are the most`);
    else if (lines > long) questionable.push(`${path} (${lines})`);
  }
  const note = questionable.length > 0 ? `; over ${long}: ${questionable.join(', ')}` : '';
  return {problems, summary: `${sources.size} files${note}`};
}
