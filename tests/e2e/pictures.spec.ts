// Pictures of contacts and files that are looked at: made by the browser, drawn by the canvas, kept, and handed on.
import type {Locator} from '@playwright/test';

import {App} from './support/app';
import {expect, test} from './support/fixtures';
import {alike, blue, colourAt, type Colour, give, green, png, red, turnedJpeg} from './support/pictures';

// A middle of red and blue between sides that cropping takes away.
const wide = png('wide.png', 900, 300, (x) => (x < 300 || x >= 600 ? green : x < 450 ? red : blue));
const plain = png('plain.png', 40, 40, () => green);

const picture = (app: App): Locator => app.page.getByLabel(/^(Add|Change) picture$/);

async function shows(element: Locator, places: readonly (readonly [number, number, Colour])[]): Promise<void> {
  for (const [x, y, colour] of places) {
    await expect.poll(async () => alike(await colourAt(element, x, y), colour), `${x}, ${y} of ${colour}`).toBe(true);
  }
}

async function setPicture(app: App, file: typeof wide): Promise<void> {
  await picture(app).setInputFiles(file);
  await expect(app.page.getByLabel('Change picture')).toBeVisible();
  await app.saved();
  await app.page.mouse.move(640, 790); // hovered, the picture lies under what it offers
}

/** The avatar in a row of the list, left of the name. */
async function rowShows(app: App, name: string, colour: Colour, shown = true): Promise<void> {
  const row = app.list.getByRole('row').filter({has: app.page.getByRole('link', {name, exact: true})});
  const [box, link] = [(await row.boundingBox())!, (await app.contact(name).boundingBox())!];
  const x = (link.x - 12 - 18 - box.x) / box.width; // a quarter of 24 px into the avatar
  await expect.poll(async () => alike(await colourAt(row, x, 0.5), colour)).toBe(shown);
}

test('a picture is cropped, scaled, drawn round in head and list, and survives a reload', async ({app}) => {
  await app.addOrganization('Acme');
  await app.toContacts();
  await app.addPerson({first: 'Anna', last: 'Nowak'});
  await setPicture(app, wide);
  const halves = [[0.25, 0.5, red], [0.75, 0.5, blue], [0.4, 0.1, red]] as const;
  await shows(picture(app), halves);
  expect(alike(await colourAt(picture(app), 0.03, 0.03), red), 'its corners are round').toBe(false);
  await app.toContacts();
  await rowShows(app, 'Anna Nowak', red);
  await rowShows(app, 'Acme', red, false);
  await app.reload();
  await rowShows(app, 'Anna Nowak', red);
  await app.contact('Anna Nowak').click();
  await shows(picture(app), halves);

  await app.act('Remove picture');
  await expect(app.page.getByLabel('Add picture')).toBeVisible();
  await app.page.mouse.move(640, 790);
  await app.button('Undo').click();
  await shows(picture(app), halves);
  const history = app.page.getByRole('list', {name: 'History of changes'});
  for (const what of ['Picture added', 'Picture removed']) await expect(history.getByText(what, {exact: true})).toBeVisible();
});

test('a photo is upright as its EXIF data has it, and drawn again after the context was lost', async ({app}) => {
  await app.addPerson({first: 'Anna'});
  const halves = png('halves.png', 200, 200, (x) => (x < 100 ? red : blue));
  await setPicture(app, await turnedJpeg(app.page, halves));
  const upright = [[0.5, 0.2, red], [0.5, 0.8, blue]] as const;
  await shows(picture(app), upright);
  await app.page.evaluate(async () => {
    const canvas = document.querySelector<HTMLCanvasElement>('#canvas')!;
    const lost = canvas.getContext('webgl2')!.getExtension('WEBGL_lose_context')!;
    const back = new Promise((done) => canvas.addEventListener('webglcontextrestored', done, {once: true}));
    lost.loseContext();
    await new Promise((done) => setTimeout(done));
    lost.restoreContext();
    await back;
  });
  await shows(picture(app), upright);
});

test('what is no picture is refused, whatever it is called', async ({app}) => {
  await app.addPerson({first: 'Anna'});
  const refusal = app.page.getByRole('alert').filter({hasText: 'This is no picture that the browser can read.'});
  const svg = Buffer.from('<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><script>alert(1)</script></svg>');
  for (const [name, mimeType, buffer] of [
    ['drawing.svg', 'image/svg+xml', svg], ['drawing.png', 'image/png', svg],
    ['cut.png', 'image/png', wide.buffer.subarray(0, 40)], ['empty.png', 'image/png', Buffer.alloc(0)],
  ] as const) {
    await picture(app).setInputFiles({name, mimeType, buffer});
    await expect(refusal).toBeVisible();
    await expect(app.page.getByLabel('Add picture')).toBeVisible();
    await setPicture(app, plain);
    await expect(refusal).toBeHidden();
    await app.act('Remove picture');
  }
});

test('files are dropped and pasted, on the picture and beside it, and never lead away', async ({app}) => {
  await app.addPerson({first: 'Anna', last: 'Nowak'});
  const main = app.page.getByRole('main');
  const files = app.page.getByRole('list', {name: 'Files'});
  await give(main, 'dragover', [plain]);
  await expect(app.page.getByText('Drop to attach to Anna Nowak')).toBeVisible();
  await give(app.navigation, 'dragover', [plain]);
  await expect(app.page.getByText('Drop to attach to Anna Nowak')).toBeHidden();
  await give(app.navigation, 'drop', [plain]);
  await give(main, 'drop', [plain, {...wide, name: 'second.png'}]);
  await expect(files.getByRole('listitem')).toHaveCount(2);
  await expect(app.button('Download second.png')).toBeEnabled();
  await give(picture(app), 'dragover', [wide]);
  await expect(app.page.getByText('Drop to make this the picture of Anna Nowak')).toBeVisible();
  await give(picture(app), 'drop', [wide]);
  await expect(app.page.getByText(/^Drop to/)).toBeHidden();
  await shows(picture(app), [[0.25, 0.5, red], [0.75, 0.5, blue]]);

  await give(app.page.locator('body'), 'paste', [{...plain, name: 'pasted.png'}]);
  await expect(files.getByText('pasted.png', {exact: true})).toBeVisible();
  await give(app.search, 'paste', [{...plain, name: 'with text.png'}], 'words');
  await give(app.search, 'paste', [{...plain, name: 'without.png'}]);
  await expect(files.getByText('without.png', {exact: true})).toBeVisible();
  await expect(files.getByText('with text.png', {exact: true})).toBeHidden();
  await expect(app.page.getByText(/^4 of 5 files, /)).toBeVisible();

  await app.toContacts();
  await give(main, 'dragover', [plain]);
  await give(main, 'drop', [plain]);
  await expect(app.contact('Anna Nowak')).toBeVisible();
});

test('a picture among the files is looked at, a PDF opens as one, and nothing else opens', async ({app}) => {
  await app.addPerson({first: 'Anna'});
  await app.page.evaluate(() => {
    const make = URL.createObjectURL.bind(URL);
    const made: string[] = [];
    Object.assign(globalThis, {made});
    URL.createObjectURL = (blob) => {
      made.push((blob as Blob).type);
      return make(blob);
    };
  });
  const add = app.page.getByLabel('Add file');
  const page = {name: 'page.html', mimeType: 'text/html', buffer: Buffer.from('<script>document.title = "taken"</script>')};
  for (const file of [wide, page, {...page, name: 'offer.pdf', mimeType: 'application/pdf'}]) {
    await add.setInputFiles(file);
    await expect(app.button(`Download ${file.name}`)).toBeEnabled();
  }
  await app.button('Look at wide.png').focus();
  await app.page.keyboard.press('Enter');
  const dialog = app.page.getByRole('dialog', {name: 'wide.png'});
  const image = dialog.getByRole('img', {name: 'wide.png'});
  await shows(image, [[0.1, 0.5, green], [0.4, 0.5, red], [0.6, 0.5, blue]]);
  const [download] = await Promise.all([app.page.waitForEvent('download'), dialog.getByRole('button', {name: 'Download wide.png'}).click()]);
  expect(download.suggestedFilename()).toBe('wide.png');
  await app.page.keyboard.press('Escape');
  await expect(dialog).toBeHidden();
  await expect(app.button('Look at page.html')).toBeHidden();

  const made = () => app.page.evaluate(() => (globalThis as unknown as {made: string[]}).made);
  const before = (await made()).length;
  const [tab] = await Promise.all([app.page.context().waitForEvent('page'), app.button('Open offer.pdf in a new tab').click()]);
  await expect.poll(async () => (await made()).slice(before)).toEqual(['application/pdf']);
  expect(await tab.title().catch(() => '')).not.toBe('taken');
});

test('a backup brings pictures into another profile; one without files brings initials', async ({app, newProfile, served}) => {
  await app.addPerson({first: 'Anna', last: 'Nowak'});
  await setPicture(app, wide);
  await app.toSettings('Data and backup');
  await expect(app.page.getByText(/^Of it pictures and files of contacts: .* in 1 file$/)).toBeVisible();
  const backup = await app.writeBackup();
  const second = new App(await (await newProfile()).newPage(), served.url);
  await second.open();
  await second.restore(await backup.path());
  await expect(second.page.getByText('Restored: 1 contact is here now.')).toBeVisible();
  await second.toContacts();
  await rowShows(second, 'Anna Nowak', red);

  await app.page.getByRole('checkbox', {name: 'Include files'}).uncheck();
  const without = await app.writeBackup();
  const third = new App(await (await newProfile()).newPage(), served.url);
  await third.open();
  await third.restore(await without.path());
  await expect(third.page.getByText('Restored: 1 contact is here now.')).toBeVisible();
  await third.toContacts();
  await rowShows(third, 'Anna Nowak', red, false);
  await third.contact('Anna Nowak').click();
  await expect(third.page.getByLabel('Change picture')).toBeVisible();
});
