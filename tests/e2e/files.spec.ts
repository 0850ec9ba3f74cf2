// Files kept with a contact: stored, shown, handed out, removed, and never silently wrong.
import {createHash} from 'node:crypto';
import {readFileSync, truncateSync, writeFileSync} from 'node:fs';
import type {Download, Locator} from '@playwright/test';

import {App, type FilePayload} from './support/app';
import {expect, test} from './support/fixtures';

/** Bytes that a wrong turn would show, the same each time. */
function someFile(name: string, size: number): FilePayload {
  const buffer = Buffer.alloc(size);
  for (let i = 0; i < size; ++i) buffer[i] = (i * 31 + (i >> 8) * 7) & 0xff;
  return {name, mimeType: 'application/octet-stream', buffer};
}

const keyOf = ({buffer}: FilePayload): string => createHash('sha256').update(buffer).digest('hex');

const files = (app: App): Locator => app.page.getByRole('list', {name: 'Files'});

async function add(app: App, file: FilePayload): Promise<void> {
  await app.page.getByLabel('Add file').setInputFiles(file);
  await expect(app.button(`Download ${file.name}`)).toBeEnabled();
  await app.saved();
}

async function download(app: App, name: string): Promise<Download> {
  const [file] = await Promise.all([app.page.waitForEvent('download'), app.button(`Download ${name}`).click()]);
  return file;
}

async function expectBytes(app: App, file: FilePayload): Promise<void> {
  const got = await download(app, file.name);
  expect(got.suggestedFilename()).toBe(file.name);
  expect(readFileSync(await got.path()).equals(file.buffer), file.name).toBe(true);
}

/** What a disk's fault or a person's hand does to a stored file: other bytes in its place, or none. */
async function damage(app: App, key: string, bytes?: number[]): Promise<void> {
  await app.page.evaluate(([wanted, put]) => new Promise<void>((done, fail) => {
    const request = indexedDB.open('kartoteka');
    request.onerror = fail;
    request.onsuccess = () => {
      const database = request.result;
      const transaction = database.transaction('files', 'readwrite');
      if (put) transaction.objectStore('files').put(new Blob([new Uint8Array(put)]), wanted);
      else transaction.objectStore('files').delete(wanted);
      transaction.oncomplete = () => {
        database.close();
        done();
      };
    };
  }), [key, bytes] as const);
}

async function storedKeys(app: App): Promise<string[]> {
  return app.page.evaluate(() => new Promise<string[]>((done, fail) => {
    const request = indexedDB.open('kartoteka');
    request.onerror = fail;
    request.onsuccess = () => {
      const keys = request.result.transaction('files').objectStore('files').getAllKeys();
      keys.onsuccess = () => {
        request.result.close();
        done(keys.result as string[]);
      };
    };
  }));
}

test('files are added, survive a reload, are handed out byte for byte, removed and brought back', async ({app}) => {
  await app.addPerson({first: 'Anna', last: 'Nowak'});
  const photo = someFile('Porträt № 1.png', 3_000_001);
  const empty = someFile('empty.txt', 0);
  for (const file of [photo, empty, someFile('55.bin', 55), someFile('56.bin', 56), someFile('64.bin', 64)]) await add(app, file);
  expect(await storedKeys(app)).toContain(keyOf(photo));
  await app.reload();
  await expect(files(app).getByRole('listitem')).toHaveCount(5);
  await expect(files(app).getByText('3.0 MB')).toBeVisible();
  await expectBytes(app, photo);
  await expectBytes(app, empty);

  await app.page.getByLabel('Add file').setInputFiles(someFile('sixth.bin', 6));
  await expect(app.page.getByRole('alert').filter({hasText: 'A contact can have 5 files.'})).toBeVisible();

  await app.button(`Remove ${photo.name}`).click();
  await expect(files(app).getByText(photo.name)).toBeHidden();
  await app.button('Undo').click();
  await expectBytes(app, photo);
  const history = app.page.getByRole('list', {name: 'History of changes'});
  for (const what of ['added', 'removed', 'added (undo)']) {
    await expect(history.getByText(`File “${photo.name}” ${what}`, {exact: true})).toBeVisible();
  }
});

test('a file above 40 MB is refused', async ({app}, info) => {
  await app.addPerson({first: 'Anna', last: 'Nowak'});
  const input = app.page.getByLabel('Add file');
  const film = info.outputPath('film.mov');
  writeFileSync(film, '');
  truncateSync(film, 41_000_000);
  await input.setInputFiles(film);
  await expect(app.page.getByRole('alert').filter({hasText: 'This file is larger than 40 MB. It was not added.'})).toBeVisible();
  await expect(files(app)).toBeHidden();
  await add(app, someFile('small.bin', 1000));
  await expect(app.page.getByText('This file is larger than 40 MB.')).toBeHidden();
});

test('missing and damaged files are told, and one that is added again is whole', async ({app}) => {
  await app.addPerson({first: 'Anna', last: 'Nowak'});
  const [gone, altered, whole] = [someFile('gone.bin', 10_000), someFile('altered.bin', 4), someFile('whole.bin', 2_000_000)];
  for (const file of [gone, altered, whole]) await add(app, file);
  await damage(app, keyOf(gone));
  await damage(app, keyOf(altered), [1, 2, 3, 4]);
  await app.reload();
  await expect(files(app).getByText('This file is missing: only its name was kept here.')).toBeVisible();
  await expect(files(app).getByText('This file is damaged and cannot be read.')).toBeVisible();
  await expect(app.button('Download gone.bin')).toBeDisabled();
  await expect(app.button('Download altered.bin')).toBeDisabled();
  await expectBytes(app, whole);
  await app.button('Remove gone.bin').click();
  await add(app, gone);
  await expectBytes(app, gone);
});

test('a tab that only reads shows files and hands them out', async ({app}) => {
  await app.addPerson({first: 'Anna', last: 'Nowak'});
  const reader = new App(await app.page.context().newPage(), app.page.url());
  await reader.open();
  const file = someFile('contract.bin', 5000);
  await add(app, file);
  await expectBytes(reader, file);
  await expect(reader.page.getByLabel('Add file')).toBeHidden();
  await expect(reader.button('Remove contract.bin')).toBeHidden();
});

test('what nothing refers to is swept away after opening', async ({app}) => {
  await app.addPerson({first: 'Anna', last: 'Nowak'});
  const [kept, removed] = [someFile('kept.bin', 100), someFile('removed.bin', 200)];
  for (const file of [kept, removed]) await add(app, file);
  await app.button('Remove removed.bin').click();
  await app.saved();
  const orphan = 'f'.repeat(64);
  await damage(app, orphan, [1]);
  await app.reload();
  await expect.poll(() => storedKeys(app)).not.toContain(orphan);
  expect((await storedKeys(app)).sort()).toEqual([keyOf(kept), keyOf(removed)].sort()); // the removal can be undone
});

test('storage of the version before files existed opens unharmed', async ({newProfile, served, guards}) => {
  const profile = await newProfile();
  guards.expect(/favicon\.ico/);
  const page = await profile.newPage();
  await page.goto(`${served.url}licences.txt`);
  await page.evaluate(() => new Promise<void>((done, fail) => {
    const request = indexedDB.open('kartoteka', 1);
    request.onupgradeneeded = () => ['log', 'base', 'meta'].forEach((store) => request.result.createObjectStore(store));
    request.onerror = fail;
    request.onsuccess = () => {
      request.result.close();
      done();
    };
  }));
  const app = new App(page, served.url);
  await app.open();
  await app.addPerson({first: 'Anna', last: 'Nowak'});
  await add(app, someFile('first.bin', 10));
});

test('a backup brings files into another profile, and one without files brings their names', async ({app, newProfile, served}) => {
  await app.addPerson({first: 'Anna', last: 'Nowak'});
  const [large, small, gone] = [someFile('large.bin', 2_000_003), someFile('small.bin', 0), someFile('gone.bin', 70)];
  for (const file of [large, small, gone]) await add(app, file);
  await damage(app, keyOf(gone));
  await app.toSettings('Data and backup');
  const [whole] = await Promise.all([app.page.waitForEvent('download'), app.button('Write backup').click()]);
  await expect(app.page.getByText('Backup written with 1 contact. 1 file was missing or damaged and is not in it.')).toBeVisible();
  await app.page.getByRole('checkbox', {name: 'Include files'}).uncheck();
  const [without] = await Promise.all([app.page.waitForEvent('download'), app.button('Write backup').click()]);
  await expect(app.page.getByText('Backup written with 1 contact.', {exact: true})).toBeVisible();
  expect(readFileSync(await without.path()).length).toBeLessThan(10_000);

  const second = new App(await (await newProfile()).newPage(), served.url);
  await second.open();
  await second.restore(await without.path());
  await second.toContacts();
  await second.contact('Anna Nowak').click();
  await expect(files(second).getByText('This file is missing: only its name was kept here.')).toHaveCount(3);
  await second.restore(await whole.path(), {replaces: true});
  await expect(second.page.getByText('Restored: 1 contact is here now.')).toBeVisible();
  await second.toContacts();
  await second.contact('Anna Nowak').click();
  for (const file of [large, small]) await expectBytes(second, file);
  await second.saved();
  await second.reload();
  for (const file of [large, small]) await expectBytes(second, file);
  await expect(files(second).getByText('This file is missing: only its name was kept here.')).toHaveCount(1);
});

test('a database file has no files, and both the page that saves it and the one that restores it say so', async ({app, newProfile, served}) => {
  await app.addPerson({first: 'Anna', last: 'Nowak'});
  await add(app, someFile('contract.bin', 5000));
  await app.toSettings('Data and backup');
  await expect(app.page.getByText('1 picture or file (5.0 kB) will not be in it. A backup with files has it.')).toBeVisible();
  const [file] = await Promise.all([app.page.waitForEvent('download'), app.button('Save database file').click()]);
  const second = new App(await (await newProfile()).newPage(), served.url);
  await second.open();
  await second.restore(await file.path());
  await expect(second.page.getByText('Restored: 1 contact is here now. 1 picture or file of contacts (5.0 kB) is not in this browser. Only a backup with files can bring it back.')).toBeVisible();
});

test('a backup whose file has other bytes than its hash says is refused and changes nothing', async ({app}) => {
  await app.addPerson({first: 'Anna', last: 'Nowak'});
  const file = someFile('contract.bin', 300);
  await add(app, file);
  const backup = await app.writeBackup();
  const document = JSON.parse(readFileSync(await backup.path(), 'utf8')) as {files: {bytes: string}[]};
  document.files[0]!.bytes = Buffer.alloc(300).toString('base64');
  await app.restore({name: 'backup.json', mimeType: 'application/json', buffer: Buffer.from(JSON.stringify(document))}, {replaces: true});
  const refusal = app.page.getByRole('alert').filter({hasText: 'Nothing was restored; your data is as it was.'});
  await expect(refusal).toContainText('/files/0/sha256: is not the hash of the file’s bytes'.replace('’', "'"));
  await app.toContacts();
  await app.contact('Anna Nowak').click();
  await expectBytes(app, file);
});
