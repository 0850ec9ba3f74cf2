// The combobox, as assistive technology finds it: the organization that a person belongs to.
import {expect, test} from './support/fixtures';

test('an organization is found, walked to with the arrows and taken with Enter, while the focus stays in the field', async ({app}) => {
  await app.addOrganization('Młyn');
  await app.toContacts();
  await app.addOrganization('Mostostal');
  await app.toContacts();
  await app.addPerson({first: 'Anna', last: 'Nowak'});
  await app.button('Choose a company').click();
  const field = app.page.getByRole('combobox', {name: 'Find an organization'});
  await expect(field).toBeFocused();
  await expect(field).toHaveAttribute('aria-expanded', 'true');
  const options = app.page.getByRole('listbox', {name: 'Organizations'}).getByRole('option');
  await expect(options).toHaveCount(2);
  await field.pressSequentially('m');
  await expect(options.filter({hasText: 'Młyn'})).toHaveAttribute('aria-selected', 'true');
  await field.press('ArrowDown');
  const active = options.filter({hasText: 'Mostostal'});
  await expect(active).toHaveAttribute('aria-selected', 'true');
  await expect(active).toHaveAttribute('aria-posinset', '2');
  await expect(field).toHaveAttribute('aria-activedescendant', await active.getAttribute('id') ?? '');
  await expect(app.page.getByRole('listbox', {name: 'Organizations'})).toHaveId(await field.getAttribute('aria-controls') ?? '');
  await expect(field).toBeFocused();
  await field.press('Enter');
  await expect(app.page.getByRole('link', {name: 'Mostostal'})).toBeVisible();
  await expect(field).toBeHidden();
});

test('pressing an option takes it, and Escape closes the picker and not the window around', async ({app}) => {
  await app.addOrganization('Młyn');
  await app.toContacts();
  await app.button('New person').first().click();
  const dialog = app.page.getByRole('dialog', {name: 'New person'});
  await dialog.getByRole('button', {name: 'Choose a company'}).click();
  const field = dialog.getByRole('combobox', {name: 'Find an organization'});
  await expect(dialog.getByRole('option', {name: 'Młyn'})).toBeVisible();
  await field.press('Escape');
  await expect(field).toBeHidden();
  await expect(dialog).toBeVisible();
  await expect(app.page.getByText('Discard this contact?')).toBeHidden();
  await dialog.getByRole('button', {name: 'Choose a company'}).click();
  await field.pressSequentially('mly');
  await dialog.getByRole('option', {name: 'Młyn'}).click();
  await expect(dialog.getByText('Młyn')).toBeVisible();
  await expect(field).toBeHidden();
});
