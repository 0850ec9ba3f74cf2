// Email templates in the settings.
import {expect, test} from './support/fixtures';

test('a value goes into a template at the caret, and an unsaved text waits while one looks elsewhere', async ({app}) => {
  await app.toSettings('Email templates');
  const text = app.page.getByRole('textbox', {name: 'Text'});
  await text.fill('Hello , welcome');
  await text.press('Home');
  for (let i = 0; i < 'Hello '.length; ++i) await text.press('ArrowRight');
  await app.page.getByRole('combobox', {name: 'Value to insert'}).selectOption('contact.first_name');
  await app.button('Insert value').click();
  await expect(text).toHaveValue('Hello {{contact.first_name}}, welcome');
  await expect(text).toBeFocused();
  await text.pressSequentially('!');
  await expect(text).toHaveValue('Hello {{contact.first_name}}!, welcome');

  await app.toSettings('Tags');
  await app.toContacts();
  await app.toSettings('Email templates');
  await expect(text).toHaveValue('Hello {{contact.first_name}}!, welcome');
  await app.button('Save').click();
  await app.saved();
  await app.reload();
  await expect(text).toHaveValue('Hello {{contact.first_name}}!, welcome');
});
