// The page without the network, and its updates: whole, announced, never half.
import {createHash} from 'node:crypto';
import {cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';

import {serve} from '../../scripts/page/serve.mjs';
import {App} from './support/app';
import {expect, test as base} from './support/fixtures';
import {Guards} from './support/guards';

const test = base.extend<{host: {folder: string; url: string}}>({
  // A host whose files the test may change.
  host: async ({}, use) => {
    const folder = mkdtempSync(join(tmpdir(), 'kartoteka-host-'));
    cpSync(process.env.KARTOTEKA_PAGE ?? 'dist', folder, {recursive: true});
    const served = await serve(folder, {prefix: '/kept/'});
    await use({folder, url: served.url});
    await served.close();
    rmSync(folder, {recursive: true, force: true});
  },
  guards: async ({host}, use) => {
    const guards = new Guards(new URL(host.url).origin);
    await use(guards);
    expect(guards.complaints).toEqual([]);
  },
});

async function isKept(app: App): Promise<void> {
  await app.page.evaluate(async () => {
    await navigator.serviceWorker.ready;
    if (!navigator.serviceWorker.controller) {
      await new Promise((done) => navigator.serviceWorker.addEventListener('controllerchange', done, {once: true}));
    }
  });
}

test('the page opens, edits and reloads without the network', async ({newProfile, host}) => {
  const profile = await newProfile();
  const app = new App(await profile.newPage(), host.url);
  await app.open();
  await app.addPerson({first: 'Anna', last: 'Nowak'});
  await isKept(app);
  await profile.setOffline(true);
  await app.reload();
  await app.heading('Anna Nowak');
  await app.edit('City', 'Sopot');
  await app.reload();
  await expect(app.value('City')).toContainText('Sopot');
  const download = await app.writeBackup();
  expect(readFileSync(await download.path(), 'utf8')).toContain('Sopot');
});

// Another version of the page, as a release would be. The service worker names every file with its integrity.
function release(folder: string, {damaged = false} = {}): void {
  const [index, worker] = [join(folder, 'index.html'), join(folder, 'service_worker.js')];
  const integrity = (text: string) => createHash('sha384').update(text).digest('base64');
  const before = readFileSync(index, 'utf8');
  const after = before.replace('<meta ', '<meta name="release" content="second">\n<meta ');
  const serviceWorker = readFileSync(worker, 'utf8');
  expect(serviceWorker).toContain(integrity(before));
  writeFileSync(worker, serviceWorker.replace(integrity(before), integrity(after)).replace(/(index\.html"?,\s*"?revision"?:\s*")/, '$1second-'));
  writeFileSync(index, damaged ? `${after}<!-- cut short` : after);
}

const releaseOf = (app: App) => app.page.locator('head > meta[name="release"]').count();

test('an update is announced, and taken whole when the person asks', async ({newProfile, host}) => {
  const app = new App(await (await newProfile()).newPage(), host.url);
  await app.open();
  await isKept(app);
  release(host.folder);
  await app.reload();
  expect(await releaseOf(app)).toBe(0);
  await expect(app.page.getByText('A new version is ready. Reload to use it; nothing is lost.')).toBeVisible();
  await app.button('Reload').click();
  await expect.poll(() => releaseOf(app)).toBe(1);
  await app.ready();
});

test('an update that does not arrive whole changes nothing', async ({newProfile, host, guards}) => {
  guards.expect(/integrity|bad-precaching-response|Failed to find a valid digest/);
  const app = new App(await (await newProfile()).newPage(), host.url);
  await app.open();
  await isKept(app);
  release(host.folder, {damaged: true});
  await app.page.evaluate(async () => {
    const registration = (await navigator.serviceWorker.getRegistration())!;
    await registration.update();
    const worker = registration.installing;
    while (worker && worker.state !== 'redundant') {
      await new Promise((done) => worker.addEventListener('statechange', done, {once: true}));
    }
  });
  await app.reload();
  expect(await releaseOf(app)).toBe(0);
  await expect(app.page.getByText('A new version is ready.')).toBeHidden();
});
