// What is measured in the page itself. Every function leaves the card index as large as it found it.
import {readFileSync} from 'node:fs';

import {median, quantile} from './table.mjs';
import {cpuOf, isFrame, isKey} from './trace.mjs';

const queries = ['anna', 'muller', 'kowal', 'nowa', 'jan', 'ko', 'mar', 'iva', 'schmi', 'lo'];

/** Median milliseconds from the start of the navigation to a list that shows contacts. */
export async function timeToList(profile, {cold, runs = 5}) {
  const times = [];
  for (let run = 0; run < runs; ++run) {
    const page = await profile.open('', {cold});
    times.push(await page.evaluate(() => bench.usable));
    if (!cold || run === runs - 1) await page.evaluate(() => navigator.serviceWorker.ready.then(() => undefined));
    await page.close();
  }
  return median(times);
}

/** From each key pressed in the search box to its rows, drawn and in the mirror: the last step of a frame. */
export async function search(page) {
  await page.getByRole('navigation', {name: 'Main'}).getByRole('link', {name: 'Contacts'}).click();
  const box = page.getByRole('searchbox', {name: 'Search'});
  const times = [];
  for (const query of [...queries, ...queries, ...queries]) {
    await box.fill('');
    await settle(page);
    await box.focus();
    for (const letter of query) {
      const before = await rowsShown(page);
      await page.evaluate(() => {
        bench.key = 0;
        addEventListener('input', (event) => { bench.key = event.timeStamp; }, {capture: true, once: true});
      });
      await page.keyboard.type(letter);
      await page.waitForFunction((old) => bench.rows() !== old || performance.now() - bench.key > 200, before, {polling: 5});
      const time = await page.evaluate(() => bench.rowsAt - bench.key);
      if (await rowsShown(page) !== before && time > 0) times.push(time);
    }
  }
  await box.fill('');
  await settle(page);
  return {p50: median(times), p95: quantile(times, 0.95), keys: times.length};
}

const rowsShown = (page) => page.evaluate(() => bench.rows());

/** Lets the page tell when its rows change: call once after opening. */
export const watchRows = (page) => page.evaluate(() => {
  bench.rows = () => document.querySelector('[role="grid"]')?.getAttribute('aria-rowcount') + '|' +
    [...document.querySelectorAll('[role="grid"] a')].slice(0, 5).map((link) => link.textContent).join('|');
  let last = bench.rows();
  bench.rowsAt = 0;
  new MutationObserver(() => {
    const now = bench.rows();
    if (now !== last) bench.rowsAt = performance.now();
    last = now;
  }).observe(document.getElementById('mirror'), {childList: true, subtree: true, attributes: true, characterData: true});
});

/** Milliseconds from the click on a contact of the list to its page. */
export async function openContact(page, runs = 15) {
  const times = [];
  for (let run = 0; run < runs; ++run) {
    await page.getByRole('navigation', {name: 'Main'}).getByRole('link', {name: 'Contacts'}).click();
    const link = page.getByRole('grid').getByRole('link').nth(run % 10);
    await link.waitFor();
    await settle(page);
    times.push(await link.evaluate((element) => new Promise((done) => {
      const start = performance.now();
      const watch = new MutationObserver(() => {
        if (!document.querySelector('#mirror h1')) return;
        watch.disconnect();
        done(performance.now() - start);
      });
      watch.observe(document.getElementById('mirror'), {childList: true, subtree: true});
      element.click();
    })));
  }
  return median(times);
}

/** Edits a field again and again: how long until "Saved" again, and CPU milliseconds of the key that commits. */
export async function commits(page) {
  const {result: times, times: keys} = await cpuOf(page, isKey, () => commitAgainAndAgain(page));
  return {p50: median(times), p95: quantile(times, 0.95), key50: median(keys), key95: quantile(keys, 0.95), keys: keys.length};
}

async function commitAgainAndAgain(page, runs = 40) {
  const times = [];
  for (let run = 0; run < runs; ++run) {
    await page.getByRole('button', {name: 'Edit City', exact: true}).click();
    const field = page.getByRole('textbox', {name: 'City', exact: true});
    await field.fill(`Town ${run}`);
    await settle(page);
    await page.evaluate(() => {
      bench.stored = new Promise((done) => {
        addEventListener('keydown', ({timeStamp}) => {
          const adds = bench.adds;
          const check = new MutationObserver(() => {
            const word = [...document.querySelectorAll('#mirror [role="status"]')].find((element) => element.textContent === 'Saved');
            if (bench.adds === adds || !word) return;
            check.disconnect();
            done(performance.now() - timeStamp);
          });
          check.observe(document.getElementById('mirror'), {childList: true, subtree: true, characterData: true});
        }, {capture: true, once: true});
      });
    });
    await field.press('Enter');
    times.push(await page.evaluate(() => bench.stored));
  }
  return times;
}

/** CPU milliseconds of the frames drawn while a long list scrolls under the wheel. */
export async function scrolling(page, steps = 300) {
  await page.getByRole('navigation', {name: 'Main'}).getByRole('link', {name: 'Contacts'}).click();
  await page.getByRole('combobox', {name: 'Rows per page'}).selectOption({label: 'All'});
  await settle(page);
  const box = await page.getByRole('grid').boundingBox();
  await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2);
  const {times: frames} = await cpuOf(page, isFrame, async () => {
    for (let step = 0; step < steps; ++step) await page.mouse.wheel(0, 40 + (step * 7919) % 1500);
    await settle(page);
  });
  return {p50: median(frames), p99: quantile(frames, 0.99), frames: frames.length};
}

/** Frames drawn in ten seconds of nothing. */
export async function idle(page) {
  await settle(page);
  await page.waitForTimeout(2000);
  const before = await page.evaluate(() => bench.frames.length);
  await page.waitForTimeout(10_000);
  return (await page.evaluate(() => bench.frames.length)) - before;
}

/** Megabytes: of the program's own memory, and of the page's whole process (Linux only). */
export async function memory(page) {
  const program = await page.evaluate(() => bench.memory?.buffer.byteLength);
  const session = await page.context().browser()?.newBrowserCDPSession().catch(() => undefined);
  const {processInfo = []} = (await session?.send('SystemInfo.getProcessInfo').catch(() => ({}))) ?? {};
  const renderers = processInfo.filter(({type}) => type === 'renderer').map(({id}) => resident(id));
  return {program: program && program / 1e6, process: renderers.length > 0 ? Math.max(...renderers) : undefined};
}

function resident(id) {
  try {
    return Number(/^Pss:\s+(\d+) kB/m.exec(readFileSync(`/proc/${id}/smaps_rollup`, 'utf8'))?.[1]) / 1000;
  } catch {
    return 0;
  }
}

/** Until the page has drawn nothing for a moment. */
async function settle(page) {
  await page.waitForFunction(() => performance.now() - (bench.frames.at(-1)?.end ?? 0) > 120, undefined, {polling: 40});
}
