import { configDefaults, defineConfig } from 'vitest/config';

/** Unit tests stand beside the code they test; the window's own tests are Playwright's. */
export default defineConfig({
  test: {
    include: ['{apps,packages}/*/src/**/*.test.{ts,tsx}', '{bench,e2e,tools}/**/*.test.ts'],
    exclude: [...configDefaults.exclude, '**/.types/**', '**/dist/**'],
    // Stylesheets are left out of unit tests, but for the one whose colours are measured.
    css: { include: [/styles\/tokens\.css/] },
    // A till's clock shows South African time, wherever its tests run.
    env: { TZ: 'UTC' },
    // A machine that is busy with other work is no failure: nothing here measures time.
    testTimeout: 60_000,
    hookTimeout: 60_000,
  },
});
