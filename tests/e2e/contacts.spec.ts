// Adding, editing and removing contacts, and finding all of it again after a reload.
import {expect, test} from './support/fixtures';

test('a person added is there after a reload', async ({app}) => {
  await app.addPerson({first: 'Anna', last: 'Nowak', email: 'anna.nowak@example.com', phone: '+48 600 100 200'});
  await app.toContacts();
  await expect(app.contact('Anna Nowak')).toBeVisible();
  await app.reload();
  await expect(app.contact('Anna Nowak')).toBeVisible();
  await app.contact('Anna Nowak').click();
  await app.heading('Anna Nowak');
  await expect(app.page).toHaveTitle('Anna Nowak – Kartoteka');
  await expect(app.page.getByText('anna.nowak@example.com').first()).toBeVisible();
  await expect(app.page.getByText('+48 600 100 200').first()).toBeVisible();
});

test('a field edited in place is there after a reload', async ({app}) => {
  await app.addPerson({first: 'Anna', last: 'Nowak'});
  await app.edit('City', 'Kraków');
  await app.edit('Last name', 'Kowalska');
  await app.heading('Anna Kowalska');
  await app.reload();
  await app.heading('Anna Kowalska');
  await expect(app.value('City')).toContainText('Kraków');
  const history = app.page.getByRole('list', {name: 'History of changes'});
  await expect(history).toContainText('City set to “Kraków”');
  await expect(history).toContainText('Last name changed from “Nowak” to “Kowalska”');
});

test('names in every script of Europe arrive whole', async ({app}) => {
  for (const name of ['Jürgen Müller', 'Łódź Żółć', 'Иванова Анна', 'João Conceição', 'Νίκος Παπαδόπουλος']) {
    const [first, last] = name.split(' ') as [string, string];
    await app.addPerson({first, last});
    await app.toContacts();
    await expect(app.contact(name)).toBeVisible();
  }
});

test('text composed by an input method arrives', async ({app}) => {
  await app.button('New person').first().click();
  const field = app.page.getByRole('dialog').getByRole('textbox', {name: 'Last name'});
  await field.focus();
  const session = await app.page.context().newCDPSession(app.page);
  await session.send('Input.imeSetComposition', {text: 'ü', selectionStart: 1, selectionEnd: 1});
  await session.send('Input.insertText', {text: 'ü'});
  await app.page.keyboard.insertText('ber');
  await expect(field).toHaveValue('über');
  await app.page.getByRole('dialog').getByRole('button', {name: 'Save', exact: true}).click();
  await app.heading('über');
});

test('what was mistyped is said beside the field, and kept', async ({app}) => {
  await app.button('New person').first().click();
  const dialog = app.page.getByRole('dialog', {name: 'New person'});
  await dialog.getByRole('textbox', {name: 'Email', exact: true}).fill('anna at example');
  await dialog.getByRole('button', {name: 'Save', exact: true}).click();
  await expect(dialog.getByText('Enter a first or a last name.')).toBeVisible();
  await expect(dialog.getByText('An email address has exactly one @, as in anna@example.com.')).toBeVisible();
  await expect(dialog.getByRole('textbox', {name: 'Email', exact: true})).toHaveValue('anna at example');
  await dialog.getByRole('textbox', {name: 'Email', exact: true}).fill('anna@example.com');
  await dialog.getByRole('textbox', {name: 'First name', exact: true}).fill('Anna');
  await dialog.getByRole('button', {name: 'Save', exact: true}).click();
  await app.heading('Anna');
});

test('Escape leaves a field as it was', async ({app}) => {
  await app.addPerson({first: 'Anna', last: 'Nowak'});
  await app.edit('City', 'Gdynia');
  await app.value('City').click();
  await app.field('City').fill('Gdańsk');
  await app.field('City').press('Escape');
  await expect(app.value('City')).toContainText('Gdynia');
});

test('a contact in the trash comes back by undo, and from the trash', async ({app}) => {
  await app.addPerson({first: 'Anna', last: 'Nowak'});
  await app.act('Move to trash');
  await expect(app.contact('Anna Nowak')).toBeHidden();
  await app.button('Undo').click();
  await expect(app.contact('Anna Nowak')).toBeVisible();

  await app.contact('Anna Nowak').click();
  await app.act('Move to trash');
  await expect(app.page.getByRole('heading', {name: 'Start your card index'})).toBeVisible();
  await app.saved();
  await app.reload();
  await app.navigation.getByRole('link', {name: 'Trash'}).click();
  await app.button('Restore Anna Nowak').click();
  await app.toContacts();
  await expect(app.contact('Anna Nowak')).toBeVisible();
});

test('tabs part people from organizations, and the address follows', async ({app}) => {
  await app.addPerson({first: 'Anna', last: 'Nowak'});
  await app.toContacts();
  await app.addOrganization('Nowak i Synowie');
  await app.toContacts();
  await app.page.getByRole('tab', {name: /^Organizations/}).click();
  await expect(app.contact('Nowak i Synowie')).toBeVisible();
  await expect(app.contact('Anna Nowak')).toBeHidden();
  await app.page.getByRole('tab', {name: /^People/}).click();
  await expect(app.contact('Anna Nowak')).toBeVisible();
  await expect(app.contact('Nowak i Synowie')).toBeHidden();
  await app.page.goBack();
  await expect(app.contact('Nowak i Synowie')).toBeVisible();
  await app.reload();
  await expect(app.contact('Nowak i Synowie')).toBeVisible();
  await expect(app.contact('Anna Nowak')).toBeHidden();
});

test('sample data comes and goes', async ({app}) => {
  await app.button('Load sample data').click();
  await expect(app.list.getByRole('row').nth(5)).toBeVisible();
  await app.saved();
  await app.reload();
  await expect(app.list.getByRole('row').nth(5)).toBeVisible();
  await app.toSettings('Data and backup');
  await app.page.getByRole('button', {name: /^Remove \d+ sample contacts$/}).click();
  await app.toContacts();
  await expect(app.button('Load sample data')).toBeVisible();
});

test('the list is one stop of the Tab key, and back from a contact, even a reloaded one, leads to its row', async ({app}) => {
  await app.button('Load sample data').click();
  await app.saved();
  await app.page.getByRole('tab', {name: /^People/}).click();
  const linkOf = (row: number) => app.list.getByRole('row').nth(row).getByRole('link').first();
  await linkOf(1).focus();
  await app.page.keyboard.press('ArrowDown');
  const second = linkOf(2);
  await expect(second).toBeFocused();
  const name = await second.textContent() ?? '';
  await app.page.keyboard.press('Tab');
  await expect(app.list.locator(':focus')).toHaveCount(0);
  await app.page.keyboard.press('Shift+Tab');
  await expect(app.contact(name)).toBeFocused();
  await app.page.keyboard.press('Enter');
  await expect(app.page.getByRole('heading', {name, exact: true})).toBeFocused();
  const position = app.page.getByText(/^2 of \d+$/);
  const said = await position.textContent();
  await app.reload();
  await expect(position).toHaveText(said ?? '');
  await app.page.goBack();
  await expect(app.contact(name)).toBeFocused();
});
