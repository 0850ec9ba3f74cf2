// Called by scripts/profile. "prepare <binary folder> <folder>" makes a program that records which functions were called;
// "run <folder> <page>" uses the page made of it as far as the first part of the program should reach, and writes the list.
import {copyFileSync, cpSync, mkdirSync, readFileSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {chromium} from '@playwright/test';

import {serve} from './serve.mjs';
import {startFunctionsFile, wasmSplit} from './split.mjs';
import {functionsOf, lasting} from './wasm_module.mjs';

// Milliseconds in which a page at rest has done what it does by itself, and in which messages have gone again.
const idle = 2500;
const longIdle = 12_000;

function prepare(binaries, folder) {
  mkdirSync(folder, {recursive: true});
  copyFileSync(join(binaries, 'kartoteka.js'), join(folder, 'kartoteka.js'));
  copyFileSync(join(binaries, 'kartoteka.wasm'), join(folder, 'named.wasm'));
  cpSync(join(binaries, 'assets'), join(folder, 'assets'), {recursive: true});
  wasmSplit('--instrument', join(folder, 'named.wasm'), '-o', join(folder, 'kartoteka.wasm'));
}

/** Lets the page find its own instance. Runs before its scripts. */
function watchInstance() {
  const original = WebAssembly.instantiate.bind(WebAssembly);
  WebAssembly.instantiate = async (...values) => {
    const instance = await original(...values);
    if (instance.exports?.__write_profile) globalThis.recorded = instance.exports;
    return instance;
  };
}

/** wasm-split's profile: eight bytes of the module's hash, then for each function when it was first called, or 0. */
function readProfile(functions) {
  const memory = Object.values(recorded).find((value) => value instanceof WebAssembly.Memory);
  const size = 8 + 4 * functions;
  const borrowed = new Uint8Array(memory.buffer, memory.buffer.byteLength - size, size);
  const own = borrowed.slice();
  const written = recorded.__write_profile(borrowed.byteOffset, size);
  const view = new DataView(borrowed.slice().buffer);
  borrowed.set(own);
  if (written !== size) throw new Error(`the profile has ${written} bytes, not ${size}`);
  return Array.from({length: functions}, (_, index) => index).filter((index) => view.getUint32(8 + 4 * index, true) !== 0);
}

class Recording {
  called = new Set();

  constructor(url, functions) {
    this.url = url;
    this.functions = functions;
  }

  async page(context) {
    const page = await context.newPage();
    await page.addInitScript(watchInstance);
    page.setDefaultTimeout(60_000);
    await page.goto(this.url);
    return page;
  }

  /** Adds what the page called since it was loaded. */
  async take(page, what, wait = idle) {
    await page.waitForTimeout(wait);
    const before = this.called.size;
    for (const index of await page.evaluate(readProfile, this.functions.length)) this.called.add(lasting(this.functions[index].name));
    console.log(`   ${String(this.called.size - before).padStart(5)} more functions: ${what}`);
  }
}

const sampleButton = (page) => page.getByRole('button', {name: 'Load sample data'});
const rows = (page) => page.getByRole('grid', {name: 'Contact list'}).getByRole('link');

/** What somebody does who only looks into the list. */
async function lookAround(page) {
  await rows(page).first().hover();
  await page.mouse.wheel(0, 600);
  await page.mouse.wheel(0, -300);
  const search = page.getByRole('searchbox', {name: 'Search'});
  await search.click();
  await page.keyboard.type('ann', {delay: 60});
  await page.keyboard.press('Backspace');
  await page.waitForTimeout(300);
  await search.fill('');
  for (const key of ['Tab', 'Tab', 'Shift+Tab', 'ArrowDown']) await page.keyboard.press(key);
}

const saved = (page) => page.getByRole('status').filter({hasText: /^Saved$/}).waitFor();

/** A person with hardly anything, as somebody's own first contact is. */
async function addPerson(page) {
  await page.getByRole('button', {name: 'New person', exact: true}).first().click();
  const dialog = page.getByRole('dialog', {name: 'New person'});
  await dialog.getByRole('textbox', {name: 'First name', exact: true}).fill('Anna');
  await dialog.getByRole('button', {name: 'Save', exact: true}).click();
  await dialog.waitFor({state: 'hidden'});
  await saved(page);
}

/** Everything is stored anew, as one base without a log. */
async function replaceByItsBackup(page) {
  await page.getByRole('navigation', {name: 'Main'}).getByRole('link', {name: 'Settings'}).click();
  await page.getByRole('tab', {name: 'Data and backup'}).click();
  const [backup] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', {name: 'Write backup'}).click()]);
  await page.getByLabel('Restore from a file').setInputFiles(await backup.path());
  await page.getByRole('dialog', {name: 'Replace everything?'}).getByRole('button', {name: 'Replace everything'}).click();
  await page.getByText(/^Restored: /).waitFor();
  await saved(page);
}

/** A start with what the page has stored meanwhile; what it did to get there is not recorded. */
async function startAgain(recording, context, page, what) {
  await page.close();
  const next = await recording.page(context);
  await rows(next).first().waitFor();
  await recording.take(next, what);
  return next;
}

async function ownContacts(browser, recording) {
  const context = await browser.newContext({viewport: {width: 1280, height: 800}});
  let page = await recording.page(context);
  await sampleButton(page).waitFor();
  await addPerson(page);
  page = await startAgain(recording, context, page, 'one contact of one\'s own');
  await replaceByItsBackup(page);
  await startAgain(recording, context, page, 'restored from a backup');
  await context.close();
}

async function record(browser, recording) {
  const context = await browser.newContext({viewport: {width: 1280, height: 800}});
  let page = await recording.page(context);
  await sampleButton(page).waitFor();
  await recording.take(page, 'an empty card index');
  await sampleButton(page).click();
  await rows(page).first().waitFor();
  await saved(page);
  await lookAround(page);
  await recording.take(page, 'sample data loaded and searched', longIdle);

  for (const [what, change] of [
    ['light, with data', () => page.emulateMedia({colorScheme: 'light'})],
    ['dark, with data', () => page.emulateMedia({colorScheme: 'dark'})],
    ['narrow', () => page.setViewportSize({width: 390, height: 800})],
  ]) {
    await change();
    await page.reload();
    await rows(page).first().waitFor();
    await recording.take(page, `${what}: until the list`);
    await lookAround(page);
    await recording.take(page, `${what}: looking around`);
  }
  const second = await recording.page(context);
  await rows(second).first().waitFor();
  await recording.take(second, 'a second tab, which follows the first');
  await context.close();

  const narrow = await browser.newContext({viewport: {width: 390, height: 800}, colorScheme: 'dark'});
  page = await recording.page(narrow);
  await sampleButton(page).waitFor();
  await recording.take(page, 'an empty card index, dark and narrow');
  await narrow.close();
}

async function run(folder, pageFolder) {
  const served = await serve(pageFolder);
  const browser = await chromium.launch({
    executablePath: process.env.KARTOTEKA_CHROMIUM ?? '/usr/bin/chromium',
    args: ['--no-sandbox', '--disable-quic', '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync'],
  });
  const recording = new Recording(served.url, functionsOf(join(folder, 'named.wasm')));
  try {
    await record(browser, recording);
    await ownContacts(browser, recording);
  } finally {
    await browser.close();
    await served.close();
  }
  const head = '# Functions that a start calls until its list can be used, written by scripts/profile.\n';
  const before = readFileSync(startFunctionsFile, 'utf8');
  writeFileSync(startFunctionsFile, `${head}${[...recording.called].sort().join('\n')}\n`);
  console.log(`   ${recording.called.size} of ${recording.functions.length} functions${before === readFileSync(startFunctionsFile, 'utf8') ? ', as before' : ''}`);
}

const [what, ...folders] = process.argv.slice(2);
await {prepare, run}[what](...folders);
