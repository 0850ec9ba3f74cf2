// Dates as the browser's Intl writes them in the interface's language, in the person's time zone.
import {App} from './support/app';
import {expect, test} from './support/fixtures';

for (const [locale, timezoneId] of [['en-GB', 'Pacific/Kiritimati'], ['en-US', 'Pacific/Pago_Pago'], ['pl-PL', 'Europe/Warsaw']] as const) {
  test(`dates are written as in ${locale}, of the day that it is in ${timezoneId}`, async ({chromiumBrowser, guards, served}) => {
    const context = await chromiumBrowser.newContext({locale, timezoneId});
    guards.watch(context);
    const app = new App(await context.newPage(), served.url);
    await app.open();
    await app.addPerson({first: 'Anna'});
    // The interface is English: who has not asked for a kind of English gets the language's own.
    const written = await app.page.evaluate((language) =>
      new Intl.DateTimeFormat(language, {dateStyle: 'medium'}).format(), locale.startsWith('en') ? locale : 'en');
    await expect(app.page.getByText(`Added ${written}, entered by hand`)).toBeVisible();
    await app.toContacts();
    await expect(app.list.getByRole('row').nth(1)).toContainText(written);
    await context.close();
  });
}
