// Phone numbers as the page's library reads them, the channels under them, and what hands over to the device's programs.
import {App} from './support/app';
import {expect, test} from './support/fixtures';

test('a phone is read in its contact’s country, written as it is there, and handed over with its whole number', async ({chromiumBrowser, guards, served}) => {
  guards.expect(/Failed to launch 'tel:/); // no telephone here
  guards.expect(/^request to another origin: tel:/);
  const context = await chromiumBrowser.newContext({locale: 'it-IT'});
  guards.watch(context);
  const app = new App(await context.newPage(), served.url);
  const libraries: string[] = [];
  app.page.on('request', (request) => {
    if (request.url().includes('/phone_numbers-')) libraries.push(request.url());
  });
  await app.open();
  expect(libraries).toEqual([]); // nothing waits for it

  await app.addPerson({first: 'Anna', phone: '601234567'});
  await expect(app.page.getByText('Not a valid number in Italy')).toBeVisible();
  await app.edit('Country', 'Polska');
  const call = app.page.getByRole('link', {name: 'Call +48 601 234 567', exact: true}).first();
  await expect(call).toHaveAttribute('href', 'tel:+48601234567');
  await expect(app.page.getByText(/^Not a valid/)).toHaveCount(0);
  expect(libraries).toHaveLength(1);
  await app.edit('Country', 'Italia');
  await app.button('Edit 601234567').click();
  await app.field('Phone').fill('+39 06 45678901');
  await app.field('Phone').press('Enter');
  const home = app.page.getByRole('link', {name: 'Call 06 4567 8901', exact: true}).first();
  await expect(home).toHaveAttribute('href', 'tel:+390645678901');

  await home.click();
  await expect(app.page.getByRole('list', {name: 'History of changes'})).toContainText('+39 06 45678901');
  await app.saved();
  await context.close();
});

test('channels are ticked by the keyboard, and do not disturb closes them with the reason', async ({app}) => {
  await app.addPerson({first: 'Anna', phone: '+48 601 234 567', email: 'anna@example.com'});
  await app.button('Options for +48 601 234 567').focus();
  await app.page.keyboard.press('Enter');
  await app.page.getByRole('menuitem', {name: 'WhatsApp'}).focus();
  await app.page.keyboard.press('Enter');
  const messages = app.page.getByRole('link', {name: 'WhatsApp message to +48 601 234 567'});
  await expect(messages).toHaveCount(2);
  await expect(messages.first()).toHaveAttribute('href', 'https://wa.me/48601234567');
  await expect(messages.first()).toHaveAttribute('target', '_blank');
  await app.tick('+48 601 234 567', 'Viber');
  await expect(app.page.getByRole('link', {name: 'Viber message to +48 601 234 567'}).first())
    .toHaveAttribute('href', 'viber://chat?number=%2B48601234567');

  const write = app.page.getByRole('button', {name: 'Write to anna@example.com'}).first();
  await expect(write).toBeDisabled();
  await expect(write).toHaveAccessibleDescription('The contact has not agreed to receive email at this address.');
  await app.tick('anna@example.com', 'Agrees to receive email');
  await expect(app.page.getByRole('link', {name: 'Write to anna@example.com'}).first())
    .toHaveAttribute('href', 'mailto:anna@example.com');

  await app.page.getByRole('switch', {name: 'All channels'}).check();
  await expect(messages).toHaveCount(0);
  await expect(app.button('Call +48 601 234 567').first()).toHaveAccessibleDescription('Do not disturb: no channel may be used.');
  await app.saved();
  await app.reload();
  await expect(app.page.getByRole('switch', {name: 'Messages'})).toBeChecked();
  await app.page.getByRole('switch', {name: 'All channels'}).uncheck();
  await expect(messages).toHaveCount(2);
});

test('messengers and addresses of several lines are there after a reload, and found', async ({app}) => {
  await app.addPerson({first: 'Anna'});
  await app.button('Add messenger').scrollIntoViewIfNeeded();
  await app.button('Add messenger').click();
  await app.page.getByRole('menuitem', {name: 'Telegram'}).click();
  await app.field('Telegram').fill('@anna_k');
  await app.field('Telegram').press('Enter');
  await app.button('Add address').click();
  await app.field('Address').fill('Via Roma 1\n47121 Forlì');
  await app.field('Address').blur();
  await expect(app.field('Address')).toBeHidden();
  await app.saved();
  await app.reload();
  await expect(app.page.getByRole('link', {name: 'Telegram message to @anna_k'}).first()).toHaveAttribute('href', 'https://t.me/anna_k');
  await expect(app.page.getByRole('link', {name: 'Show Via Roma 1, 47121 Forlì on a map'}).first())
    .toHaveAttribute('href', 'https://www.openstreetmap.org/search?query=Via%20Roma%201%2C%2047121%20Forl%C3%AC');
  await app.search.fill('forli');
  await expect(app.contact('Anna')).toBeVisible();
});
