// Each way of activating an element acts exactly once.
import {expect, test} from './support/fixtures';

test('click, Enter, Space and assistive clicks each act once, and three at once three times', async ({app}) => {
  const collapsed = app.button('Expand menu');
  const expanded = app.button('Collapse menu');
  await expanded.click();
  await expect(collapsed).toBeVisible();
  await collapsed.press('Enter');
  await expect(expanded).toBeVisible();
  await expanded.press('Space');
  await expect(collapsed).toBeVisible();
  await collapsed.evaluate((element: HTMLElement) => element.click());
  await expect(expanded).toBeVisible();
  await expanded.evaluate((element: HTMLElement) => {
    element.click();
    element.click();
    element.click();
  });
  await expect(collapsed).toBeVisible();
});

test('Escape closes a dialog and gives the focus back', async ({app}) => {
  const opener = app.button('New person').first();
  await opener.focus();
  await app.page.keyboard.press('Enter');
  const dialog = app.page.getByRole('dialog', {name: 'New person'});
  await expect(dialog).toBeVisible();
  await app.page.keyboard.press('Escape');
  await expect(dialog).toBeHidden();
  await expect(opener).toBeFocused();
});

test('a dialog on a low screen opens with its beginning in sight', async ({app}) => {
  await app.page.setViewportSize({width: 640, height: 400});
  await app.button('New person').first().click();
  const dialog = app.page.getByRole('dialog', {name: 'New person'});
  await expect(dialog.getByRole('textbox', {name: 'First name'})).toBeFocused();
  const title = await dialog.getByRole('heading', {name: 'New person'}).boundingBox();
  const kind = await dialog.getByRole('radio', {name: 'Person'}).boundingBox();
  expect(kind!.y).toBeGreaterThan(title!.y + title!.height);
});

test('links are real: the address follows, Back and Forward work', async ({app}) => {
  await app.toSettings('About');
  await app.navigation.getByRole('link', {name: 'Trash'}).click();
  await app.heading('Trash');
  expect(new URL(app.page.url()).hash).toBe('#/trash');
  await app.page.goBack();
  await expect(app.page.getByRole('tab', {name: 'About'})).toHaveAttribute('aria-selected', 'true');
  await app.page.goForward();
  await app.heading('Trash');
});
