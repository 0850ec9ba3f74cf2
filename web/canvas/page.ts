// The page as the shell knows it: address, title, colours, preferences, clipboard.
import type {PageHost} from '../bridge/host';
import type {Program} from '../bridge/program';
import {reloadPage} from '../offline/updates';
import {Formats} from './formats';

const preferencePrefix = 'kartoteka.';

// Milliseconds. Writing the history takes longer than drawing a frame, so an address that follows each key waits.
const addressDelay = 150;

export class BrowserPage implements PageHost {
  /** The address that replaces the current one soon. */
  private replacement: string | null = null;
  private replacing = 0;
  private unsaved = false;
  private idleAsked = false;
  private formats = new Formats(document.documentElement.lang);

  /** `opened` is called after the first frame in which the card index can be used. */
  constructor(private readonly program: Program, private readonly whenOpened: () => void) {
    // Whatever may leave this address leaves the right one behind.
    for (const leaving of ['click', 'pagehide']) window.addEventListener(leaving, () => this.replaceNow(), {capture: true});
    const navigated = () => {
      this.forgetReplacement(); // it was meant for the address that was left
      program.memory.stageText(location.hash);
      program.exports._kt_navigate();
    };
    window.addEventListener('popstate', navigated);
    window.addEventListener('beforeunload', (event) => {
      if (this.unsaved) event.preventDefault();
    });
  }

  setLocation(text: number, size: number, replace: boolean): void {
    const fragment = this.program.memory.text(text, size);
    if (!replace) this.replaceNow();
    if (fragment === (this.replacement ?? location.hash)) return;
    this.forgetReplacement();
    if (!replace) {
      history.pushState(null, '', fragment);
    } else {
      this.replacement = fragment;
      this.replacing = window.setTimeout(() => this.replaceNow(), addressDelay);
    }
  }

  private replaceNow(): void {
    const fragment = this.replacement;
    this.forgetReplacement();
    if (fragment !== null) history.replaceState(null, '', fragment);
  }

  private forgetReplacement(): void {
    clearTimeout(this.replacing);
    this.replacement = null;
  }

  setTitle(text: number, size: number): void {
    document.title = this.program.memory.text(text, size);
  }

  setLanguage(text: number, size: number, rightToLeft: boolean): void {
    const language = this.program.memory.text(text, size);
    document.documentElement.lang = language;
    this.formats = new Formats(language);
    document.documentElement.dir = rightToLeft ? 'rtl' : 'ltr';
  }

  format(what: number, value: number): void {
    this.program.memory.stageText(this.formats.write(what, value));
  }

  setColors(text: number, size: number): void {
    for (const line of this.program.memory.text(text, size).split('\n')) {
      const [name, value] = line.split(' ');
      if (name && value) document.documentElement.style.setProperty(`--${name}`, value);
    }
  }

  setColorScheme(scheme: number): void {
    document.documentElement.style.colorScheme = ['', 'light', 'dark'][scheme] ?? '';
  }

  setUnsaved(unsaved: boolean): void {
    this.unsaved = unsaved;
  }

  preference(key: number, size: number): number {
    const value = readPreference(this.program.memory.text(key, size));
    if (value === null) return 0;
    this.program.memory.stageText(value);
    return 1;
  }

  setPreference(key: number, keySize: number, value: number, valueSize: number): void {
    const {memory} = this.program;
    try {
      localStorage.setItem(preferencePrefix + memory.text(key, keySize), memory.text(value, valueSize));
    } catch {
      // Storage is forbidden or full: the preference lasts as long as the page.
    }
  }

  copy(text: number, size: number): void {
    void navigator.clipboard.writeText(this.program.memory.text(text, size));
  }

  requestIdle(delay: number): void {
    if (delay === 0) return this.idle();
    if (this.idleAsked) return;
    this.idleAsked = true;
    window.setTimeout(() => {
      this.idleAsked = false;
      this.idle();
    }, delay);
  }

  opened(): void {
    const after = (): void => {
      clearTimeout(hidden);
      setTimeout(this.whenOpened);
    };
    const frame = requestAnimationFrame(after);
    // A page that nobody sees draws no frames.
    const hidden = setTimeout(() => {
      cancelAnimationFrame(frame);
      after();
    }, 1000);
  }

  private idle(): void {
    const work = () => {
      if (this.program.exports._kt_idle() !== 0) this.idle();
    };
    if ('requestIdleCallback' in globalThis) requestIdleCallback(work, {timeout: 5000});
    else setTimeout(work, 20);
  }

  reload(): void {
    reloadPage();
  }
}

function readPreference(key: string): string | null {
  try {
    return localStorage.getItem(preferencePrefix + key);
  } catch {
    return null;
  }
}
