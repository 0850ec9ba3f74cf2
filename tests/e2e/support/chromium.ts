// The browser that the machine has, and how it is started.
import {existsSync} from 'node:fs';
import {delimiter, join} from 'node:path';

const names = ['chromium', 'chromium-browser', 'google-chrome'];

export function executablePath(): string {
  if (process.env.KARTOTEKA_CHROMIUM) return process.env.KARTOTEKA_CHROMIUM;
  for (const folder of ['/usr/bin', ...(process.env.PATH ?? '').split(delimiter)]) {
    const found = names.map((name) => join(folder, name)).find((path) => existsSync(path));
    if (found) return found;
  }
  throw new Error('no Chromium on PATH; set KARTOTEKA_CHROMIUM to one');
}

export const browserArguments = [
  '--no-sandbox', '--disable-quic', '--no-first-run', '--disable-background-networking', '--disable-component-update',
  '--disable-sync',
];

/**
 * Device pixels in a CSS pixel, for whoever looks at what the page does rather than at its pixels: drawing in software
 * takes three quarters of a test's time, and a quarter of the pixels a third of that. Emulating it is not enough: the
 * canvas's own size in device pixels is the window's.
 */
export const density = 0.5;
export const atDensity = `--force-device-scale-factor=${density}`;
