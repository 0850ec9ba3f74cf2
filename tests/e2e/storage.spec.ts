// The browser's storage refuses, goes away or is of another version: the page says so, and nothing in memory is lost.
import {readFileSync} from 'node:fs';
import {inflateSync} from 'node:zlib';
import type {BrowserContext, Page} from '@playwright/test';

import {App} from './support/app';
import {expect, test} from './support/fixtures';
import type {Guards} from './support/guards';
import {KillableBrowser} from './support/killable_browser';

/** One stored record (store/redo/record.h): an empty database of schema version 1000. */
const newerSchema = inflateSync(Buffer.from(
  'eNrzDgnyYWRgYABhGACzBRhQAEw+ONAnsyRVIS2/KDexRMEYqIyRkcFBQQEoxYTNGFTA/IIBP2Bi0Etm5MVi/ygYBaNgFIyCUTAKRsEoGAWjYBSMglEwCugHFHiX' +
  's03RjVYCAATLCso=', 'base64'));

const origin = (url: string): string => `${new URL(url).origin}/`;

/** Another page of the same origin, without the program: what another version's tab, or a person's hand, does. */
async function bystander(profile: BrowserContext, url: string, guards: Guards): Promise<Page> {
  guards.expect(/favicon\.ico/); // asked for a page that names no icon
  const page = await profile.newPage();
  await page.goto(`${url}licences.txt`);
  return page;
}

/** Keeps every connection that the page opens, so that a test can take one away as the browser might. */
function exposeConnections(): void {
  const open = IDBFactory.prototype.open;
  IDBFactory.prototype.open = function (this: IDBFactory, ...rest: Parameters<IDBFactory['open']>) {
    const request = open.apply(this, rest);
    request.addEventListener('success', () => Object.assign(globalThis, {lastConnection: request.result}));
    return request;
  };
}

async function expectInBackup(app: App, name: string): Promise<void> {
  const download = app.page.waitForEvent('download');
  await app.button('Write backup').click();
  expect(readFileSync(await (await download).path(), 'utf8')).toContain(name);
}

test('a full storage keeps the changes in the page, offers the backup, and saves once there is room', async ({newProfile, served, guards}) => {
  guards.expect(/QuotaExceededError|Quota exceeded/i); // the service worker's cache finds no room either
  const profile = await newProfile();
  const page = await profile.newPage();
  const session = await profile.newCDPSession(page);
  await session.send('Storage.overrideQuotaForOrigin', {origin: origin(served.url), quotaSize: 1000});
  const app = new App(page, served.url);
  await app.open();
  await app.button('New person').first().click();
  await app.field('First name').fill('Anna');
  await page.getByRole('dialog').getByRole('button', {name: 'Save', exact: true}).click();
  await app.heading('Anna');
  await expect(page.getByText(/^The storage that the browser gives this page is full\. Your changes are still here/)).toBeVisible();
  await expect(page.getByRole('status').filter({hasText: /^Not saved$/})).toBeVisible();
  await expectInBackup(app, 'Anna');

  await session.send('Storage.overrideQuotaForOrigin', {origin: origin(served.url)});
  await app.edit('City', 'Łódź');
  await app.reload();
  await app.heading('Anna');
  await expect(page.getByText('Łódź').first()).toBeVisible();
});

test('deleted storage is told, stays in the page, and can be stored again', async ({newProfile, served}) => {
  const profile = await newProfile();
  const app = new App(await profile.newPage(), served.url);
  await app.open();
  await app.addPerson({first: 'Anna', last: 'Nowak'});
  const session = await profile.newCDPSession(app.page);
  await session.send('Storage.clearDataForOrigin', {origin: origin(served.url), storageTypes: 'indexeddb'});
  await expect(app.page.getByText(/^Everything that this page had stored was deleted/)).toBeVisible();
  await expect(app.page.getByRole('status').filter({hasText: /^Not saved$/})).toBeVisible();
  await app.heading('Anna Nowak');
  await expectInBackup(app, 'Nowak');
  await app.button('Store everything again').click();
  await app.saved();
  await app.edit('City', 'Łódź');
  await app.reload();
  await app.heading('Anna Nowak');
  await expect(app.page.getByText('Łódź').first()).toBeVisible();
});

test('a lost connection is opened again, and what was not stored is stored', async ({newProfile, served}) => {
  const profile = await newProfile();
  await profile.addInitScript(exposeConnections);
  const app = new App(await profile.newPage(), served.url);
  await app.open();
  await app.addPerson({first: 'Anna', last: 'Nowak'});
  for (const [city, told] of [['Łódź', true], ['Kraków', false]] as const) {
    // Closed by the browser: with the event that the standard has, and without it, as Safari does.
    await app.page.evaluate((event) => {
      const {lastConnection} = globalThis as unknown as {lastConnection: IDBDatabase};
      lastConnection.close();
      if (event) lastConnection.dispatchEvent(new Event('close'));
    }, told);
    await app.edit('City', city);
  }
  await app.reload();
  await expect(app.page.getByText('Kraków').first()).toBeVisible();
});

test('a newer version that takes the storage is told, and the changes made since can be backed up', async ({newProfile, served, guards}) => {
  const profile = await newProfile();
  const app = new App(await profile.newPage(), served.url);
  await app.open();
  await app.addPerson({first: 'Anna', last: 'Nowak'});
  const other = await bystander(profile, served.url, guards);
  await other.evaluate(() => new Promise((done, fail) => {
    const request = indexedDB.open('kartoteka', 3);
    request.onsuccess = done;
    request.onerror = fail;
    request.onblocked = fail;
  }).then(() => undefined));
  await expect(app.page.getByText(/^A newer version of Kartoteka has changed how this browser stores the data/)).toBeVisible();
  await expectInBackup(app, 'Nowak');

  app.page.once('dialog', (dialog) => void dialog.accept()); // "Leave site?"
  await app.page.reload();
  await expect(app.page.getByRole('heading', {name: 'This card index needs a newer Kartoteka'})).toBeVisible();
  await expect(app.button('Reload')).toBeVisible();
  await expect(app.button('Save database file')).toBeHidden();
});

test('an older version that keeps the storage open is waited for', async ({newProfile, served, guards}) => {
  const profile = await newProfile();
  const older = await bystander(profile, served.url, guards);
  await older.evaluate(() => new Promise((done) => {
    const request = indexedDB.open('kartoteka', 1);
    request.onupgradeneeded = () => ['log', 'base', 'meta'].forEach((store) => request.result.createObjectStore(store));
    request.onsuccess = done;
  }).then(() => undefined));
  const page = await profile.newPage();
  const app = new App(page, served.url);
  await page.goto(served.url);
  await expect(page.getByText(/^A tab with an older version of Kartoteka is still open\. Close it/)).toBeVisible();
  await older.close();
  await app.ready();
  await app.addPerson({first: 'Anna', last: 'Nowak'});
});

test('data of a newer schema is refused politely, left as it is, and offered as a file', async ({newProfile, served, guards}) => {
  const profile = await newProfile();
  const other = await bystander(profile, served.url, guards);
  await other.evaluate((bytes) => new Promise((done) => {
    const request = indexedDB.open('kartoteka', 1);
    request.onupgradeneeded = () => ['log', 'base', 'meta'].forEach((store) => request.result.createObjectStore(store));
    request.onsuccess = () => {
      const writing = request.result.transaction('log', 'readwrite');
      writing.objectStore('log').add(new Uint8Array(bytes), [1, 0]);
      writing.oncomplete = () => {
        request.result.close();
        done(undefined);
      };
    };
  }), [...newerSchema]);
  const page = await profile.newPage();
  await page.goto(served.url);
  await expect(page.getByRole('heading', {name: 'This card index needs a newer Kartoteka'})).toBeVisible();
  await expect(page.getByText(/written by a newer version \(data version 1000\)\. Nothing has been changed\./)).toBeVisible();
  const download = page.waitForEvent('download');
  await page.getByRole('button', {name: 'Save database file'}).click();
  const file = readFileSync(await (await download).path());
  expect(file.subarray(0, 15).toString()).toBe('SQLite format 3');
  expect(file.readUInt32BE(60)).toBe(1000);
  const stored = await other.evaluate(() => new Promise<number>((done) => {
    const request = indexedDB.open('kartoteka');
    request.onsuccess = () => {
      const count = request.result.transaction('log').objectStore('log').count();
      count.onsuccess = () => done(count.result);
    };
  }));
  expect(stored).toBe(1);
});

test('a browser that blocks site data is told what to do', async ({served, guards}) => {
  guards.expect(/denied|insecure|not supported|blocked/i); // the browser's own remarks
  const browser = new KillableBrowser([], {profile: {default_content_setting_values: {cookies: 2}}});
  try {
    const context = await browser.start();
    guards.watch(context);
    const page = await context.newPage();
    await page.goto(served.url);
    await expect(page.getByRole('heading', {name: 'This browser lets Kartoteka store nothing'})).toBeVisible();
    await expect(page.getByText(/^Site data is blocked for this address/)).toBeVisible();
    await expect(page.getByRole('button', {name: 'Reload'})).toBeVisible();
  } finally {
    await browser.dispose();
  }
});

test('the browser is asked to keep the data only after something was saved, and by the person', async ({app}) => {
  await app.page.addInitScript(() => {
    let asked = 0;
    StorageManager.prototype.persisted = () => Promise.resolve(asked > 0);
    StorageManager.prototype.persist = () => Promise.resolve(++asked > 0);
    Object.assign(window, {timesAsked: () => asked});
  });
  await app.reload();
  const timesAsked = () => app.page.evaluate(() => (window as unknown as {timesAsked(): number}).timesAsked());
  await expect(app.button('Protect my data')).toHaveCount(0);
  await app.addPerson({first: 'Anna', last: 'Nowak'});
  await expect(app.button('Protect my data')).toBeVisible();
  expect(await timesAsked()).toBe(0);
  await app.button('Protect my data').click();
  await expect(app.button('Protect my data')).toHaveCount(0);
  expect(await timesAsked()).toBe(1);
  await app.toSettings('Data and backup');
  await expect(app.page.getByText('Protected: the browser has promised not to clear this data by itself.')).toBeVisible();
});
