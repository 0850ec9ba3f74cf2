// The test function of every end-to-end test: a server of the built page, a browser, the guards, and the page by role.
import {chromium, expect, test as base, type Browser, type BrowserContext, type Page} from '@playwright/test';

import {serve} from '../../../scripts/page/serve.mjs';
import {App} from './app';
import {atDensity, browserArguments, density, executablePath} from './chromium';
import {Guards} from './guards';

interface Served {
  url: string;
  close(): Promise<void>;
}

interface WorkerFixtures {
  served: Served;
  chromiumBrowser: Browser;
}

interface Fixtures {
  guards: Guards;
  /** A browser profile of its own, empty, watched by the guards. */
  newProfile(): Promise<BrowserContext>;
  /** The page in a fresh profile, opened and ready. */
  app: App;
}

export const test = base.extend<Fixtures, WorkerFixtures>({
  served: [async ({}, use) => {
    // Below a folder, as on a host that serves many pages.
    const served: Served = await serve(process.env.KARTOTEKA_PAGE ?? 'dist', {prefix: '/some/folder/'});
    await use(served);
    await served.close();
  }, {scope: 'worker'}],

  chromiumBrowser: [async ({}, use) => {
    const browser = await chromium.launch({executablePath: executablePath(), args: [...browserArguments, atDensity]});
    await use(browser);
    await browser.close();
  }, {scope: 'worker'}],

  guards: [async ({served}, use) => {
    const guards = new Guards(new URL(served.url).origin);
    await use(guards);
    expect(guards.complaints).toEqual([]);
  }, {auto: true}],

  newProfile: async ({chromiumBrowser, guards}, use, info) => {
    const profiles: BrowserContext[] = [];
    await use(async () => {
      const {viewport, colorScheme} = info.project.use;
      const context = await chromiumBrowser.newContext({viewport: viewport ?? null, colorScheme: colorScheme ?? null, deviceScaleFactor: density});
      // As if the person had agreed before, so that no page says what this is about; but for a test that counts.
      await context.addInitScript(() => {
        const fakes = 'timesAsked' in window || !('StorageManager' in window);
        if (!fakes) StorageManager.prototype.persisted = () => Promise.resolve(true);
      });
      guards.watch(context);
      profiles.push(context);
      return context;
    });
    for (const profile of profiles) await profile.close();
  },

  app: async ({newProfile, served}, use) => {
    const profile = await newProfile();
    const page: Page = await profile.newPage();
    const app = new App(page, served.url);
    await app.open();
    await use(app);
  },
});

export {expect};
