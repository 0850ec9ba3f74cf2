// Checks that run a tool: catalogues, clang-format, tsc, glslang, clang-tidy.
import {execFile} from 'node:child_process';
import {createHash} from 'node:crypto';
import {existsSync, mkdirSync, writeFileSync} from 'node:fs';
import {availableParallelism} from 'node:os';
import {join} from 'node:path';

const ownCpp = (sources) => [...sources.keys()].filter((path) => /^(src|tests)\/.*\.(cpp|h)$/.test(path));

/** Resolves to {failed, text} and never rejects. */
function run(command, parameters, root) {
  return new Promise((done) => {
    execFile(command, parameters, {cwd: root, maxBuffer: 1 << 26}, (error, stdout, stderr) => {
      done({failed: error !== null, text: `${stdout}${stderr}${error?.code === 'ENOENT' ? `${command} is missing` : ''}`.trim()});
    });
  });
}

async function inParallel(items, work) {
  const queue = [...items];
  const results = [];
  await Promise.all(Array.from({length: availableParallelism()}, async () => {
    for (let item = queue.shift(); item !== undefined; item = queue.shift()) results.push(await work(item));
  }));
  return results;
}

export async function catalogues(sources, root) {
  const {failed, text} = await run('node', ['scripts/check_catalogues'], root);
  return {problems: failed ? [text] : [], summary: failed ? 'they disagree' : text};
}

export async function format(sources, root) {
  const files = ownCpp(sources);
  const {failed, text} = await run('clang-format', ['--dry-run', '-Werror', ...files], root);
  return {problems: failed ? [text] : [], summary: `${files.length} files; clang-format -i repairs`};
}

export async function types(sources, root) {
  const projects = ['web', 'web/worker', 'web/offline', 'tests/e2e'].filter((path) => existsSync(join(root, path, 'tsconfig.json')));
  const results = await inParallel(projects, (path) => run('node_modules/.bin/tsc', ['--noEmit', '-p', path], root));
  return {problems: results.filter(({failed}) => failed).map(({text}) => text), summary: projects.join(', ')};
}

export async function shaders(sources, root) {
  const files = [...sources.keys()].filter((path) => /^shaders\/.*\.(vert|frag)$/.test(path));
  const results = await inParallel(files, (path) => run('glslangValidator', [path], root));
  return {problems: results.filter(({failed}) => failed).map(({text}) => text), summary: `${files.length} shaders`};
}

// Seconds after which no further file is begun: on a slow machine without an earlier run's stamps, a part has to do, and
// the summary says how many files it was.
const tidyBudget = Number(process.env.KARTOTEKA_TIDY_SECONDS ?? 300);
// As the layers' targets compile them; each file by itself, which the unity builds never do.
const alone = ['--', '-std=c++20', '-fno-exceptions', '-fno-rtti', '-Isrc', '-Ibuild/dev/generated', '-isystembuild/deps/include',
  '-isystembuild/deps/imgui', '-isystemnode_modules/better-sqlite3/deps/sqlite3', '-DIMGUI_USE_WCHAR32',
  '-DIMGUI_DISABLE_OBSOLETE_FUNCTIONS', '-DIMGUI_ENABLE_TEST_ENGINE', '-DJSON_NOEXCEPTION', '-DXXH_INLINE_ALL'];

/** Names of files that differ from the newest commit made half a day before HEAD: what has come since the last landing. */
async function changedLately(root) {
  const git = async (...parameters) => (await run('git', parameters, root)).text;
  const time = Number(await git('log', '-1', '--format=%ct'));
  const base = await git('rev-list', '-1', `--before=${time - 12 * 3600}`, 'HEAD');
  return new Set((await git('diff', '--name-only', ...(base ? [base] : []))).split('\n'));
}

// Of the files that have come or changed since the last landing, those that have not passed with the same content and the
// same headers of ours; KARTOTEKA_TIDY=all looks at every file.
export async function tidy(sources, root) {
  if (!existsSync(join(root, 'build/dev/generated'))) return {problems: ['build/dev has not been built: scripts/test --quick'], summary: ''};
  const stamps = join(root, 'build/tidy');
  mkdirSync(stamps, {recursive: true});
  const lately = process.env.KARTOTEKA_TIDY === 'all' ? undefined : await changedLately(root);
  const files = [...sources.keys()].filter((path) => /^src\/(?!platform\/web\/|main\.cpp|worker\.cpp).*\.cpp$/.test(path));
  const stamp = (path) => join(stamps, digestWithIncludes(path, sources));
  const changed = files.filter((path) => (lately?.has(path) ?? true) && !existsSync(stamp(path)));
  const deadline = Date.now() + tidyBudget * 1000;
  let left = 0;
  const results = await inParallel(changed, async (path) => {
    if (Date.now() > deadline) {
      ++left;
      return {failed: false, text: ''};
    }
    const {failed, text} = await run('clang-tidy', ['--quiet', path, ...alone], root);
    if (!failed) writeFileSync(stamp(path), '');
    return {failed, text};
  });
  return {
    problems: results.filter(({failed}) => failed).map(({text}) => text),
    summary: `each alone: ${changed.length} of ${files.length} files${left > 0 ? `; ${left} not reached in ${tidyBudget} s` : ''}`,
  };
}

function digestWithIncludes(path, sources) {
  const seen = new Set();
  const visit = (name) => {
    if (seen.has(name) || !sources.has(name)) return;
    seen.add(name);
    for (const [, header] of sources.get(name).matchAll(/#include "([^"]+)"/g)) visit(`src/${header}`);
  };
  visit(path);
  const hash = createHash('sha256');
  for (const name of [...seen].sort()) hash.update(name).update(sources.get(name));
  return hash.digest('hex').slice(0, 32);
}
