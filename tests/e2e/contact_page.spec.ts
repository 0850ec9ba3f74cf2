// The contact page as a whole: its parts beside each other, and the contact as a file.
import {readFileSync} from 'node:fs';
import {expect, test} from './support/fixtures';

test('card and details fold away and are divided as one likes, and a reload keeps it', async ({app}) => {
  await app.addPerson({first: 'Anna', last: 'Nowak'});
  const card = app.page.getByRole('region', {name: 'Card', exact: true});
  const details = app.page.getByRole('region', {name: 'Details', exact: true});
  await expect(card).toBeVisible();
  const divider = app.page.getByRole('separator', {name: 'Width of the card'});
  const place = (await divider.boundingBox())!;
  await app.page.mouse.move(place.x + place.width / 2, place.y + 100);
  await app.page.mouse.down();
  await app.page.mouse.move(place.x + 150, place.y + 100, {steps: 4});
  await app.page.mouse.up();
  await expect.poll(async () => (await divider.boundingBox())!.x).toBeGreaterThan(place.x + 100);
  const moved = (await divider.boundingBox())!.x;
  await app.button('Details').click();
  await expect(details).toBeHidden();
  await expect(app.button('Details')).toHaveAttribute('aria-pressed', 'false');
  await app.saved();
  await app.reload();
  await expect(card).toBeVisible();
  await expect(details).toBeHidden();
  await app.button('Details').press('Enter');
  await expect(details).toBeVisible();
  await expect.poll(async () => Math.round((await divider.boundingBox())!.x)).toBe(Math.round(moved));
  await app.button('Close contact').click();
  await expect(app.contact('Anna Nowak')).toBeVisible();
});

test('a contact is saved as a file that is called after it and holds what it says', async ({app}) => {
  await app.addPerson({first: 'Anna', last: 'Nowak/Kowalska'});
  await app.edit('City', 'Łódź');
  await app.button('More actions').click();
  const [download] = await Promise.all([
    app.page.waitForEvent('download'),
    app.page.getByRole('menuitem', {name: 'Save as a file'}).click(),
  ]);
  expect(download.suggestedFilename()).toBe('Anna Nowak Kowalska.json');
  const saved = JSON.parse(readFileSync(await download.path(), 'utf8'));
  expect(saved.format).toBe('kartoteka-contact');
  expect(saved.fields).toContainEqual({field: 'city', type: 'text', value: 'Łódź'});
  await expect(app.page.getByText('The file is saved.', {exact: true})).toBeVisible();
});

test('the heading of a part of the card that folds is read once', async ({app}) => {
  await app.addPerson({first: 'Anna'});
  const heading = app.page.getByRole('heading', {name: 'General info', exact: true});
  await expect(heading).toHaveCount(1);
  await expect(heading).toHaveText('General info');
  await expect(heading.getByRole('button', {name: 'General info', exact: true})).toBeVisible();
});

test('F2 edits the value that has the focus, Enter keeps it, and the next one is a key away', async ({app}) => {
  await app.addPerson({first: 'Anna'});
  await app.value('City').focus();
  await app.page.keyboard.press('F2');
  await expect(app.field('City')).toBeFocused();
  await app.page.keyboard.type('Pisa');
  await app.page.keyboard.press('Enter');
  await expect(app.value('City')).toBeFocused();
  await expect(app.value('City')).toContainText('Pisa');
});
