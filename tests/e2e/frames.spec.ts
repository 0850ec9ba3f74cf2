// The canvas draws when something changed, and only then.
import type {Page} from '@playwright/test';

import {density} from './support/chromium';
import {expect, test} from './support/fixtures';

const frames = (page: Page) => page.evaluate(() => (window as unknown as {kartoteka: {frames(): Record<string, number>}}).kartoteka.frames());

test('nothing is drawn in ten idle seconds', async ({app}) => {
  await app.addPerson({first: 'Ada'});
  await app.button('Dismiss').first().click().catch(() => undefined);
  // The last reasons to draw are a message that goes by itself and the storage's figures.
  await expect.poll(async () => {
    const before = (await frames(app.page)).total;
    await app.page.evaluate(() => new Promise((done) => setTimeout(done, 2500)));
    return (await frames(app.page)).total === before;
  }, {timeout: 40_000}).toBe(true);
  const before = await frames(app.page);
  await app.page.evaluate(() => new Promise((done) => setTimeout(done, 10_000)));
  expect(await frames(app.page)).toEqual(before);
});

test('a message goes by itself while nothing else happens', async ({app}) => {
  await app.addPerson({first: 'Ada'});
  await app.page.mouse.move(2, 2);
  await expect(app.button('Dismiss')).toBeVisible();
  await expect(app.button('Dismiss')).toBeHidden({timeout: 15_000});
});

test('the canvas has the window’s size in device pixels', async ({app}) => {
  await app.page.setViewportSize({width: 390, height: 844});
  await expect.poll(() => app.page.evaluate(() => {
    const {width, height} = document.querySelector('canvas')!;
    return [width, height];
  })).toEqual([390 * density, 844 * density]);
  expect((await frames(app.page)).resize).toBeGreaterThan(0);
});

test('a lost context comes back without losing anything', async ({app}) => {
  await app.button('New person').first().click();
  await app.field('First name').fill('Grace');
  await app.page.evaluate(() => {
    const lose = document.querySelector('canvas')!.getContext('webgl2')!.getExtension('WEBGL_lose_context')!;
    lose.loseContext();
    setTimeout(() => lose.restoreContext(), 100);
  });
  await expect.poll(async () => (await frames(app.page)).context_restored).toBeGreaterThan(0);
  await expect(app.field('First name')).toHaveValue('Grace');
  await app.page.getByRole('dialog').getByRole('button', {name: 'Save', exact: true}).click();
  await app.heading('Grace');
});
