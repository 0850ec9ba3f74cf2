// Names in scripts that the bundled faces lack: whole for who reads the page by role, and drawn with the system's faces.
import type {Page} from '@playwright/test';

import {expect, test} from './support/fixtures';
import type {App} from './support/app';

// Two letters of one script each; a machine may have faces for none. The first two that it can draw are tried.
const pairs = [['山', '田'], ['👩', '🚀'], ['א', 'ב'], ['ა', 'ბ'], ['☂', '☃']] as const;
const unassigned = ['\u2FE0', '\u2FE1'] as const;

/** Whether the browser itself has two different shapes for the two. */
function canDraw(page: Page, pair: readonly [string, string]): Promise<boolean> {
  return page.evaluate((letters) => {
    const [first, second] = letters.map((letter) => {
      const canvas = document.createElement('canvas');
      const context = canvas.getContext('2d')!;
      context.font = '32px sans-serif';
      context.fillText(letter, 8, 64);
      return canvas.toDataURL();
    });
    return first !== second;
  }, pair);
}

/** What the canvas shows of a contact's name in the list. */
async function drawn(app: App, name: string): Promise<Buffer> {
  const box = (await app.contact(name).boundingBox())!;
  return app.page.screenshot({clip: {x: box.x, y: box.y, width: Math.min(box.width, 80), height: box.height}});
}

test('a name in Japanese and emoji arrives whole', async ({app}) => {
  await app.addPerson({first: '太郎 😀', last: '山田'});
  await app.toContacts();
  await expect(app.contact('太郎 😀 山田')).toBeVisible();
  await app.reload();
  await expect(app.contact('太郎 😀 山田')).toBeVisible();
});

test('letters of other scripts have shapes of their own on the canvas', async ({app}) => {
  test.slow(); // it adds six contacts
  const known: [string, string][] = [];
  for (const [first, second] of pairs) {
    if (known.length < 2 && await canDraw(app.page, [first, second])) known.push([first, second]);
  }
  test.skip(known.length === 0, 'this machine has no face for any of: ' + pairs.flat().join(' '));

  const name = (letter: string) => letter.repeat(3);
  for (const letter of [...known.flat(), ...unassigned]) {
    await app.addOrganization(name(letter));
    await app.toContacts();
  }
  await app.page.mouse.move(640, 790); // away from the rows
  await app.saved();
  const shapes = new Map<string, Buffer>();
  for (const letter of [...known.flat(), ...unassigned]) shapes.set(letter, await drawn(app, name(letter)));
  const replacement = shapes.get(unassigned[0])!;
  expect(shapes.get(unassigned[1])!.equals(replacement), 'unassigned characters look alike, in whichever row').toBe(true);
  for (const [first, second] of known) {
    expect(shapes.get(first)!.equals(shapes.get(second)!), `${first} looks like ${second}`).toBe(false);
    expect(shapes.get(first)!.equals(replacement), `${first} looks like a missing character`).toBe(false);
  }
});
