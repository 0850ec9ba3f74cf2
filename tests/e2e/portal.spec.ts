// The client portal on a contact's card and in the settings, and the e-mail that gives access to it.
import {expect, test} from './support/fixtures';
import type {App} from './support/app';

async function add(app: App, what: 'course' | 'community group', name: string): Promise<void> {
  const field = app.page.getByRole('combobox', {name: `Add a ${what}`});
  await field.fill(name);
  await field.press('Enter');
  await expect(app.button(`Remove ${what} ${name}`)).toBeVisible();
}

function iso(days: number): string {
  const day = new Date(Date.now() + days * 24 * 60 * 60 * 1000);
  const two = (part: number) => String(part).padStart(2, '0');
  return `${day.getFullYear()}-${two(day.getMonth() + 1)}-${two(day.getDate())}`;
}

test('access is given, its e-mail drafted and handed over, and everything is there after a reload', async ({app}) => {
  await app.addPerson({first: 'Anna', last: 'Nowak', email: 'anna@example.com'});
  await add(app, 'course', 'Sailing');
  await app.edit('Support from', iso(-3));
  await app.button('Edit Support until').click();
  const until = app.field('Support until');
  await until.fill(iso(-9));
  await until.press('Enter');
  await expect(until).toHaveAccessibleDescription(/^Support cannot end before it starts on/);
  await until.fill(iso(30));
  await until.press('Enter');
  await expect(until).toBeHidden();

  await app.page.getByRole('checkbox', {name: 'Portal user'}).check();
  const dialog = app.page.getByRole('dialog', {name: 'Email with access data'});
  const text = dialog.getByRole('textbox', {name: 'Text'});
  await expect(text).toHaveValue(/Hello Anna,[^]*Courses: Sailing\nCommunity groups: none yet/);
  // Nobody has agreed to e-mails yet.
  const open = dialog.getByRole('button', {name: 'Open in email program'});
  await expect(open).toBeDisabled();
  await expect(open).toHaveAccessibleDescription('The contact has not agreed to receive email at this address.');
  await text.fill('Welcome aboard');
  await dialog.getByRole('button', {name: 'Close', exact: true}).click();
  await app.button('Discard').click();
  await expect(dialog).toBeHidden();
  await expect(app.page.getByText(/^Active until /)).toBeVisible();

  await app.tick('anna@example.com', 'Agrees to receive email');
  await app.button('Draft access email').click();
  await dialog.getByRole('textbox', {name: 'Subject'}).fill('Your key');
  const link = dialog.getByRole('link', {name: 'Open in email program'});
  await expect(link).toHaveAttribute('href', /^mailto:anna@example\.com\?subject=Your%20key&body=Hello%20Anna%2C%0D%0A/);
  await link.evaluate((element) => element.addEventListener('click', (event) => event.preventDefault()));
  await link.click();
  await expect(dialog).toBeHidden();
  await expect(app.page.getByText(/^anna@example\.com · Call or message by Me, /)).toBeVisible();
  await app.saved();

  await app.reload();
  await expect(app.page.getByRole('checkbox', {name: 'Portal user'})).toBeChecked();
  await expect(app.page.getByText(/^Active until /)).toBeVisible();
  await expect(app.button('Remove course Sailing')).toBeVisible();
});

test('a course is found by search, renamed and deleted in the settings, and undo brings it back', async ({app}) => {
  await app.addPerson({first: 'Anna'});
  await add(app, 'course', 'Żagle');
  await add(app, 'community group', 'Parents');
  await app.toContacts();
  await app.addPerson({first: 'Ewa'});
  await app.toContacts();
  await app.search.fill('zagl');
  await expect(app.contact('Anna')).toBeVisible();
  await expect(app.contact('Ewa')).toBeHidden();
  await app.search.fill('');

  await app.toSettings('Portal');
  await app.button('Rename “Żagle”').click();
  await app.field('Course name').fill('Rowing');
  await app.field('Course name').press('Enter');
  await app.button('Remove “Rowing”').click();
  await expect(app.page.getByText('1 contact has this course, and will have it no longer.')).toBeVisible();
  await app.button('Remove').click();
  await expect(app.button('Rename “Rowing”')).toBeHidden();
  await app.button('Undo').click();
  await expect(app.button('Rename “Rowing”')).toBeVisible();
  await app.saved();
});

test('a backup carries access, courses and groups', async ({app}) => {
  await app.addPerson({first: 'Anna'});
  await add(app, 'course', 'Sailing');
  await app.edit('Support until', iso(30));
  await app.page.getByRole('checkbox', {name: 'Portal user'}).check();
  await app.page.getByRole('dialog').getByRole('button', {name: 'Close', exact: true}).click();
  await app.saved();
  const file = await app.writeBackup();
  await app.toSettings('Portal');
  await app.button('Remove “Sailing”').click();
  await app.button('Remove').click();
  await expect(app.button('Rename “Sailing”')).toBeHidden();
  await app.restore(await file.path(), {replaces: true});
  await expect(app.page.getByText('Restored: 1 contact is here now.')).toBeVisible();
  await app.toContacts();
  await app.contact('Anna').click();
  await expect(app.page.getByRole('checkbox', {name: 'Portal user'})).toBeChecked();
  await expect(app.button('Remove course Sailing')).toBeVisible();
});
