import {defineConfig} from '@playwright/test';

export default defineConfig({
  testDir: '.',
  outputDir: '../../test-results/torture',
  timeout: 180_000, // of the first one, which makes the profiles
  expect: {timeout: 30_000},
  workers: Number(process.env.KARTOTEKA_TORTURE_WORKERS ?? 2),
  fullyParallel: true,
  reporter: [['line'], ['./support/table_reporter.ts']],
  use: {trace: 'off', actionTimeout: 30_000},
});
