// The real page, as built into dist/, in the Chromium that the machine has.
import {defineConfig} from '@playwright/test';

export default defineConfig({
  testDir: '.',
  outputDir: '../../test-results',
  timeout: 60_000,
  expect: {timeout: 15_000},
  workers: 1,
  reporter: 'list',
  use: {trace: 'off', screenshot: 'only-on-failure', actionTimeout: 15_000, viewport: {width: 1280, height: 800}},
});
