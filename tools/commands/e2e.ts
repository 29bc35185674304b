import { join } from 'node:path';
import { REPORTS, ROOT } from '../paths.ts';
import { programOf } from '../program.ts';
import { build } from './build.ts';
import { runHeadless } from './headless.ts';
import { HEADLESS, makeReady, type Ready } from './prepare.ts';

/** Where Playwright leaves what machines read. */
export const E2E_REPORT = join(REPORTS, 'e2e.json');

/** Builds the till and drives the real window; arguments go to Playwright. */
export async function e2e(args: readonly string[]): Promise<number> {
  const ready = await makeReady(HEADLESS);
  await build();
  return runPlaywright(ready, args);
}

/** Runs Playwright on a till that is built already. */
export function runPlaywright(ready: Ready, args: readonly string[] = []): Promise<number> {
  const [node, program] = programOf('@playwright/test', 'playwright', join(ROOT, 'e2e'));
  const fixed = ['test', '-c', 'e2e/playwright.config.ts', '--reporter=list,json'];
  return runHeadless(node, [program, ...fixed, ...args], {
    cwd: ROOT,
    env: { ...process.env, ...ready.env, PLAYWRIGHT_JSON_OUTPUT_FILE: E2E_REPORT },
  });
}
