// What a victim does until it is shot, and which moments of that are aimed at.
import type {Page} from '@playwright/test';

import {foldOften, type Sign} from './instruments';
import * as backup from './backup';
import type {State} from './ledger';
import * as oldest from './oldest';
import type {Victim} from './victim';

export interface Work {
  /** Begins in a browser that has never seen the page. */
  fresh?: true;
  /** Before the work, in a page that does not run the program. */
  before?: {state: State; plant(page: Page): Promise<void>};
  /** Three of four shots are aimed: up to `spread` milliseconds after one of these signs. */
  aims: readonly [Sign, ...Sign[]];
  spread: number;
  /** Of aimed shots: up to so many signs are let pass. */
  peaceful: number;
  /** Milliseconds of a busy machine; the other shots fall at any moment of them. */
  span: number;
  run(victim: Victim): Promise<never>;
}

/** Transactions last milliseconds; those of a base, tens of them. */
export const works = {
  edits: {
    aims: ['commit', 'saved'], spread: 12, peaceful: 5, span: 2000,
    async run(victim) {
      await victim.app.open(backup.counter);
      for (;;) await town(victim);
    },
  },
  bulk: {
    aims: ['commit', 'saved'], spread: 15, peaceful: 3, span: 2000,
    async run(victim) {
      await victim.app.open('#/settings/data');
      for (;;) await toggleSample(victim);
    },
  },
  restore: {
    aims: ['base', 'saved'], spread: 40, peaceful: 0, span: 2000,
    async run(victim) {
      await victim.app.open();
      await restore(victim, {replaces: true});
      await victim.app.page.goto(victim.app.url + backup.counter);
      for (;;) await town(victim);
    },
  },
  checkpoint: {
    aims: ['base', 'ended'], spread: 50, peaceful: 1, span: 4000,
    async run(victim) {
      await victim.app.open(backup.counter);
      await victim.app.page.evaluate(foldOften); // while edits go on
      for (;;) await town(victim);
    },
  },
  opening: {
    fresh: true, aims: ['upgrade', 'commit', 'saved'], spread: 12, peaceful: 0, span: 1500,
    async run(victim) {
      await victim.app.open();
      await victim.change({contacts: 1, rows: 1}, 'Counter', () => victim.app.addPerson({first: 'Counter'}));
      for (;;) await town(victim);
    },
  },
  migration: {
    fresh: true, before: oldest, aims: ['upgrade', 'commit', 'commit'], spread: 12, peaceful: 0, span: 1500,
    async run(victim) {
      await victim.app.open(oldest.counter);
      for (;;) await town(victim);
    },
  },
  files: {
    aims: ['commit', 'ended', 'saved'], spread: 12, peaceful: 4, span: 2500,
    async run(victim) {
      await victim.app.open(backup.counter);
      for (let number = 1; ; ++number) await changeFile(victim, number);
    },
  },
  records: {
    aims: ['commit', 'saved'], spread: 12, peaceful: 5, span: 3000,
    async run(victim) {
      await victim.app.open(backup.counter);
      for (;;) await note(victim);
    },
  },
  aborts: {
    aims: ['commit', 'aborted', 'saved'], spread: 12, peaceful: 4, span: 4000,
    async run(victim) {
      await victim.app.open(backup.counter);
      await victim.abort({commit: 0.5});
      for (;;) await town(victim);
    },
  },
} as const satisfies Record<string, Work>;
export type Kind = keyof typeof works;
export const kinds = Object.keys(works) as Kind[];

export async function restore(victim: Victim, options: {replaces: boolean}): Promise<void> {
  await victim.change(backup.state, 'Restored: ', () => victim.app.restore(backup.file(), options));
}

/** Edits the open contact. */
export async function town(victim: Victim): Promise<void> {
  const {app, ledger} = victim;
  const towns = ledger.last.towns + 1;
  await victim.change({towns}, `Town ${towns}`, async () => {
    await app.button('Edit City').click();
    await app.field('City').fill(`Town ${towns}`);
    await app.field('City').press('Enter');
  });
}

/** Notes are written, and every third one is thrown away. */
async function note(victim: Victim): Promise<void> {
  const {app, ledger: {last: {notes}}} = victim;
  const text = `Note ${notes + 1}`;
  await victim.change({notes: notes + 1}, 'Note added', async () => {
    await app.button('Add a note').click();
    await app.page.getByRole('dialog').getByRole('textbox', {name: 'Text'}).fill(text);
    await app.page.getByRole('dialog').getByRole('button', {name: 'Save'}).click();
  });
  if (notes % 3 !== 2) return;
  await app.button(`More for ${text}`).click();
  await victim.change({notes}, `Note “${text}” moved to trash`, () => app.page.getByRole('menuitem', {name: 'Move to trash'}).click());
}

/** Files come, another one each time, and go. */
async function changeFile(victim: Victim, number: number): Promise<void> {
  const {app, ledger: {last: {files}}} = victim;
  const name = `file ${number}.bin`;
  const buffer = Buffer.alloc(200_000, name);
  await victim.change({files: files + 1}, `File “${name}” added`, () => (
    app.page.getByLabel('Add file').setInputFiles({name, mimeType: 'application/octet-stream', buffer})
  ));
  if (number % 2 === 0 || number > 4) await victim.change({files}, `File “${name}” removed`, () => app.button(`Remove ${name}`).click());
}

/** Forty contacts come, or go. */
async function toggleSample(victim: Victim): Promise<void> {
  const {app, ledger: {last: {contacts, rows}}} = victim;
  const comes = contacts === backup.state.contacts;
  const [name, opposite] = comes ? ['Load sample data', 'Remove 40 sample contacts'] : ['Remove 40 sample contacts', 'Load sample data'];
  await victim.change(
    comes ? {contacts: contacts + 40, rows: rows + 40} : {contacts: contacts - 40}, opposite,
    () => app.button(name).click(),
  );
}
