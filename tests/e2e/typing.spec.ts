// Text as people enter it: keys, input methods, dead keys. The field's element is the editor.
import {expect, test} from './support/fixtures';

test('text composed by an input method or with dead keys arrives', async ({app}) => {
  await app.button('New person').first().click();
  const field = app.field('First name');
  await field.click();
  const session = await app.page.context().newCDPSession(app.page);
  const words: [string[], string][] = [
    [['M', 'M¨', 'Mü', 'Mül'], 'Müller'], [['L', 'Łó', 'Łód'], ' Łódź'], [['И', 'Иван'], ' Иванова'], [['c', 'ç'], ' ção'],
  ];
  for (const [steps, final] of words) {
    for (const text of steps) {
      await session.send('Input.imeSetComposition', {text, selectionStart: text.length, selectionEnd: text.length});
    }
    await session.send('Input.insertText', {text: final});
  }
  await expect(field).toHaveValue('Müller Łódź Иванова ção');
  await app.page.getByRole('dialog').getByRole('button', {name: 'Save', exact: true}).click();
  await app.heading('Müller Łódź Иванова ção');
});

test('Tab goes through the fields in order, and back', async ({app}) => {
  await app.button('New person').first().click();
  await app.field('First name').click();
  await app.page.keyboard.type('Ada');
  await app.page.keyboard.press('Tab');
  await expect(app.field('Last name')).toBeFocused();
  await app.page.keyboard.type('Lovelace');
  await app.page.keyboard.press('Shift+Tab');
  await expect(app.field('First name')).toBeFocused();
  await expect(app.field('First name')).toHaveValue('Ada');
  await expect(app.field('Last name')).toHaveValue('Lovelace');
});

test('"/" and Ctrl+K lead to the search field, and "/" can be typed into a field', async ({app}) => {
  await app.page.keyboard.press('/');
  await expect(app.search).toBeFocused();
  await app.page.keyboard.type('a/b');
  await expect(app.search).toHaveValue('a/b');
  await app.button('New person').first().focus();
  await app.page.keyboard.press('Control+k');
  await expect(app.search).toBeFocused();
});
