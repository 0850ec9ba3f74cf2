// A browser profile with a card index of so many contacts in it, and the page opened in it.
import {mkdtempSync, rmSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {dirname, join} from 'node:path';
import {fileURLToPath} from 'node:url';
import {chromium} from '@playwright/test';

const instruments = join(dirname(fileURLToPath(import.meta.url)), 'instruments.js');
// Frames come when they are asked for: what is measured is the program, not the wait for a display that is not there.
const browserArguments = [
  '--no-sandbox', '--disable-quic', '--no-first-run', '--disable-background-networking', '--disable-component-update',
  '--disable-sync', '--disable-gpu-vsync', '--disable-frame-rate-limit',
];

export class Profile {
  folder = mkdtempSync(join(tmpdir(), 'kartoteka-bench-'));

  constructor(url) {
    this.url = url;
  }

  async start() {
    this.context = await chromium.launchPersistentContext(this.folder, {
      executablePath: process.env.KARTOTEKA_CHROMIUM ?? '/usr/bin/chromium', args: browserArguments,
      viewport: {width: 1280, height: 800},
    });
    await this.context.addInitScript({path: instruments});
  }

  /** A page at `fragment`, once its list can be used. With `cold`, neither cache nor service worker helps. */
  async open(fragment = '', {cold = false} = {}) {
    const page = await this.context.newPage();
    if (cold) {
      const session = await this.context.newCDPSession(page);
      await session.send('Storage.clearDataForOrigin', {
        origin: new URL(this.url).origin, storageTypes: 'service_workers,cache_storage,shader_cache',
      });
      await session.send('Network.clearBrowserCache');
      await session.detach();
    }
    await page.goto(this.url + fragment);
    await page.waitForFunction(() => bench.usable > 0, undefined, {timeout: 120_000, polling: 20});
    return page;
  }

  async saved(page) {
    await page.getByRole('status').filter({hasText: /^Saved$/}).waitFor({timeout: 600_000});
  }

  /** Fills the card index from a backup, through the page as a person would. */
  async restore(page, file) {
    await page.getByRole('navigation', {name: 'Main'}).getByRole('link', {name: 'Settings'}).click();
    await page.getByRole('tab', {name: 'Data and backup'}).click();
    const start = await page.evaluate(() => performance.now());
    await page.getByLabel('Restore from a file').setInputFiles(file);
    await page.getByText(/^Restored: /).waitFor({timeout: 600_000});
    await this.saved(page);
    return page.evaluate((from) => ({
      duration: performance.now() - from,
      longestTask: Math.max(0, ...bench.longTasks.filter(({start: at}) => at >= from).map(({duration}) => duration)),
      longestFrame: Math.max(0, ...bench.frames.filter(({start: at}) => at >= from).map(({start: a, end}) => end - a)),
    }), start);
  }

  async stop() {
    await this.context?.close();
    rmSync(this.folder, {recursive: true, force: true, maxRetries: 10, retryDelay: 100});
  }
}
