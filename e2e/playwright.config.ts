import { defineConfig } from '@playwright/test';

/** The e2e drives one real Electron window per test; no browser is downloaded. */
export default defineConfig({
  testDir: '.',
  testMatch: '**/*.e2e.ts',
  outputDir: '../.reports/e2e',
  timeout: 90_000,
  // A busy machine is slow, not wrong.
  expect: { timeout: 15_000 },
  fullyParallel: true,
  // Each test has a till, a simulator and a data folder of its own.
  workers: 2,
  forbidOnly: process.env['CI'] !== undefined,
  use: { trace: 'retain-on-failure' },
});
