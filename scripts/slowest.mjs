// Tells the ten slowest tests of the last run: node scripts/slowest.mjs <folder of results.xml and e2e.json>
import {existsSync, readFileSync} from 'node:fs';
import {join} from 'node:path';
import {fileURLToPath} from 'node:url';

/** [seconds, name] of every test in ctest's JUnit file. */
export function ctestTimes(xml) {
  return [...xml.matchAll(/<testcase name="([^"]*)"[^>]*? time="([\d.]+)"/g)].map(([, name, seconds]) => [Number(seconds), name]);
}

/** [seconds, name] of every end-to-end test in Playwright's JSON report. */
export function playwrightTimes(suite, title = '') {
  const own = (suite.specs ?? []).map((spec) => [
    spec.tests.flatMap(({results}) => results).reduce((sum, {duration}) => sum + duration / 1000, 0), `${title} › ${spec.title}`]);
  return own.concat((suite.suites ?? []).flatMap((inner) => playwrightTimes(inner, title || `e2e ${inner.title}`)));
}

export const slowest = (times, count = 10) => [...times].sort(([a], [b]) => b - a).slice(0, count);

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const folder = process.argv[2];
  const times = [];
  const read = (name, take) => {
    const path = join(folder, name);
    if (existsSync(path)) times.push(...take(readFileSync(path, 'utf8')));
  };
  read('results.xml', (text) => ctestTimes(text).filter(([, name]) => name !== 'e2e'));
  read('e2e.json', (text) => playwrightTimes(JSON.parse(text)));
  console.log('\nThe ten slowest');
  for (const [seconds, name] of slowest(times)) console.log(`${seconds.toFixed(1).padStart(8)} s  ${name}`);
}
