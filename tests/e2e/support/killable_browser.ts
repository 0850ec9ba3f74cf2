// A browser in a process of its own that a test can kill as a crash would, and start again on the same profile.
import {spawn, type ChildProcess} from 'node:child_process';
import {existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {chromium, expect, type Browser, type BrowserContext} from '@playwright/test';

import {browserArguments, executablePath} from './chromium';

export class KillableBrowser {
  readonly profile = mkdtempSync(join(tmpdir(), 'kartoteka-profile-'));
  private process: ChildProcess | undefined;
  private browser: Browser | undefined;
  /** A test that is cut off reaches no `finally`, and the browser would outlive it. */
  private readonly onExit = () => void (this.process?.pid && process.kill(-this.process.pid, 'SIGKILL'));

  /** `preferences`: settings of the profile, as a person would make them. */
  constructor(private readonly extraArguments: string[] = [], preferences: object = {}) {
    mkdirSync(join(this.profile, 'Default'));
    writeFileSync(join(this.profile, 'Default', 'Preferences'), JSON.stringify(preferences));
  }

  async start(): Promise<BrowserContext> {
    const portFile = join(this.profile, 'DevToolsActivePort');
    rmSync(portFile, {force: true});
    // A process group of its own, so that renderer, storage and network processes die together.
    this.process = spawn(executablePath(), [
      '--headless=new', ...browserArguments, '--enable-unsafe-swiftshader', ...this.extraArguments, '--remote-debugging-port=0',
      `--user-data-dir=${this.profile}`, 'about:blank',
    ], {detached: true, stdio: 'ignore'});
    process.once('exit', this.onExit);
    await expect.poll(() => existsSync(portFile) && readFileSync(portFile, 'utf8').includes('\n'), {timeout: 30_000}).toBe(true);
    const port = readFileSync(portFile, 'utf8').split('\n')[0];
    this.browser = await chromium.connectOverCDP(`http://127.0.0.1:${port}`);
    return this.browser.contexts()[0]!;
  }

  /** SIGKILL to the whole browser, as a power cut would have it for a program. */
  async kill(): Promise<void> {
    const {process: child} = this;
    if (!child?.pid) return;
    const ended = new Promise((done) => child.once('exit', done));
    process.kill(-child.pid, 'SIGKILL');
    process.off('exit', this.onExit);
    await ended;
    this.process = undefined;
    await this.browser?.close().catch(() => undefined);
  }

  async dispose(): Promise<void> {
    await this.kill();
    rmSync(this.profile, {recursive: true, force: true, maxRetries: 10, retryDelay: 100});
  }
}
