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

// A file is looked at again only when it, or something that it includes of ours, has changed; the latest commits' first.
export async function tidy(sources, root) {
  const database = join(root, 'build/dev/compile_commands.json');
  if (!existsSync(database)) return {problems: ['build/dev has not been configured: cmake --preset dev'], summary: ''};
  const stamps = join(root, 'build/tidy');
  mkdirSync(stamps, {recursive: true});
  const files = [...sources.keys()].filter((path) => /^src\/(?!platform\/web\/|main\.cpp|worker\.cpp).*\.cpp$/.test(path));
  const stamp = (path) => join(stamps, digestWithIncludes(path, sources));
  const recent = new Set((await run('git', ['diff', '--name-only', 'HEAD~5'], root)).text.split('\n'));
  const changed = files.filter((path) => !existsSync(stamp(path))).sort((a, b) => Number(recent.has(b)) - Number(recent.has(a)));
  const deadline = Date.now() + tidyBudget * 1000;
  let left = 0;
  const results = await inParallel(changed, async (path) => {
    if (Date.now() > deadline) {
      ++left;
      return {failed: false, text: ''};
    }
    const {failed, text} = await run('clang-tidy', ['--quiet', '-p', 'build/dev', path], root);
    if (!failed) writeFileSync(stamp(path), '');
    return {failed, text};
  });
  return {
    problems: results.filter(({failed}) => failed).map(({text}) => text),
    summary: `${files.length} files, ${changed.length} of them changed${left > 0 ? `; ${left} not reached in ${tidyBudget} s` : ''}`,
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
