// Damaged storage: the page says what is damaged and offers what can be read; it never opens silently wrong or blank.
import {readFileSync} from 'node:fs';
import type {BrowserContext} from '@playwright/test';

import {App} from './support/app';
import {expect, test} from './support/fixtures';
import {damageStorage, type Wound} from './support/damage';

test.beforeEach(({guards}) => guards.expect(/favicon\.ico/)); // asked for where damage is done

/** A profile with three contacts, damaged; `folded`: they stand in the base, else in the log. */
async function damagedCardIndex(profile: BrowserContext, url: string, folded: boolean, wound: Wound): Promise<void> {
  const app = new App(await profile.newPage(), url);
  await app.open();
  for (const first of ['Anna', 'Bodo', 'Cleo']) {
    await app.addPerson({first, last: 'Nowak'});
    await app.toContacts();
  }
  if (folded) {
    const backup = await app.writeBackup();
    await app.restore(await backup.path(), {replaces: true});
    await expect(app.page.getByText('Restored: 3 contacts are here now.')).toBeVisible();
  }
  await app.saved();
  await damageStorage(app.page, wound);
}

async function openDamaged(profile: BrowserContext, url: string): Promise<App> {
  const app = new App(await profile.newPage(), url);
  await app.page.goto(url);
  await expect(app.page.getByRole('heading', {name: 'This card index is damaged', level: 1})).toBeVisible();
  return app;
}

async function saveReadable(app: App): Promise<string> {
  const [file] = await Promise.all([app.page.waitForEvent('download'), app.button('Save backup').click()]);
  await expect(app.page.getByText(/^Saved: \d contacts? could be read\./)).toBeVisible();
  return file.path();
}

const names = (backup: string): string[] =>
  (JSON.parse(readFileSync(backup, 'utf8')) as {contacts: {first: string}[]}).contacts.map(({first}) => first);

test('a flipped bit in the middle of the log: what can be read is saved and restored', async ({newProfile, served}) => {
  const profile = await newProfile();
  await damagedCardIndex(profile, served.url, false, 'middle of the log');
  const app = await openDamaged(profile, served.url);
  await expect(app.page.getByText(/: generation \d+ part 0: hash\./)).toBeVisible();
  await expect(app.button('Go back to before the damage')).toBeVisible();
  const backup = await saveReadable(app);
  expect(names(backup)).toEqual(['Anna', 'Bodo', 'Cleo']);

  const [file] = await Promise.all([app.page.waitForEvent('download'), app.button('Save database file').click()]);
  expect(readFileSync(await file.path()).subarray(0, 16).toString('latin1')).toBe('SQLite format 3\0');

  await app.page.getByLabel('Restore from a file').setInputFiles(backup);
  await app.page.getByRole('dialog', {name: 'Replace the card index?'}).getByRole('button', {name: 'Replace it'}).click();
  await app.ready();
  await app.saved();
  await app.reload();
  await app.toContacts();
  for (const first of ['Anna', 'Bodo', 'Cleo']) await expect(app.contact(`${first} Nowak`)).toBeVisible();
});

test('a damaged log can be gone back to before the damage', async ({newProfile, served}) => {
  const profile = await newProfile();
  await damagedCardIndex(profile, served.url, false, 'missing record');
  const app = await openDamaged(profile, served.url);
  await app.button('Go back to before the damage').click();
  await app.page.getByRole('dialog').getByRole('button', {name: 'Replace it'}).click();
  await app.ready();
  await expect(app.contact('Anna Nowak')).toBeVisible();
  await expect(app.contact('Cleo Nowak')).toBeHidden();
  await app.addPerson({first: 'Dora', last: 'Nowak'});
  await app.reload();
  await app.heading('Dora Nowak');
});

test('a damaged end of the log opens with all before it, and says so', async ({newProfile, served}) => {
  const profile = await newProfile();
  await damagedCardIndex(profile, served.url, false, 'end of the log');
  const app = new App(await profile.newPage(), served.url);
  await app.open();
  await expect(app.page.getByText('The last change that was saved in this browser has been damaged there')).toBeVisible();
  await expect(app.contact('Bodo Nowak')).toBeVisible();
  await expect(app.contact('Cleo Nowak')).toBeHidden();
});

test('what stands beside the hashed meta is not believed: the store opens, and takes what comes', async ({newProfile, served}) => {
  const profile = await newProfile();
  await damagedCardIndex(profile, served.url, true, 'generation beside the meta');
  const app = new App(await profile.newPage(), served.url);
  await app.open();
  await expect(app.contact('Cleo Nowak')).toBeVisible();
  await app.addPerson({first: 'Dora', last: 'Nowak'});
  await app.saved();
  await app.reload();
  await app.heading('Dora Nowak');
});

test('a stray key far ahead is one change, and what is restored over it takes what comes', async ({newProfile, served}) => {
  const profile = await newProfile();
  await damagedCardIndex(profile, served.url, false, 'stray key');
  const app = new App(await profile.newPage(), served.url);
  await app.open();
  await expect(app.page.getByText('The last change that was saved in this browser has been damaged there')).toBeVisible();
  const backup = await app.writeBackup();
  await app.restore(await backup.path(), {replaces: true});
  await app.toContacts();
  await app.addPerson({first: 'Dora', last: 'Nowak'});
  await app.saved();
  await app.reload();
  await app.heading('Dora Nowak');
});

for (const wound of ['files alone', 'no log store'] as const) {
  test(`a card index that is gone (${wound}) is said to be, and one can go on`, async ({newProfile, served}) => {
    const profile = await newProfile();
    await damagedCardIndex(profile, served.url, false, wound);
    const app = await openDamaged(profile, served.url);
    await expect(app.page.getByText(/^Contacts, their notes and their history are gone from this browser/)).toBeVisible();
    await expect(app.button('Save backup')).toBeHidden();
    await app.button('Delete and start anew').click();
    await app.page.getByRole('dialog').getByRole('button', {name: 'Replace it'}).click();
    await app.ready();
    await app.addPerson({first: 'Dora', last: 'Nowak'});
    await app.saved();
    await app.reload();
    await app.heading('Dora Nowak');
  });
}

test('a database without its stores, where nothing else is left, begins anew', async ({newProfile, served}) => {
  const profile = await newProfile();
  await damagedCardIndex(profile, served.url, false, 'no stores');
  const app = new App(await profile.newPage(), served.url);
  await app.open();
  await app.addPerson({first: 'Dora', last: 'Nowak'});
  await app.saved();
  await app.reload();
  await app.heading('Dora Nowak');
});

for (const [wound, words] of [
  ['segment', /: segment 0: hash\./],
  ['lost segment', /: segment 0: missing\./],
  ['meta', /: meta: hash; segment 0: not in meta\./],
  ['strange values', /: segment 0: not in meta\./],
] as const) {
  test(`a damaged base (${wound}) is said, and starting anew begins empty`, async ({newProfile, served}) => {
    const profile = await newProfile();
    await damagedCardIndex(profile, served.url, true, wound);
    const app = await openDamaged(profile, served.url);
    await expect(app.page.getByText(words)).toBeVisible();
    const readable = names(await saveReadable(app));
    if (wound === 'segment' || wound === 'meta') expect(readable).toEqual(['Anna', 'Bodo', 'Cleo']);
    // Nothing was changed by looking.
    await app.page.reload();
    await expect(app.page.getByText(words)).toBeVisible();
    await app.button('Delete and start anew').click();
    await app.page.getByRole('dialog').getByRole('button', {name: 'Cancel'}).click();
    await app.button('Delete and start anew').click();
    await app.page.getByRole('dialog').getByRole('button', {name: 'Replace it'}).click();
    await app.ready();
    await app.addPerson({first: 'Dora', last: 'Nowak'});
    await app.reload();
    await app.toContacts();
    await expect(app.contact('Dora Nowak')).toBeVisible();
    await expect(app.contact('Anna Nowak')).toBeHidden();
  });
}
