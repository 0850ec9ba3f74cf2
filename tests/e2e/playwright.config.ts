// The real page, as built into dist/, in the Chromium that the machine has.
import {defineConfig} from '@playwright/test';

export default defineConfig({
  testDir: '.',
  outputDir: '../../test-results',
  timeout: 60_000,
  expect: {timeout: 15_000},
  // One browser for all: drawing in software keeps two cores busy, and two browsers took as long as one (29 s for six tests).
  workers: 1,
  reporter: [['list'], ['json', {outputFile: '../../build/all/e2e.json'}]],
  use: {trace: 'off', screenshot: 'only-on-failure', actionTimeout: 15_000, viewport: {width: 1280, height: 800}},
});
