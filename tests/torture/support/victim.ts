// A browser on a profile of its own, shot at a planned moment of its work.
import {execFileSync} from 'node:child_process';
import {mkdtempSync, rmSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {fileURLToPath} from 'node:url';
import type {BrowserContext, Page} from '@playwright/test';

import {App} from '../../e2e/support/app';
import {KillableBrowser} from '../../e2e/support/killable_browser';
import {instrument, type Instruments, type Sign} from './instruments';
import {Ledger, type State} from './ledger';

export const backends = {
  leveldb: [],
  sqlite: ['--enable-features=IdbSqliteBackingStore,IdbSqliteOnDiskRollout'],
} as const;
export type Backend = keyof typeof backends;

/** Where a page is, and who watches its console. */
export interface Site {
  url: string;
  watch(context: BrowserContext): void;
}

/** Milliseconds after the nth sign of that kind, or after the work began. */
export interface Shot {
  after: Sign | 'beginning';
  nth: number;
  delay: number;
}

/** Milliseconds; whoever has not met the moment of its shot by then is stuck. */
const patience = 30_000;
const checker = fileURLToPath(new URL('check_database.py', import.meta.url));

/** What check_database.py says; `files`: the SHA-256 of those that the database refers to. */
interface Found {
  problems: string[];
  files: string[];
  state: State;
}

export class Victim {
  private readonly browser: KillableBrowser;
  private context: BrowserContext | undefined;
  private current: App | undefined;
  private shot: Shot | undefined;
  private dead = false;
  private die: () => void = () => undefined;
  private onSaved: () => void = () => undefined;
  /** Transactions in flight, as last heard from the page. */
  inFlight = 0;
  ledger: Ledger;

  constructor(backend: Backend, private readonly site: Site, state: State) {
    this.browser = new KillableBrowser([...backends[backend]]);
    this.ledger = new Ledger(state);
  }

  get profile(): string {
    return this.browser.profile;
  }

  get app(): App {
    if (!this.current) throw new Error('the page is not open');
    return this.current;
  }

  /** Starts the browser, with a page that is empty yet. */
  async start(seed = 0): Promise<void> {
    this.dead = false;
    this.inFlight = 0;
    this.context = await this.browser.start();
    this.site.watch(this.context);
    await this.context.exposeBinding('tortureTell', (_, sign: Sign) => this.heard(sign));
    await this.context.addInitScript(instrument, seed);
    this.current = new App(await this.context.newPage(), this.site.url);
  }

  async abort(shares: Partial<Instruments['torture']['aborts']>): Promise<void> {
    await this.app.page.evaluate((aborts) => {
      Object.assign((globalThis as unknown as Instruments).torture.aborts, aborts);
    }, shares);
  }

  /** Makes a change, and waits until the page shows `text` and says "Saved". */
  async change(change: Partial<State>, text: string, act: () => Promise<unknown>): Promise<void> {
    const saved = new Promise<void>((done, fail) => {
      this.onSaved = done;
      setTimeout(() => fail(new Error(`the page never showed “${text}” and “Saved”`)), patience).unref();
    });
    saved.catch(() => undefined); // told below, unless the deed fails first
    await this.app.page.evaluate((awaited) => {
      (globalThis as unknown as Instruments).torture.awaited = awaited;
    }, text);
    this.ledger.begin(change);
    await act();
    await saved;
  }

  /** Works until it is shot. */
  async suffer(shot: Shot, work: () => Promise<never>): Promise<void> {
    const death = new Promise<void>((done) => (this.die = done));
    const alive = setTimeout(() => this.die(), patience);
    this.shot = {...shot};
    this.heard('beginning');
    const failure = await Promise.race([death, work().catch((cause: unknown) => this.dead ? death : cause)]);
    clearTimeout(alive);
    if (!this.dead) throw failure ?? new Error(`the page never came to ${JSON.stringify(shot)}`);
    await this.browser.kill();
  }

  /** From here on the profile holds this. */
  async plant({state, plant}: {state: State; plant(page: Page): Promise<void>}): Promise<void> {
    await this.app.page.goto(`${this.site.url}licences.txt`);
    await plant(this.app.page);
    this.ledger = new Ledger(state);
    this.inFlight = 0;
  }

  /** The state of the card index in the file that the page saves, and what is wrong with it and the files beside it. */
  async examine(): Promise<{problems: string[]; state: State}> {
    const folder = mkdtempSync(join(tmpdir(), 'kartoteka-database-'));
    try {
      const database = await this.download(folder, 'Save database file');
      const found = JSON.parse(execFileSync('python3', [checker, database], {encoding: 'utf8'})) as Found;
      const whole = await this.app.page.evaluate(wholeFiles);
      const missing = found.files.filter((key) => !whole.includes(key)).map((key) => `file ${key} is not there or not whole`);
      return {problems: [...found.problems, ...missing], state: found.state};
    } finally {
      rmSync(folder, {recursive: true});
    }
  }

  /** What a button of the page "Data and backup" saves; a browser of its own tells Playwright nothing of downloads. */
  async download(folder: string, button: string): Promise<string> {
    const session = await this.context!.browser()!.newBrowserCDPSession();
    await session.send('Browser.setDownloadBehavior', {behavior: 'allowAndName', downloadPath: folder, eventsEnabled: true});
    const arrived = new Promise<string>((done) => {
      session.on('Browser.downloadProgress', ({guid, state}) => {
        if (state === 'completed') done(join(folder, guid));
      });
    });
    await this.app.toSettings('Data and backup');
    await this.app.button(button).click();
    const file = await arrived;
    await session.detach();
    return file;
  }

  async kill(): Promise<void> {
    this.dead = true;
    await this.browser.kill();
  }

  async dispose(): Promise<void> {
    this.dead = true;
    await this.browser.dispose();
  }

  private heard(sign: Sign | 'beginning'): void {
    if (this.dead) return; // from the shot on nothing that the page says counts
    if (sign === 'commit' || sign === 'base') ++this.inFlight;
    if (sign === 'ended') --this.inFlight;
    if (sign === 'saved') {
      this.ledger.acknowledge();
      this.onSaved();
    }
    const {shot} = this;
    if (shot?.after !== sign || --shot.nth > 0) return;
    this.shot = undefined;
    if (shot.delay === 0) this.shoot();
    else setTimeout(() => this.shoot(), shot.delay);
  }

  private shoot(): void {
    if (this.dead) return;
    this.dead = true;
    void this.browser.kill().then(this.die);
  }
}


/** Runs in the page: the keys of the stored files that have the bytes that their keys promise. */
async function wholeFiles(): Promise<string[]> {
  const stored = await new Promise<[string, Blob][]>((done, fail) => {
    const opening = indexedDB.open('kartoteka');
    opening.onerror = fail;
    opening.onsuccess = () => {
      const files = opening.result.transaction('files').objectStore('files');
      const [keys, blobs] = [files.getAllKeys(), files.getAll()];
      blobs.onsuccess = () => {
        opening.result.close();
        done(keys.result.map((key, i) => [key as string, blobs.result[i] as Blob]));
      };
    };
  });
  const whole: string[] = [];
  for (const [key, blob] of stored) {
    const hash = new Uint8Array(await crypto.subtle.digest('SHA-256', await blob.arrayBuffer()));
    if (Array.from(hash, (byte) => byte.toString(16).padStart(2, '0')).join('') === key) whole.push(key);
  }
  return whole;
}
