// Two cards of one person: suggested, merged field by field, and apart again; on the contact's page and for all at once.
import {expect, test} from './support/fixtures';
import type {App} from './support/app';

async function addTwins(app: App): Promise<void> {
  await app.addPerson({first: 'Anna', last: 'Nowak', email: 'anna@example.org', phone: '+48 601 602 603'});
  await app.edit('City', 'Sopot');
  await app.toContacts();
  await app.addPerson({first: 'Ania', last: 'Zielińska', email: 'anna@example.org', phone: '+48 22 555 01 01'});
  await app.edit('City', 'Hel');
}

const suggestion = (app: App) => app.page.getByRole('group', {name: 'May be the same as'});
const dialog = (app: App) => app.page.getByRole('dialog', {name: 'Merge contacts'});
const history = (app: App) => app.page.getByRole('list', {name: 'Changes'});

test('suggested by the same email, merged by choice, undone, and merged again for good', async ({app}) => {
  await addTwins(app);
  const old = app.page.url();
  await expect(suggestion(app).getByText('Same email anna@example.org')).toBeVisible();
  await suggestion(app).getByRole('button', {name: 'Compare and merge'}).click();

  await dialog(app).getByRole('radiogroup', {name: 'City'}).getByRole('radio', {name: 'Sopot'}).check();
  await dialog(app).getByRole('button', {name: 'Keep the other one instead'}).click();
  await expect(dialog(app).getByRole('radio', {name: 'Sopot'})).toBeChecked();
  await dialog(app).getByRole('radiogroup', {name: 'First name'}).getByRole('radio', {name: 'Ania'}).check();
  const merged = dialog(app).getByRole('list', {name: 'The merged contact'});
  await expect(merged.getByText('Ania Nowak', {exact: true})).toBeVisible();
  await expect(merged.getByText('+48 601 602 603, +48 22 555 01 01')).toBeVisible();
  await dialog(app).getByRole('button', {name: 'Merge', exact: true}).click();

  await app.heading('Ania Nowak');
  await expect(app.value('City')).toContainText('Sopot');
  await expect(suggestion(app)).toBeHidden();
  await expect(history(app).getByText('Ania Zielińska became part of Ania Nowak', {exact: true})).toBeVisible();
  await expect(history(app).getByText('City set to “Hel”', {exact: true})).toBeVisible();
  await expect(history(app).getByText('City set to “Sopot”', {exact: true})).toBeVisible();
  await expect.poll(() => app.page.url()).not.toBe(old);
  await app.toContacts();
  await expect(app.list.getByRole('link', {name: /Nowak|Zielińska/})).toHaveCount(1);

  await app.button('Undo').first().click();
  await expect(app.contact('Anna Nowak')).toBeVisible();
  await expect(app.contact('Ania Zielińska')).toBeVisible();
  await app.page.keyboard.press('Control+Shift+Z');
  await expect(app.contact('Ania Nowak')).toBeVisible();
  await app.saved();

  // After a reload, the address of the one that is no more leads to the one that is.
  await app.page.goto(old);
  await app.reload();
  await app.heading('Ania Nowak');
  await expect.poll(() => app.page.url()).not.toBe(old);
  await expect(history(app).getByText('Ania Zielińska became part of Ania Nowak', {exact: true})).toBeVisible();
});

test('not the same: remembered for both, through a backup too, and taken back', async ({app}) => {
  await addTwins(app);
  await suggestion(app).getByRole('button', {name: 'Not the same'}).click();
  await expect(suggestion(app)).toBeHidden();
  await expect(history(app).getByText('Not the same as Anna Nowak', {exact: true})).toBeVisible();
  const backup = await (await app.writeBackup()).path();
  await app.restore(backup, {replaces: true});
  await expect(app.page.getByText(/Restored/)).toBeVisible();
  await app.toContacts();
  await app.contact('Anna Nowak').click();
  await expect(history(app).getByText('Not the same as Ania Zielińska', {exact: true})).toBeVisible();
  await expect(suggestion(app)).toBeHidden();
  await app.button('Undo: Not the same as Ania Zielińska').click();
  await expect(suggestion(app).getByRole('link', {name: 'Ania Zielińska'})).toBeVisible();
});

test('find duplicates: from the list, with the keyboard, right after each step', async ({app}) => {
  await addTwins(app);
  await app.toContacts();
  await app.addPerson({first: 'Jan', last: 'Kowalski', phone: '+48 500 100 200'});
  await app.toContacts();
  await app.addPerson({first: 'Jan', last: 'Kowalski', phone: '500 100 200'});
  await app.toContacts();
  await app.button('More about the list').click();
  await app.page.getByRole('menuitem', {name: 'Find duplicates'}).click();
  await app.heading('Find duplicates');
  await expect(app.page).toHaveURL(/#\/duplicates$/);
  await expect(app.page.getByText('2 pairs may be the same')).toBeVisible();
  const pairs = app.page.getByRole('list', {name: 'Pairs that may be the same'});
  await expect(pairs.getByText('Same phone +48 500 100 200 · Similar name')).toBeVisible();

  await app.button('Anna Nowak and Ania Zielińska are not the same').press('Enter');
  await expect(app.page.getByText('1 pair may be the same')).toBeVisible();
  await app.button('Compare and merge Jan Kowalski and Jan Kowalski').press('Enter');
  await expect(dialog(app)).toBeVisible();
  await app.page.keyboard.press('Escape');
  await expect(dialog(app)).toBeHidden();
  await expect(app.button('Compare and merge Jan Kowalski and Jan Kowalski')).toBeFocused();
  await app.page.keyboard.press('Enter');
  await dialog(app).getByRole('button', {name: 'Merge', exact: true}).press('Enter');
  await expect(app.page.getByText('No duplicates found')).toBeVisible();

  await app.reload();
  await app.heading('Find duplicates');
  await expect(app.page.getByText('No duplicates found')).toBeVisible();
  await app.toContacts();
  await expect(app.list.getByRole('link')).toHaveCount(3);
});

test('any contact can be chosen to merge with', async ({app}) => {
  await app.addPerson({first: 'Anna', last: 'Nowak'});
  await app.toContacts();
  await app.addPerson({first: 'Zenon', last: 'Wilk'});
  await app.button('More actions').click();
  await app.page.getByRole('menuitem', {name: 'Merge with…'}).click();
  await dialog(app).getByRole('combobox', {name: 'Find a contact'}).fill('ann');
  await dialog(app).getByRole('option', {name: 'Anna Nowak'}).click();
  await dialog(app).getByRole('button', {name: 'Merge', exact: true}).click();
  await expect(dialog(app)).toBeHidden();
  await app.heading('Zenon Wilk');
  await app.toContacts();
  await expect(app.list.getByRole('link')).toHaveCount(1);
});
