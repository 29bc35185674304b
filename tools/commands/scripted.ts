import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from '../paths.ts';
import { Expected, heading } from '../say.ts';
import { build } from './build.ts';
import { runHeadless } from './headless.ts';
import { HEADLESS, makeReady } from './prepare.ts';

/** A command that builds the till and runs a program which drives its real window, unseen. */
export function scripted(title: string, program: string) {
  return async (args: readonly string[]): Promise<number> => {
    const script = join(ROOT, program);
    if (!existsSync(script)) throw new Expected(`${program} is missing: git checkout e2e`);
    heading('Machine');
    const { env } = await makeReady(HEADLESS);
    heading('Build');
    await build();
    heading(title);
    return runHeadless(process.execPath, [script, ...args], {
      cwd: ROOT,
      env: { ...process.env, ...env },
    });
  };
}
