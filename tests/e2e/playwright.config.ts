// The real page, as built into dist/, in the Chromium that the machine has.
import {defineConfig} from '@playwright/test';

export default defineConfig({
  testDir: '.',
  outputDir: '../../test-results',
  timeout: 120_000,
  expect: {timeout: 30_000},
  // Two browsers, each with one profile after the other: most of a test is waiting for the page.
  fullyParallel: true,
  workers: 2,
  reporter: [['list'], ['json', {outputFile: '../../build/all/e2e.json'}]],
  use: {trace: 'off', screenshot: 'only-on-failure', actionTimeout: 30_000, viewport: {width: 1280, height: 800}},
});
