// A backup written in one profile restores in another; a bad one changes nothing.
import {readFileSync} from 'node:fs';

import {App} from './support/app';
import {expect, test} from './support/fixtures';

const asFile = (text: string | Buffer, name = 'backup.json') =>
  ({name, mimeType: 'application/json', buffer: Buffer.isBuffer(text) ? text : Buffer.from(text)});

/** The contact that both kinds of backup hold: restored, stored, with her history. */
async function seesHerAfterReload(app: App): Promise<void> {
  await expect(app.page.getByText('Restored: 1 contact is here now.')).toBeVisible();
  await app.saved();
  await app.reload();
  await app.toContacts();
  await app.contact('Łucja Müller').click();
  await expect(app.value('City')).toContainText('Wien');
  await expect(app.page.getByText('City set to “Wien”', {exact: true})).toBeVisible();
}

test('a backup restores in a second profile, history included', async ({app, newProfile, served}) => {
  await app.addPerson({first: 'Łucja', last: 'Müller', email: 'lucja@example.com'});
  await app.edit('City', 'Wien');
  const backup = await app.writeBackup();
  await expect(app.button('Write backup')).toBeFocused();
  expect(backup.suggestedFilename()).toMatch(/^kartoteka.*\.json$/);
  const text = readFileSync(await backup.path(), 'utf8');

  const second = new App(await (await newProfile()).newPage(), served.url);
  await second.open();
  await second.restore(asFile(text));
  await seesHerAfterReload(second);
});

test('the database file is a whole SQLite database', async ({app}) => {
  await app.addPerson({first: 'Łucja', last: 'Müller'});
  const download = app.page.waitForEvent('download');
  await app.toSettings('Data and backup');
  await app.button('Save database file').click();
  const file = await download;
  expect(file.suggestedFilename()).toMatch(/^kartoteka.*\.sqlite$/);
  const bytes = readFileSync(await file.path());
  expect(bytes.subarray(0, 16).toString('latin1')).toBe('SQLite format 3\0');
  // https://sqlite.org/fileformat2.html 1.3: page size at 16, pages at 28, both big-endian.
  expect(bytes.readUInt16BE(16) * bytes.readUInt32BE(28)).toBe(bytes.length);
  expect(bytes.includes(Buffer.from('Łucja'))).toBe(true);
  await expect(app.page.getByText('The database file is saved.')).toBeVisible();
});

test('a saved database file restores in a second profile; a foreign one is refused and changes nothing', async ({app, newProfile, served}) => {
  await app.addPerson({first: 'Łucja', last: 'Müller', email: 'lucja@example.com'});
  await app.edit('City', 'Wien');
  await app.toSettings('Data and backup');
  const [file] = await Promise.all([app.page.waitForEvent('download'), app.button('Save database file').click()]);
  const bytes = readFileSync(await file.path());

  const second = new App(await (await newProfile()).newPage(), served.url);
  await second.open();
  const damaged = Buffer.from(bytes);
  damaged.writeUInt32BE(3, 28);
  for (const [name, content, place] of [
    ['damaged', damaged, /byte 28: the file has \d+ bytes, its header says 3 pages/],
    ['empty', bytes.subarray(0, 50), /byte 50: the header ends too early/],
  ] as const) {
    await second.restore(asFile(content, `${name}.sqlite`));
    const refusal = second.page.getByRole('alert').filter({hasText: 'Nothing was restored; your data is as it was.'});
    await expect(refusal, name).toContainText(place);
    await second.button('Dismiss').click();
  }
  await second.restore(asFile(bytes, 'kartoteka.sqlite'));
  await seesHerAfterReload(second);
});

test('a bad file is refused with the place of the fault, and changes nothing', async ({app}) => {
  await app.addPerson({first: 'Anna', last: 'Nowak'});
  const good = readFileSync(await (await app.writeBackup()).path(), 'utf8');
  const document = JSON.parse(good) as {contacts: {id: string}[]; version: number};
  const with_ = (change: (copy: typeof document) => void) => {
    const copy = structuredClone(document);
    change(copy);
    return JSON.stringify(copy);
  };
  for (const [name, file, place] of [
    ['not JSON', 'Dear diary', /line 1|offset|byte/i],
    ['truncated', good.slice(0, good.length / 2), /line|offset|byte/i],
    ['another format', '{"format": "cookbook"}', /format/],
    ['wrong type', with_((copy) => { (copy.contacts as unknown[])[0] = 7; }), /\/contacts\/0/],
    ['invalid UTF-8', Buffer.concat([Buffer.from(good.slice(0, 30)), Buffer.from([0xc3, 0x28]), Buffer.from(good.slice(30))]), /./],
    ['too deep', '['.repeat(10_000), /./],
    ['duplicate ids', with_((copy) => { copy.contacts.push(copy.contacts[0]!); }), /\/contacts\/1|\/counts/],
    ['newer version', with_((copy) => { copy.version = 99; }), /99|newer/],
  ] as const) {
    await app.restore(asFile(file, `${name}.json`), {replaces: true});
    const refusal = app.page.getByRole('alert').filter({hasText: 'Nothing was restored; your data is as it was.'});
    await expect(refusal, name).toBeVisible();
    await expect(refusal, name).toContainText(place);
    await refusal.getByRole('button', {name: 'Dismiss'}).or(app.button('Dismiss')).first().click();
    await expect(refusal, name).toBeHidden();
  }
  await app.toContacts();
  await expect(app.contact('Anna Nowak')).toBeVisible();
  await app.reload();
  await expect(app.contact('Anna Nowak')).toBeVisible();
});
