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

test('a row tells of its own contact alone, however it was scrolled to', async ({app}) => {
  await app.button('Load sample data').click();
  await app.saved();
  await app.page.getByRole('combobox', {name: 'Rows per page'}).selectOption({label: 'All'});
  await app.list.hover();
  // Everything that the rows in the page say: their place, texts, names and addresses. Which of them the Tab key leads to
  // is the list's own.
  const told = () => app.list.getByRole('row').evaluateAll((rows) => rows.map((row) => row.outerHTML.replace(/ (style|tabindex)="[^"]*"/g, '')));
  const shown = (place: number) => app.list.locator(`[aria-rowindex="${place}"]`);
  const count = Number(await app.list.getAttribute('aria-rowcount'));
  expect((count - 2) % 3, 'the steps end at the last row').toBe(0);

  const slowly = new Set<string>();
  for (let place = 2; place <= count; place += 3) {
    await expect(async () => {
      if (await shown(place).count() === 0) await app.page.mouse.wheel(0, 120);
      await expect(shown(place)).toHaveCount(1, {timeout: 100});
    }).toPass();
    for (const row of await told()) slowly.add(row);
  }
  await app.page.mouse.wheel(0, -100_000);
  await expect(shown(2)).toHaveCount(1);
  await app.page.mouse.wheel(0, 100_000);
  await expect(shown(count)).toHaveCount(1);
  const atOnce = await told();
  expect(atOnce.length).toBeGreaterThan(10);
  for (const row of atOnce) expect(slowly).toContain(row);
});
