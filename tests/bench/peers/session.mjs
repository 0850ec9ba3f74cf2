// A browser profile in which peers do their work, each in a page of its own.
import {mkdtempSync, rmSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {chromium} from '@playwright/test';

export class Session {
  folder = mkdtempSync(join(tmpdir(), 'kartoteka-peers-'));
  pages = new Map();

  constructor(url) {
    this.url = url;
  }

  async start() {
    this.context = await chromium.launchPersistentContext(this.folder, {
      executablePath: process.env.KARTOTEKA_CHROMIUM ?? '/usr/bin/chromium',
      args: ['--no-sandbox', '--disable-quic', '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync'],
    });
  }

  /** Loads the peer's program; what it stored is not opened yet. */
  async load({id}) {
    await this.pages.get(id)?.close();
    const page = await this.context.newPage();
    page.on('crash', () => console.error(`${id}: the page crashed`));
    this.pages.set(id, page);
    await page.goto(`${this.url}${id}.html`);
    await page.waitForFunction(() => 'order' in globalThis);
    await this.order({id}, 'start');
  }

  async order({id}, task, parameters = {}) {
    const page = this.pages.get(id);
    await page.bringToFront();
    return page.evaluate(([name, values]) => globalThis.order(name, values), [task, parameters]);
  }

  /** Milliseconds from the page to the peer's worker and back, each the average of ten; undefined when it is in the page. */
  async hops({id, where}, count) {
    if (where === 'page') return undefined;
    return this.pages.get(id).evaluate(async (times) => {
      const found = [];
      for (let i = 0; i < times / 10; ++i) {
        const start = performance.now();
        for (let j = 0; j < 10; ++j) await globalThis.order('hop', {});
        found.push((performance.now() - start) / 10);
      }
      return found;
    }, count);
  }

  async stop() {
    await this.context?.close();
    rmSync(this.folder, {recursive: true, force: true, maxRetries: 10, retryDelay: 100});
  }
}
