import { defineConfig } from '@playwright/test';

/** The e2e drives one real Electron window per test; no browser is downloaded. */
export default defineConfig({
  testDir: '.',
  testMatch: '**/*.e2e.ts',
  outputDir: '../.reports/e2e',
  timeout: 60_000,
  workers: process.env['CI'] === undefined ? 2 : 1,
  forbidOnly: process.env['CI'] !== undefined,
  use: { trace: 'retain-on-failure' },
});
