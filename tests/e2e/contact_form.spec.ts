// The contact form: own fields of every type, their order, what is required, other types, and deleting with undo.
import type {App} from './support/app';
import {expect, test} from './support/fixtures';

async function addField(app: App, name: string, type: string, extra: {choices?: string; currency?: string} = {}): Promise<void> {
  await app.button('New field').click();
  const dialog = app.page.getByRole('dialog', {name: 'New field'});
  await dialog.getByRole('textbox', {name: 'Field name'}).fill(name);
  await dialog.getByRole('combobox', {name: 'Type'}).selectOption({label: type});
  if (extra.choices !== undefined) await dialog.getByRole('textbox', {name: 'Choices, one in each line'}).fill(extra.choices);
  if (extra.currency !== undefined) await dialog.getByRole('textbox', {name: 'Currency'}).fill(extra.currency);
  await dialog.getByRole('button', {name: 'Save', exact: true}).click();
  await expect(dialog).toBeHidden();
  await expect(app.button(`Move ${name}`)).toBeVisible();
}

async function fieldNames(app: App): Promise<string[]> {
  const handles = await app.page.getByRole('button', {name: /^Move /}).all();
  return Promise.all(handles.map(async (handle) => ((await handle.getAttribute('aria-label')) ?? (await handle.innerText())).replace('Move ', '')));
}

async function inMenu(app: App, field: string, item: string): Promise<void> {
  await app.button(`Options for ${field}`).click();
  await app.page.getByRole('menuitem', {name: item, exact: true}).click();
}

test('a field of every type is made, filled on the card, and there after a reload', async ({app}) => {
  await app.toSettings('Contact form');
  for (const type of ['Text', 'Long text', 'Number', 'Date', 'Yes or no', 'Web address', 'Phone', 'Email', 'Address', 'Contact']) {
    await addField(app, `Own ${type}`, type);
  }
  await addField(app, 'Own Money', 'Money', {currency: 'pln'});
  await addField(app, 'Own Choice', 'Choice', {choices: 'Gold\nSilver'});
  await addField(app, 'Own Several', 'Several choices', {choices: 'XXS\nXS\nS\nM\nL\nXL\nXXL'});
  await app.toContacts();
  await app.addOrganization('Młyn');
  await app.toContacts();
  await app.addPerson({first: 'Anna', last: 'Nowak'});
  await app.edit('Own Text', 'climbing');
  await app.edit('Own Number', '38.5');
  await app.edit('Own Date', '2020-02-29');
  await app.edit('Own Web address', 'example.com');
  await app.edit('Own Phone', '+48 600 100 200');
  await app.edit('Own Email', 'anna@example.com');
  await app.edit('Own Money', '1200.5');
  await app.page.getByRole('combobox', {name: 'Own Choice'}).selectOption({label: 'Silver'});
  await app.page.getByRole('combobox', {name: 'Own Yes or no'}).selectOption({label: 'Yes'});
  const several = app.page.getByRole('combobox', {name: 'Add a choice to Own Several'});
  await several.fill('xl');
  await app.page.getByRole('option', {name: 'XL', exact: true}).click();
  await several.fill('xx');
  await several.press('Enter');
  await app.button('Choose a contact: Own Contact').click();
  await app.page.getByRole('combobox', {name: 'Find a contact'}).fill('mly');
  await app.page.getByRole('option', {name: 'Młyn'}).click();
  await expect(app.page.getByRole('link', {name: 'Młyn'})).toBeVisible();
  await app.saved();
  await app.reload();
  await app.heading('Anna Nowak');
  await expect(app.value('Own Text')).toContainText('climbing');
  await expect(app.value('Own Number')).toContainText('38.5');
  await expect(app.value('Own Money')).toContainText('1,200.50 PLN');
  await expect(app.page.getByRole('link', {name: '+48 600 100 200'})).toHaveAttribute('href', 'tel:+48600100200');
  await expect(app.page.getByRole('link', {name: 'anna@example.com'})).toHaveAttribute('href', 'mailto:anna@example.com');
  await expect(app.page.getByRole('combobox', {name: 'Own Choice'})).toHaveValue(/./);
  await expect(app.button('Remove XL')).toBeVisible();
  await expect(app.button('Remove XXS')).toBeVisible();
  await app.page.getByRole('link', {name: 'Młyn'}).click();
  await app.heading('Młyn');
});

test('fields are put in order by dragging and by keyboard, and stay so', async ({app}) => {
  await app.toSettings('Contact form');
  await addField(app, 'Hobby', 'Text');
  const handle = app.button('Move Hobby');
  await handle.focus();
  await handle.press('ArrowUp');
  await expect(handle).toBeFocused();
  await expect.poll(async () => (await fieldNames(app)).indexOf('Note')).toBe((await fieldNames(app)).indexOf('Hobby') + 1);

  const first = app.button('Move First name');
  await first.scrollIntoViewIfNeeded();
  const email = (await app.button('Move Email').boundingBox())!;
  const target = (await first.boundingBox())!;
  await app.page.mouse.move(email.x + email.width / 2, email.y + email.height / 2);
  await app.page.mouse.down();
  await app.page.mouse.move(target.x + target.width / 2, target.y + 20, {steps: 5});
  await app.page.mouse.move(target.x + target.width / 2, target.y - 2, {steps: 3});
  await app.page.mouse.up();
  await expect.poll(async () => (await fieldNames(app))[0]).toBe('Email');
  await app.saved();
  await app.reload();
  await expect.poll(async () => (await fieldNames(app))[0]).toBe('Email');
  await app.page.getByRole('radio', {name: 'Organization'}).check();
  await expect.poll(async () => (await fieldNames(app))[0]).toBe('Organization name');
});

test('a required field is asked for when a contact is made', async ({app}) => {
  await app.toSettings('Contact form');
  await addField(app, 'Shoe size', 'Number');
  await app.page.getByRole('checkbox', {name: 'Required: Shoe size'}).check();
  await expect(app.page.getByText('Shoe size: required', {exact: true})).toBeVisible();
  await app.toContacts();
  await app.button('New person').first().click();
  const dialog = app.page.getByRole('dialog', {name: 'New person'});
  await dialog.getByRole('textbox', {name: 'First name', exact: true}).fill('Anna');
  await dialog.getByRole('button', {name: 'Save', exact: true}).click();
  await expect(dialog.getByText('This field is required.')).toBeVisible();
  await expect(dialog.getByRole('textbox', {name: 'Shoe size'})).toBeFocused();
  await dialog.getByRole('textbox', {name: 'Shoe size'}).fill('38.5');
  await dialog.getByRole('button', {name: 'Save', exact: true}).click();
  await app.heading('Anna');
  await expect(app.value('Shoe size')).toContainText('38.5');
});

test('a type changes after its preview, and a field is deleted with its use told and brought back', async ({app}) => {
  await app.toSettings('Contact form');
  await addField(app, 'Size', 'Text');
  await app.toContacts();
  await app.addPerson({first: 'Anna'});
  await app.edit('Size', 'large');
  await app.toSettings('Contact form');
  await inMenu(app, 'Size', 'Change type');
  const dialog = app.page.getByRole('dialog', {name: 'Change the type of “Size”'});
  await dialog.getByRole('combobox', {name: 'New type'}).selectOption({label: 'Number'});
  await expect(dialog.getByText('1 value does not convert.', {exact: false}).first()).toBeVisible();
  await expect(dialog.getByRole('link', {name: 'Anna'})).toBeVisible();
  await expect(dialog.getByRole('button', {name: 'Change type'})).toBeDisabled();
  await dialog.getByRole('combobox', {name: 'New type'}).selectOption({label: 'Choice'});
  await expect(dialog.getByText('These choices will be made: large')).toBeVisible();
  await dialog.getByRole('button', {name: 'Change type'}).click();
  await expect(dialog).toBeHidden();

  await inMenu(app, 'Size', 'Delete');
  const ask = app.page.getByRole('dialog', {name: 'Delete “Size”?'});
  await expect(ask.getByText('1 contact has a value of it', {exact: false}).first()).toBeVisible();
  await ask.getByRole('button', {name: 'Delete', exact: true}).click();
  await expect(app.button('Move Size')).toBeHidden();
  await app.button('Undo').click();
  await expect(app.button('Move Size')).toBeVisible();
  await app.saved();
  await app.reload();
  await app.toContacts();
  await app.contact('Anna').click();
  await expect(app.page.getByRole('combobox', {name: 'Size'}).locator('option:checked')).toHaveText('large');
});
