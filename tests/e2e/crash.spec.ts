// A browser killed right after "Saved" has lost nothing, on both of Chromium's IndexedDB backends.
import {App} from './support/app';
import {expect, test} from './support/fixtures';
import {KillableBrowser} from './support/killable_browser';

for (const [backend, features] of [
  ['LevelDB', []],
  ['SQLite', ['--enable-features=IdbSqliteBackingStore,IdbSqliteOnDiskRollout']],
] as const) {
  test(`what was saved survives a killed browser (${backend})`, async ({guards, served}) => {
    const browser = new KillableBrowser([...features]);
    try {
      for (let life = 1; life <= 3; ++life) {
        const context = await browser.start();
        guards.watch(context);
        const app = new App(await context.newPage(), served.url);
        await app.open();
        for (let earlier = 1; earlier < life; ++earlier) await expect(app.contact(`Life ${earlier}`)).toBeVisible();
        await app.addPerson({first: 'Life', last: String(life)});
        await browser.kill();
      }
    } finally {
      await browser.dispose();
    }
  });
}
