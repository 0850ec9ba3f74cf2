// Tags as a person works with them: on the card, in the list, in the search box and in the settings.
import {expect, test} from './support/fixtures';
import type {App} from './support/app';

async function addTag(app: App, name: string): Promise<void> {
  const field = app.page.getByRole('combobox', {name: 'Add a tag'});
  await field.fill(name);
  await field.press('Enter');
  await expect(app.button(`Remove tag ${name}`)).toBeVisible();
  await expect(field).toHaveValue('');
}

test('a tag typed on the card is found, narrows the list, and is still there after a reload', async ({app}) => {
  await app.addPerson({first: 'Anna', last: 'Nowak'});
  await addTag(app, 'Chór');
  await app.toContacts();
  await app.addPerson({first: 'Ewa', last: 'Zima'});
  const field = app.page.getByRole('combobox', {name: 'Add a tag'});
  await field.pressSequentially('cho');
  await expect(app.page.getByRole('option', {name: 'Chór', exact: true})).toBeVisible();
  await field.press('Escape');
  await field.fill('');
  await addTag(app, 'Press');
  await app.saved();

  await app.toContacts();
  await app.search.fill('chor');
  await expect(app.contact('Anna Nowak')).toBeVisible();
  await expect(app.contact('Ewa Zima')).toBeHidden();
  await app.search.fill('');
  await app.list.getByRole('link', {name: 'Press', exact: true}).click();
  await expect(app.contact('Anna Nowak')).toBeHidden();
  await expect(app.page).toHaveURL(/tag=\d+/);
  await app.reload();
  await expect(app.contact('Ewa Zima')).toBeVisible();
  await app.button('No longer only those with tag Press').click();
  await expect(app.contact('Anna Nowak')).toBeVisible();
});

test('a tag is taken off with the keyboard, and the focus goes back to the field', async ({app}) => {
  await app.addPerson({first: 'Anna'});
  await addTag(app, 'VIP');
  await addTag(app, 'Press');
  const field = app.page.getByRole('combobox', {name: 'Add a tag'});
  await field.press('Backspace');
  await expect(app.button('Remove tag VIP')).toBeFocused();
  await app.page.keyboard.press('Delete');
  await expect(app.button('Remove tag Press')).toBeFocused();
  await app.page.keyboard.press('Delete');
  await expect(field).toBeFocused();
  await expect(app.button('Remove tag Press')).toBeHidden();
});

test('the settings rename, colour, merge and delete tags, and undo brings back who had them', async ({app}) => {
  await app.addPerson({first: 'Anna'});
  await addTag(app, 'VIP');
  await app.toContacts();
  await app.addPerson({first: 'Ewa'});
  await addTag(app, 'Important');
  await app.page.getByRole('link', {name: 'See all'}).click();
  await expect(app.page.getByRole('link', {name: '1 contact with tag VIP'})).toBeVisible();

  await app.button('Edit tag Important').click();
  const window = app.page.getByRole('dialog', {name: 'Edit tag Important'});
  await window.getByRole('textbox', {name: 'Name'}).fill('vip');
  await window.getByRole('radio', {name: 'Green'}).click();
  await window.getByRole('button', {name: 'Save'}).click();
  const merging = app.page.getByRole('dialog', {name: 'Merge tag “Important”'});
  await expect(merging.getByText('1 contact with “Important” gets “VIP”, and “Important” is deleted.')).toBeVisible();
  await merging.getByRole('button', {name: 'Merge', exact: true}).click();
  await expect(app.page.getByRole('link', {name: '2 contacts with tag VIP'})).toBeVisible();
  await app.button('Undo').click();
  await expect(app.page.getByRole('link', {name: '1 contact with tag Important'})).toBeVisible();

  await app.button('Delete tag VIP').click();
  await expect(app.page.getByText('1 contact loses this tag.')).toBeVisible();
  await app.button('Delete tag').click();
  await expect(app.button('Edit tag VIP')).toBeHidden();
  await app.saved();
});

test('a backup carries tags and who bears them', async ({app}) => {
  await app.addPerson({first: 'Anna'});
  await addTag(app, 'VIP');
  await app.saved();
  const file = await app.writeBackup();
  const path = await file.path();
  await app.toSettings('Tags');
  await app.button('Delete tag VIP').click();
  await app.button('Delete tag').click();
  await expect(app.button('Edit tag VIP')).toBeHidden();
  await app.restore(path, {replaces: true});
  await expect(app.page.getByText('Restored: 1 contact is here now.')).toBeVisible();
  await app.toSettings('Tags');
  await app.page.getByRole('link', {name: '1 contact with tag VIP'}).click();
  await expect(app.contact('Anna')).toBeVisible();
});
