// Undo and redo as a person at the keyboard meets them: in the page, in a field, after a reload, and below newer edits.
import {expect, test} from './support/fixtures';

test('Ctrl+Z outside a field takes the last change back, and Ctrl+Y or Ctrl+Shift+Z brings it again', async ({app}) => {
  await app.addPerson({first: 'Anna', last: 'Kowalska'});
  await app.edit('City', 'Gdynia');
  await app.edit('City', 'Sopot');
  await app.page.keyboard.press('Control+z');
  await expect(app.page.getByText('Undone: City changed from “Gdynia” to “Sopot” – Anna Kowalska')).toBeVisible();
  await expect(app.value('City')).toContainText('Gdynia');
  await app.page.keyboard.press('Control+z');
  await expect(app.value('City')).not.toContainText('Gdynia');
  await app.page.keyboard.press('Control+y');
  await expect(app.value('City')).toContainText('Gdynia');
  await app.page.keyboard.press('Control+Shift+z');
  await expect(app.value('City')).toContainText('Sopot');
  await expect(app.page.getByText('Redone: City changed from “Gdynia” to “Sopot” – Anna Kowalska')).toBeVisible();
  await app.page.keyboard.press('Control+y');
  await expect(app.page.getByRole('status').filter({hasText: 'Nothing to redo'})).toBeVisible();
});

test('Ctrl+Z pressed three times without waiting takes three changes back', async ({app}) => {
  await app.addPerson({first: 'Anna', last: 'Kowalska'});
  for (const city of ['Gdynia', 'Sopot', 'Hel']) await app.edit('City', city);
  await app.page.evaluate(() => {
    for (let i = 0; i < 3; ++i) {
      (document.activeElement ?? document.body).dispatchEvent(
        new KeyboardEvent('keydown', {key: 'z', code: 'KeyZ', ctrlKey: true, bubbles: true, cancelable: true}));
    }
  });
  await expect(app.button('Undo: Created – Anna Kowalska')).toBeVisible();
  await expect(app.value('City')).not.toContainText('Gdynia');
});

test('Ctrl+Z inside a field is the field’s own', async ({app}) => {
  await app.addPerson({first: 'Anna', last: 'Kowalska'});
  await app.edit('City', 'Gdynia');
  await app.value('City').click();
  await app.field('City').press('End');
  await app.field('City').pressSequentially(' Główna');
  await app.field('City').press('Control+z');
  await expect(app.field('City')).not.toHaveValue('Gdynia Główna');
  await expect(app.page.getByText(/^Undone/)).toHaveCount(0);
  await app.field('City').press('Escape');
  await expect(app.value('City')).toContainText('Gdynia');
  await expect(app.button('Undo: City set to “Gdynia” – Anna Kowalska')).toBeVisible();
});

test('undo and redo go on after a reload', async ({app}) => {
  await app.addPerson({first: 'Anna', last: 'Kowalska'});
  await app.edit('City', 'Gdynia');
  await app.edit('City', 'Sopot');
  await app.page.keyboard.press('Control+z');
  await expect(app.value('City')).toContainText('Gdynia');
  await app.saved();
  await app.reload();
  await app.heading('Anna Kowalska');
  await app.page.keyboard.press('Control+z');
  await expect(app.value('City')).not.toContainText('Gdynia');
  await app.saved();
  await app.reload();
  await app.heading('Anna Kowalska');
  await app.button('Redo: City set to “Gdynia” – Anna Kowalska').click();
  await expect(app.value('City')).toContainText('Gdynia');
  await app.page.keyboard.press('Control+Shift+z');
  await expect(app.value('City')).toContainText('Sopot');
});

test('undoing what has been changed since asks before it overwrites', async ({app}) => {
  await app.addPerson({first: 'Anna', last: 'Kowalska'});
  await app.button('Undo').hover(); // the message stays while the pointer is on it
  await app.value('City').focus();
  await app.page.keyboard.press('Enter');
  await app.page.keyboard.type('Gdynia');
  await app.page.keyboard.press('Enter');
  await expect(app.value('City')).toContainText('Gdynia');
  await app.saved();

  const dialog = app.page.getByRole('dialog', {name: 'Overwrite newer changes?'});
  await app.button('Undo').click();
  await expect(dialog.getByText('Anna Kowalska has been edited since it was added, and would be removed.')).toBeVisible();
  await app.page.keyboard.press('Control+z'); // not while a dialog is open
  await dialog.getByRole('button', {name: 'Cancel'}).click();
  await expect(app.value('City')).toContainText('Gdynia');

  await app.button('Undo').click();
  await dialog.getByRole('button', {name: 'Undo and overwrite'}).click();
  await expect(app.page.getByText('Undone: Created – Anna Kowalska')).toBeVisible();
  await app.saved();
  await app.toContacts();
  await expect(app.page.getByRole('heading', {name: 'Start your card index'})).toBeVisible();
  await app.page.keyboard.press('Control+z'); // what was done last
  await app.contact('Anna Kowalska').click();
  await expect(app.value('City')).toContainText('Gdynia');
});

test('no key undoes anything while a dialog is open', async ({app}) => {
  await app.addPerson({first: 'Anna', last: 'Kowalska'});
  await app.toContacts();
  await app.button('New person').first().click();
  const dialog = app.page.getByRole('dialog', {name: 'New person'});
  await dialog.getByRole('button', {name: 'Cancel'}).focus();
  await app.page.keyboard.press('Control+z');
  await dialog.getByRole('button', {name: 'Cancel'}).click();
  await expect(app.contact('Anna Kowalska')).toBeVisible();
});

test('a tab that only reads says why it undoes nothing', async ({app, served}) => {
  await app.addPerson({first: 'Anna', last: 'Kowalska'});
  const second = await app.page.context().newPage();
  await second.goto(served.url);
  await expect(second.getByText('Kartoteka is being edited in another tab.', {exact: false})).toBeVisible();
  await second.keyboard.press('Control+z');
  await expect(second.getByText(/^This tab is read-only/)).toBeVisible();
  await expect(second.getByRole('link', {name: 'Anna Kowalska', exact: true})).toBeVisible();
});
