import { existsSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { TILL } from '../paths.ts';
import { capture } from '../process.ts';
import { programOf } from '../program.ts';
import { Expected, say, secondsSince } from '../say.ts';

/** Main process, preload, window and the provider of training: plain builds, side by side. */
const PARTS = ['main', 'preload', 'renderer', 'simulator'] as const;

/** Builds the till into apps/till/dist, which changes only when all parts are built. */
export async function build(): Promise<number> {
  const startedMs = Date.now();
  const making = join(TILL, `dist.making-${process.pid}`);
  try {
    await Promise.all(PARTS.map((part) => buildPart(part, join(making, part))));
    replace(join(TILL, 'dist'), making);
  } finally {
    rmSync(making, { recursive: true, force: true });
  }
  say(`apps/till/dist/{${PARTS.join(',')}} built in ${secondsSince(startedMs)}`);
  return 0;
}

async function buildPart(part: string, outDir: string): Promise<void> {
  const [node, vite] = programOf('vite', 'vite', TILL);
  const args = ['build', '-c', `vite.${part}.config.ts`, '--outDir', outDir, '--logLevel', 'warn'];
  const { code, stdout, stderr } = await capture(node, [vite, ...args], { cwd: TILL });
  const said = `${stdout}${stderr}`.trim();
  if (code !== 0) throw new Expected(`The build of ${part} failed:\n${said}`);
  if (said !== '') console.log(said);
}

/** A till that runs from the old build keeps what it has loaded. */
function replace(target: string, made: string): void {
  const old = `${made}.old`;
  if (existsSync(target)) renameSync(target, old);
  renameSync(made, target);
  rmSync(old, { recursive: true, force: true });
}
