import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from '../paths.ts';
import { Expected, heading } from '../say.ts';
import { build } from './build.ts';
import { runHeadless } from './headless.ts';
import { HEADLESS, makeReady } from './prepare.ts';

/** Sells one of each product in the real window, unseen, and leaves pictures and slips. */
export async function demo(args: readonly string[]): Promise<number> {
  const script = join(ROOT, 'e2e', 'demo', 'demo.ts');
  if (!existsSync(script)) throw new Expected('e2e/demo/demo.ts is missing: git checkout e2e');
  heading('Machine');
  const { env } = await makeReady(HEADLESS);
  heading('Build');
  await build();
  heading('Demo');
  return runHeadless(process.execPath, [script, ...args], {
    cwd: ROOT,
    env: { ...process.env, ...env },
  });
}
