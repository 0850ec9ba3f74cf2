// What happens around a contact: notes, comments, tasks, calls, in its history, and after a reload.
import {expect, test} from './support/fixtures';

test('a note and a task are written, found by search, edited, done, thrown away and taken back', async ({app}) => {
  await app.addPerson({first: 'Anna', last: 'Nowak'});
  const history = app.page.getByRole('list', {name: 'History of changes'});
  const dialog = app.page.getByRole('dialog');

  await app.button('Add a note').click();
  await dialog.getByRole('textbox', {name: 'Text'}).fill('Prefers calls after four');
  await dialog.getByRole('button', {name: 'Save'}).click();
  await expect(dialog).toBeHidden();
  await expect(history).toContainText('Prefers calls after four');

  await app.button('Add a task').click();
  await dialog.getByRole('textbox', {name: 'Task'}).fill('Send the drawing');
  await dialog.getByRole('textbox', {name: 'Due'}).fill('2031-02-30');
  await dialog.getByRole('button', {name: 'Save'}).click();
  await expect(dialog.getByRole('textbox', {name: 'Due'})).toHaveAccessibleDescription(/calendar/);
  await dialog.getByRole('textbox', {name: 'Due'}).fill('2031-02-03');
  await dialog.getByRole('textbox', {name: 'Due'}).press('Enter');
  await expect(dialog).toBeHidden();
  await expect(history).toContainText('due Feb 3, 2031');

  await app.button('Edit: Prefers calls after four').click();
  await dialog.getByRole('textbox', {name: 'Text'}).fill('Prefers mail');
  await dialog.getByRole('button', {name: 'Save'}).click();
  await expect(history).toContainText('Text changed from “Prefers calls after four” to “Prefers mail”');

  await app.button('Mark as done: Send the drawing').click();
  await expect(app.button('Reopen: Send the drawing')).toBeVisible();
  await app.button('More for Send the drawing').click();
  await app.page.getByRole('menuitem', {name: 'Move to trash'}).click();
  await expect(history).toContainText('Task “Send the drawing” moved to trash');
  await app.page.keyboard.press('Control+z');
  await expect(app.button('Reopen: Send the drawing')).toBeVisible();
  await app.saved();

  await app.reload();
  await expect(app.button('Reopen: Send the drawing')).toBeVisible();
  await expect(app.button('Edit: Prefers mail')).toBeVisible();
  await app.toContacts();
  await app.search.fill('prefers');
  await expect(app.contact('Anna Nowak')).toBeVisible();
  await app.search.fill('prefers calls');
  await expect(app.contact('Anna Nowak')).toBeHidden();
});
