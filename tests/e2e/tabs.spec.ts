// Several tabs of one card index: one writes, the others follow it and take their turn; never are there two histories.
import type {BrowserContext, Locator, Page} from '@playwright/test';

import {App} from './support/app';
import {expect, test} from './support/fixtures';

const following = 'Kartoteka is being edited in another tab. This one shows every change as soon as it is saved.';
const takenOver = /^Another tab has taken over, so nothing more is saved from this one\./;

class Tab extends App {
  get follows(): Locator {
    return this.page.getByText(following);
  }
  /** Writes by itself: nothing says that another tab does. */
  async writes(): Promise<void> {
    await expect(this.page.getByRole('status').filter({hasText: /^Saved$/})).toBeVisible();
    await expect(this.follows).toBeHidden();
  }
}

async function openTab(profile: BrowserContext, url: string, fragment = ''): Promise<Tab> {
  const tab = new Tab(await profile.newPage(), url);
  await tab.open(fragment);
  return tab;
}

/** A page that answers nothing any more, as one that the system put to sleep. */
async function freeze(page: Page): Promise<() => Promise<void>> {
  const session = await page.context().newCDPSession(page);
  await session.send('Debugger.enable');
  await session.send('Debugger.pause');
  return async () => {
    await session.send('Debugger.disable');
    await session.detach();
  };
}

test('a second tab is read-only, says why, and shows what the first one saves as it happens', async ({newProfile, served}) => {
  const profile = await newProfile();
  const first = await openTab(profile, served.url);
  const second = await openTab(profile, served.url);
  await expect(second.follows).toBeVisible();
  await first.addPerson({first: 'Anna', last: 'Nowak'});
  await expect(second.contact('Anna Nowak')).toBeVisible();
  await second.contact('Anna Nowak').click();
  await second.heading('Anna Nowak');
  await second.button('More actions').click();
  await expect(second.page.getByRole('menuitem', {name: 'Save as a file'})).toBeVisible();
  await expect(second.page.getByRole('menuitem', {name: 'Move to trash'})).toHaveCount(0);
  await second.page.keyboard.press('Escape');
  await first.edit('City', 'Łódź');
  await expect(second.page.getByText('Łódź').first()).toBeVisible();
  await second.heading('Anna Nowak');
  await expect(second.follows).toBeVisible();
});

test('when the tab that writes is closed, the next one writes without being reloaded', async ({newProfile, served}) => {
  const profile = await newProfile();
  const first = await openTab(profile, served.url);
  const second = await openTab(profile, served.url);
  await first.addPerson({first: 'Anna', last: 'Nowak'});
  await second.contact('Anna Nowak').click();
  await second.heading('Anna Nowak');
  await first.page.close();
  await second.writes();
  await second.edit('City', 'Łódź');
  const third = await openTab(profile, served.url, new URL(second.page.url()).hash);
  await expect(third.page.getByText('Łódź').first()).toBeVisible();
  await expect(third.follows).toBeVisible();
  await second.reload();
  await expect(second.page.getByText('Łódź').first()).toBeVisible();
});

test('a restore in the tab that writes arrives in the others', async ({newProfile, served}) => {
  const profile = await newProfile();
  const first = await openTab(profile, served.url);
  await first.addPerson({first: 'Anna', last: 'Nowak'});
  const backup = await first.writeBackup();
  const path = await backup.path();
  await first.toContacts();
  await first.addPerson({first: 'Bela', last: 'Kis'});
  const second = await openTab(profile, served.url);
  await expect(second.contact('Bela Kis')).toBeVisible();
  await first.restore(path, {replaces: true});
  await expect(second.contact('Bela Kis')).toBeHidden();
  await expect(second.contact('Anna Nowak')).toBeVisible();
});

test('"Edit here" takes turns, even past a third tab that waits longer', async ({newProfile, served}) => {
  const profile = await newProfile();
  const first = await openTab(profile, served.url);
  await first.addPerson({first: 'Anna', last: 'Nowak'});
  const waiting = await openTab(profile, served.url);
  const second = await openTab(profile, served.url, new URL(first.page.url()).hash);
  await second.button('Edit here').click();
  await second.writes();
  await expect(first.follows).toBeVisible();
  await expect(waiting.follows).toBeVisible();
  await second.edit('City', 'Łódź');
  await expect(first.page.getByText('Łódź').first()).toBeVisible();
  await first.button('Edit here').click();
  await first.writes();
  await expect(second.follows).toBeVisible();
  await first.edit('Street address', 'Piotrkowska 1');
  await expect(second.page.getByText('Piotrkowska 1').first()).toBeVisible();
});

test('a tab with an open form keeps its turn, and the one that asks is told', async ({newProfile, served}) => {
  const profile = await newProfile();
  const first = await openTab(profile, served.url);
  const second = await openTab(profile, served.url);
  await first.button('New person').first().click();
  await first.field('First name').fill('Anna');
  await second.button('Edit here').click();
  await expect(second.page.getByText(/^The other tab is in the middle of something/)).toBeVisible();
  await first.page.getByRole('dialog').getByRole('button', {name: 'Save', exact: true}).click();
  await first.heading('Anna');
  await second.button('Edit here').click();
  await second.writes();
  await expect(second.contact('Anna')).toBeVisible();
});

test('a tab that sleeps is taken over only after asking the person, and follows when it wakes', async ({newProfile, served}) => {
  const profile = await newProfile();
  const first = await openTab(profile, served.url);
  await first.addPerson({first: 'Anna', last: 'Nowak'});
  const second = await openTab(profile, served.url, new URL(first.page.url()).hash);
  const wake = await freeze(first.page);
  await second.button('Edit here').click();
  await expect(second.page.getByText(/^The other tab does not answer/)).toBeVisible();
  await second.button('Take over').click();
  await second.writes();
  await second.edit('City', 'Łódź');
  await wake();
  await expect(first.follows).toBeVisible();
  await expect(first.page.getByText('Łódź').first()).toBeVisible();
});

test('two tabs that both believe to write end in one history and a reload', async ({newProfile, served}) => {
  const profile = await newProfile();
  // What keeps tabs apart, taken away: only the storage itself can tell.
  await profile.addInitScript(() => {
    Object.defineProperty(navigator, 'locks', {value: undefined});
    Object.defineProperty(globalThis, 'BroadcastChannel', {value: undefined});
  });
  const first = await openTab(profile, served.url);
  await first.addPerson({first: 'Anna', last: 'Nowak'});
  const address = new URL(first.page.url()).hash;
  const second = await openTab(profile, served.url, address);
  await second.edit('City', 'Łódź');

  await first.button('Edit City').click();
  await first.field('City').fill('Kraków');
  await first.field('City').press('Enter');
  await expect(first.page.getByText(takenOver)).toBeVisible();
  await expect(first.page.getByText(/^The last changes in this tab could not be saved, because another tab/)).toBeVisible();
  await expect(first.page.getByRole('status').filter({hasText: /^Not saved$/})).toBeVisible();
  await expect(first.value('City')).toBeVisible();
  const backup = first.page.waitForEvent('download');
  await first.button('Write backup').click();
  expect(JSON.stringify(await (await backup).createReadStream().then(text))).toContain('Kraków');

  first.page.once('dialog', (dialog) => void dialog.accept()); // "Leave site?"
  await first.button('Reload').click();
  await expect(first.page.getByText(takenOver)).toBeHidden();
  await expect(first.page.getByText('Łódź').first()).toBeVisible();
  await expect(first.page.getByText('Kraków')).toBeHidden();
  await second.edit('Street address', 'Piotrkowska 1');
  await second.reload();
  await expect(second.page.getByText('Łódź').first()).toBeVisible();
});

test('without locks the tabs still follow each other', async ({newProfile, served}) => {
  const profile = await newProfile();
  await profile.addInitScript(() => Object.defineProperty(navigator, 'locks', {value: undefined}));
  const first = await openTab(profile, served.url);
  const second = await openTab(profile, served.url);
  await first.addPerson({first: 'Anna', last: 'Nowak'});
  await expect(second.contact('Anna Nowak')).toBeVisible();
  await second.addPerson({first: 'Bela', last: 'Kis'});
  await first.edit('City', 'Łódź');
  await first.toContacts();
  await expect(first.contact('Bela Kis')).toBeVisible();
});

async function text(stream: NodeJS.ReadableStream): Promise<string> {
  const pieces: Buffer[] = [];
  for await (const piece of stream) pieces.push(Buffer.from(piece));
  return Buffer.concat(pieces).toString();
}
