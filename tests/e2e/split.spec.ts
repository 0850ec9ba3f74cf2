// The program's two parts: a start needs the first alone, the rest comes in idle moments, and whoever needs it sooner has it.
import {readFileSync} from 'node:fs';
import type {Page} from '@playwright/test';

import type {Diagnostics} from '../../web/diagnostics';
import {App} from './support/app';
import {expect, test} from './support/fixtures';

const secondPart = /\/kartoteka_rest-[0-9a-f]+\.wasm$/;
const state = (page: Page): Promise<ReturnType<Diagnostics['secondPart']>> => page.evaluate(() => window.kartoteka.secondPart());
const sampleButton = (app: App) => app.page.getByRole('button', {name: 'Load sample data'});

/** Fails when the start called a function of the second part: then scripts/profile is to be run, and its list committed. */
async function camePeacefully(page: Page): Promise<void> {
  await expect.poll(async () => (await state(page)).arrival, 'see scripts/profile').not.toBe('missing');
  expect(await state(page), 'a start called what the first part lacks: run scripts/profile').toEqual({arrival: 'idle', early: []});
}

/** The second part does not arrive by itself until the promise is kept; calls that need it may fetch it. */
async function hold(page: Page, until: Promise<void> = new Promise(() => undefined)): Promise<void> {
  await page.route(secondPart, async (route) => {
    if (route.request().resourceType() !== 'xhr') await until;
    await route.continue();
  });
}

test.beforeEach(async ({app}) => {
  test.skip((await state(app.page)).arrival === 'none', 'this build has one part');
});

test('a start needs the first part alone: empty, with data, and in a second tab', async ({newProfile, served}) => {
  const profile = await newProfile();
  await profile.addInitScript(() => { // long enough for whatever a page at rest does by itself
    const original = window.fetch.bind(window);
    window.fetch = async (input, init) => {
      if (/kartoteka_rest/.test(String(input))) await new Promise((done) => setTimeout(done, 3000));
      return original(input, init);
    };
  });
  const app = new App(await profile.newPage(), served.url);
  await app.open();
  await expect(sampleButton(app)).toBeVisible();
  await camePeacefully(app.page);
  await sampleButton(app).click();
  await expect(app.list.getByRole('link').first()).toBeVisible();
  await app.saved();
  await app.reload();
  await expect(app.list.getByRole('link').first()).toBeVisible();
  await camePeacefully(app.page);

  const second = new App(await profile.newPage(), served.url);
  await second.open();
  await expect(second.list.getByRole('link').first()).toBeVisible();
  await camePeacefully(second.page);
});

test('a page other than the list starts with both parts', async ({app}) => {
  await app.page.goto('about:blank');
  await app.open('#/settings');
  expect(await state(app.page)).toEqual({arrival: 'before the start', early: []});
});

test('what is needed before the second part has come is fetched within the call', async ({newProfile, served}) => {
  const app = new App(await (await newProfile()).newPage(), served.url);
  let release = (): void => undefined;
  await hold(app.page, new Promise<void>((done) => (release = done)));
  await app.open();
  expect((await state(app.page)).arrival).toBe('missing');
  await app.addPerson({first: 'Anna', last: 'Nowak', email: 'anna@example.org'});
  await app.edit('City', 'Sopot');
  const {arrival, early} = await state(app.page);
  expect({arrival, calls: early.length}).toEqual({arrival: 'call', calls: 1});
  release();
  await app.edit('City', 'Gdynia');
  expect((await state(app.page)).arrival).toBe('call');
  await app.reload();
  await expect(app.value('City')).toContainText('Gdynia');
});

test('the worker gets both parts, also when a call fetched the second', async ({newProfile, served}) => {
  const app = new App(await (await newProfile()).newPage(), served.url);
  await hold(app.page);
  await app.open();
  await app.addPerson({first: 'Anna', last: 'Nowak'});
  const download = await app.writeBackup();
  expect(readFileSync(await download.path(), 'utf8')).toContain('Nowak');
});

test('without the network, the second part comes from what the page has kept, within a call, too', async ({newProfile, served}) => {
  const profile = await newProfile();
  const app = new App(await profile.newPage(), served.url);
  await app.open();
  await app.page.evaluate(async () => {
    await navigator.serviceWorker.ready;
    if (navigator.serviceWorker.controller) return;
    await new Promise((done) => navigator.serviceWorker.addEventListener('controllerchange', done, {once: true}));
  });
  await app.page.addInitScript(() => {
    const original = window.fetch.bind(window);
    window.fetch = (input, init) => (/kartoteka_rest/.test(String(input)) ? new Promise(() => undefined) : original(input, init));
  });
  await profile.setOffline(true);
  await app.reload();
  expect((await state(app.page)).arrival).toBe('missing');
  await app.addPerson({first: 'Piotr', last: 'Zieliński'});
  expect((await state(app.page)).arrival).toBe('call');
});

test('when it cannot be fetched although it is needed, the page says so, and what was saved is there', async ({newProfile, served, guards}) => {
  guards.expect(/no network for this test/);
  const app = new App(await (await newProfile()).newPage(), served.url);
  await app.open();
  await app.addPerson({first: 'Anna', last: 'Nowak'});
  const other = new App(await app.page.context().newPage(), served.url);
  await app.page.close();
  await other.page.addInitScript(() => {
    const original = window.fetch.bind(window);
    window.fetch = (input, init) => (/kartoteka_rest/.test(String(input)) ? new Promise(() => undefined) : original(input, init));
    XMLHttpRequest.prototype.send = () => {
      throw new Error('no network for this test');
    };
  });
  await other.open();
  await other.button('New person').first().click();
  await expect(other.page.getByRole('alert')).toContainText('A part of Kartoteka could not be fetched.');
  const again = new App(await other.page.context().newPage(), served.url);
  await other.page.close();
  await again.open();
  await expect(again.contact('Anna Nowak')).toBeVisible();
});
