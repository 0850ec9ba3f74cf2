// Long lists scroll as elements do: by wheel and by keys, with only the rows near the window in the page.
import {expect, test} from './support/fixtures';

test('a long list scrolls by wheel and by keys', async ({app}) => {
  await app.button('Load sample data').click();
  await app.saved();
  const rows = app.list.getByRole('row');
  await expect.poll(() => rows.count()).toBeGreaterThan(10);
  const first = app.list.getByRole('link').first();
  const name = await first.textContent();
  await app.list.hover();
  await app.page.mouse.wheel(0, 5000);
  await expect(app.list.getByRole('link', {name: name ?? '', exact: true})).toHaveCount(0);
  await app.page.mouse.wheel(0, -5000);
  await expect(app.list.getByRole('link', {name: name ?? '', exact: true})).toHaveCount(1);
  await first.focus();
  for (let i = 0; i < 3; i++) await app.page.keyboard.press('ArrowDown');
  await expect(app.list.getByRole('row').nth(4).getByRole('link').first()).toBeFocused();
});
