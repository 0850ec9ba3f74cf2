// Anonymizing erases: after it, no record, no file and no backup of this browser holds what said who it was.
import {readFileSync} from 'node:fs';

import {App} from './support/app';
import {expect, test} from './support/fixtures';

// Its letters stand nowhere else in what is stored, not even four of them.
const marker = 'Zqxwyjvk';

/** Everything that the page has stored, as bytes: keys, values, and what is in Blobs. */
async function stored(app: App): Promise<Buffer> {
  const base64 = await app.page.evaluate(async () => {
    const database = await new Promise<IDBDatabase>((done, fail) => {
      const request = indexedDB.open('kartoteka');
      request.onsuccess = () => done(request.result);
      request.onerror = fail;
    });
    const parts: BlobPart[] = [];
    const add = (value: unknown): void => {
      if (value instanceof Blob || value instanceof ArrayBuffer) parts.push(value);
      else if (ArrayBuffer.isView(value)) parts.push(value as Uint8Array<ArrayBuffer>);
      else if (Array.isArray(value)) value.forEach(add);
      else if (value !== null && typeof value === 'object') Object.values(value).forEach(add);
      else parts.push(`${String(value)}\n`);
    };
    for (const name of Array.from(database.objectStoreNames)) {
      const store = database.transaction(name).objectStore(name);
      for (const request of [store.getAllKeys(), store.getAll()]) {
        add(await new Promise<unknown>((done, fail) => {
          request.onsuccess = () => done(request.result);
          request.onerror = fail;
        }));
      }
    }
    database.close();
    const bytes = new Uint8Array(await new Blob(parts).arrayBuffer());
    let text = '';
    for (let i = 0; i < bytes.length; i += 32768) text += String.fromCharCode(...bytes.subarray(i, i + 32768));
    return btoa(text);
  });
  return Buffer.from(base64, 'base64');
}

/** In UTF-8 and UTF-16, in any case, and any four letters of it, as the full text's compressed terms have them. */
function holds(bytes: Buffer): boolean {
  const text = bytes.toString('latin1').toLowerCase();
  const wanted = marker.toLowerCase();
  const pieces = Array.from({length: wanted.length - 3}, (_, i) => wanted.slice(i, i + 4));
  return [...pieces, wanted.split('').join('\0')].some((piece) => text.includes(piece));
}

async function anonymize(app: App, name: string): Promise<void> {
  await app.button('More actions').click();
  await app.page.getByRole('menuitem', {name: 'Anonymize…'}).click();
  const dialog = app.page.getByRole('dialog', {name: 'Anonymize this contact?'});
  await dialog.getByRole('textbox', {name: `Type ${name} to confirm`}).fill(name);
  await dialog.getByRole('button', {name: 'Anonymize for good'}).click();
  await expect(app.page.getByText('This contact was anonymized.')).toBeVisible();
}

test('nothing that says who it was is left in this browser or in a new backup', async ({app}) => {
  await app.addPerson({first: 'Berta', last: 'Nowak'});
  await app.toContacts();
  await app.addPerson({first: 'Anna', last: marker, email: `${marker.toLowerCase()}@example.org`});
  await app.edit('City', `${marker}grad`);
  await app.page.getByLabel('Add file').setInputFiles(
    {name: `${marker}.txt`, mimeType: 'text/plain', buffer: Buffer.from(`about ${marker}`)});
  await expect(app.button(`Download ${marker}.txt`)).toBeEnabled();
  await app.saved();
  expect(holds(await stored(app))).toBe(true);

  await anonymize(app, `Anna ${marker}`);
  await expect(app.page.getByText('Everything that said who it was is erased')).toBeVisible();
  await app.saved();
  await expect.poll(async () => holds(await stored(app))).toBe(false);

  const backup = readFileSync(await (await app.writeBackup()).path());
  expect(holds(backup)).toBe(false);
  expect(backup.toString()).toContain('"anonymized"');
  await app.reload();
  await app.toContacts();
  await expect(app.contact('Berta Nowak')).toBeVisible();
  await expect(app.list.getByRole('link')).toHaveCount(1);
  expect(holds(await stored(app))).toBe(false);
});

test('archive and copy: out of the list, found by search, back again', async ({app}) => {
  await app.addPerson({first: 'Anna', last: 'Nowak'});
  await app.button('More actions').click();
  await app.page.getByRole('menuitem', {name: 'Copy', exact: true}).click();
  await app.heading('Anna Nowak (copy)');
  await app.button('More actions').click();
  await app.page.getByRole('menuitem', {name: 'Archive', exact: true}).click();
  await expect(app.page.getByText('This contact is archived')).toBeVisible();
  await app.toContacts();
  await expect(app.list.getByRole('link')).toHaveCount(1);
  await app.search.fill('copy');
  await expect(app.contact('Anna Nowak (copy)')).toBeVisible();
  await expect(app.list.getByText('Archived', {exact: true})).toBeVisible();
  await app.navigation.getByRole('link', {name: 'Archive'}).click();
  await app.button('Take Anna Nowak (copy) out of the archive').click();
  await app.toContacts();
  await expect(app.list.getByRole('link')).toHaveCount(2);
});
