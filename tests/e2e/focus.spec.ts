// The focus is never nowhere, and what is typed goes where the last press or key led to.
import type {CDPSession, Locator} from '@playwright/test';

import type {App} from './support/app';
import {expect, test} from './support/fixtures';

/** A machine that is busy: what the page does in a frame takes many times as long. */
async function slowed(app: App): Promise<CDPSession> {
  const session = await app.page.context().newCDPSession(app.page);
  await session.send('Emulation.setCPUThrottlingRate', {rate: 10});
  return session;
}

/** Keys as fast as the browser takes them: none waits for what the one before it did. */
async function typeAtOnce(session: CDPSession, first: string | null, text: string): Promise<void> {
  const sent: Promise<unknown>[] = [];
  const press = (key: string, code: number, character: string) => {
    sent.push(session.send('Input.dispatchKeyEvent', {
      type: 'keyDown', key, text: character, unmodifiedText: character, windowsVirtualKeyCode: code,
    }));
    sent.push(session.send('Input.dispatchKeyEvent', {type: 'keyUp', key, windowsVirtualKeyCode: code}));
  };
  if (first === 'Enter') press('Enter', 13, '\r');
  else if (first !== null) press(first, first.charCodeAt(0), first);
  for (const letter of text) press(letter, letter.toUpperCase().charCodeAt(0), letter);
  await Promise.all(sent);
}

async function clickAndTypeAtOnce(session: CDPSession, target: Locator, text: string): Promise<void> {
  const box = (await target.boundingBox())!;
  const mouse = {x: box.x + box.width / 2, y: box.y + box.height / 2, button: 'left', clickCount: 1} as const;
  await Promise.all([
    session.send('Input.dispatchMouseEvent', {type: 'mousePressed', ...mouse}),
    session.send('Input.dispatchMouseEvent', {type: 'mouseReleased', ...mouse}),
    typeAtOnce(session, null, text),
  ]);
}

test('every letter typed right after an editor was opened lands in it', async ({app}) => {
  await app.addPerson({first: 'Anna', last: 'Nowak'});
  await app.value('City').focus();
  const session = await slowed(app);
  await typeAtOnce(session, 'Enter', 'krakow');
  await expect(app.field('City')).toHaveValue('krakow');
  // While one editor is open, a click opens another.
  await app.value('Country').scrollIntoViewIfNeeded();
  await clickAndTypeAtOnce(session, app.value('Country'), 'poland');
  await expect(app.field('Country')).toHaveValue('poland');
  await expect(app.value('City')).toContainText('krakow');
});

test('every letter typed right after a window was opened, or after "/", lands in its field', async ({app}) => {
  const session = await slowed(app);
  await app.button('New person').first().focus();
  await typeAtOnce(session, 'Enter', 'bartholomew');
  await expect(app.field('First name')).toHaveValue('bartholomew');
  await app.field('First name').fill('');
  await app.page.keyboard.press('Escape');
  await expect(app.page.getByRole('dialog')).toBeHidden();
  await typeAtOnce(session, '/', 'nowak');
  await expect(app.search).toHaveValue('nowak');
});

test('who removes a phone by its menu goes on at the next one, then at the button that adds one', async ({app}) => {
  await app.addPerson({first: 'Anna', phone: '+48 600 100 200'});
  await app.button('Add phone').click();
  await app.field('Phone').fill('+39 0543 123');
  await app.field('Phone').press('Enter');
  for (const [phone, next] of [
    ['+48 600 100 200', app.button('Edit +39 0543 123')], ['+39 0543 123', app.button('Add phone')],
  ] as const) {
    await app.button(`Options for ${phone}`).focus();
    await app.page.keyboard.press('Enter');
    await app.page.getByRole('menuitem', {name: 'Remove'}).focus();
    await app.page.keyboard.press('Enter');
    await expect(next).toBeFocused();
  }
});

test('a page that was led to has the focus on its heading', async ({app}) => {
  await app.addPerson({first: 'Anna', last: 'Nowak'});
  await app.button('More actions').focus();
  await app.page.keyboard.press('Enter');
  await app.page.getByRole('menuitem', {name: 'Move to trash'}).focus();
  await app.page.keyboard.press('Enter');
  await expect(app.page.getByRole('heading', {name: 'Contacts'})).toBeFocused();
  await app.navigation.getByRole('link', {name: 'Trash'}).click();
  await app.contact('Anna Nowak').focus();
  await app.page.keyboard.press('Enter');
  await expect(app.page.getByRole('heading', {name: 'Anna Nowak'})).toBeFocused();
});

test('what was typed into the creation window is given up only when the person agrees', async ({app}) => {
  const opener = app.button('New person').first();
  await opener.click();
  await app.field('First name').fill('Anna');
  await app.page.keyboard.press('Escape');
  const question = app.page.getByRole('dialog', {name: 'Discard this contact?'});
  await expect(question.getByRole('button', {name: 'Keep editing'})).toBeFocused();
  await app.page.keyboard.press('Escape');
  await expect(question).toBeHidden();
  await expect(app.field('First name')).toHaveValue('Anna');
  await expect(app.field('First name')).toBeFocused();
  await app.page.keyboard.press('Escape');
  await question.getByRole('button', {name: 'Discard'}).click();
  await expect(app.page.getByRole('dialog')).toHaveCount(0);
  await expect(opener).toBeFocused();
});

test('a choice of a value is a group of radio buttons, moved by arrows', async ({app}) => {
  await app.button('New person').first().click();
  const status = app.page.getByRole('radiogroup', {name: 'Status'});
  const lead = status.getByRole('radio', {name: 'Lead'});
  const client = status.getByRole('radio', {name: 'Client'});
  await expect(lead).toBeChecked();
  await lead.focus();
  await app.page.keyboard.press('ArrowRight');
  await expect(client).toBeFocused();
  await expect(client).toBeChecked();
  await expect(lead).not.toBeChecked();
});

test('a way that is refused can be focused and tapped, which tells why, and leads nowhere', async ({app}) => {
  await app.addPerson({first: 'Anna', email: 'anna@example.com'});
  const write = app.button('Write to anna@example.com').first();
  await expect(write).toHaveAttribute('aria-disabled', 'true');
  await expect(write).toHaveAccessibleDescription('The contact has not agreed to receive email at this address.');
  await write.focus();
  await expect(write).toBeFocused();
  await app.button('Edit City').focus();
  await write.click({force: true}); // which would wait for it to be enabled
  await expect(write).toBeFocused();
  await app.page.keyboard.press('Enter');
  await expect(write).toBeVisible();
});
