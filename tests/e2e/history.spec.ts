// A long history of one contact: filtered, walked with the keyboard, and scrolled without an element for each entry.
import {expect, test} from './support/fixtures';

test('a history is filtered by kind and by text, and its entries say their place', async ({app}) => {
  await app.addPerson({first: 'Anna', last: 'Nowak'});
  for (let i = 0; i < 12; ++i) await app.edit('City', `City ${i}`);
  const history = app.page.getByRole('list', {name: 'History of changes'});
  await expect(history.getByRole('listitem').first()).toHaveAttribute('aria-setsize', '13');
  await expect(history.getByRole('listitem').first()).toHaveAttribute('aria-posinset', '1');
  await app.page.getByRole('searchbox', {name: 'Find in the history'}).fill('city 7');
  await expect(history.getByRole('listitem')).toHaveCount(2);
  await expect(app.page.getByRole('status').filter({hasText: '2 entries'})).toBeVisible();
  await app.page.getByRole('combobox', {name: 'Kind of change'}).selectOption('Files');
  await expect(app.page.getByText('No change like that')).toBeVisible();
  await app.button('Show everything').click();
  await expect(app.page.getByRole('searchbox', {name: 'Find in the history'})).toHaveValue('');
  await history.focus();
  await history.press('End');
  await expect(history.getByRole('listitem').filter({hasText: 'Created'})).toBeFocused();
  await app.page.keyboard.press('Home');
  await expect(history.getByRole('listitem').first()).toBeFocused();
});
