import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { TILL } from '../paths.ts';
import { capture } from '../process.ts';
import { programOf } from '../program.ts';
import { Expected, say, secondsSince } from '../say.ts';

/** Main process, preload and window: three plain builds, side by side. */
const PARTS = ['main', 'preload', 'renderer'] as const;

/** Builds the till into apps/till/dist. */
export async function build(): Promise<number> {
  // After a failed build there must be no old one that looks like its result.
  rmSync(join(TILL, 'dist'), { recursive: true, force: true });
  const startedMs = Date.now();
  await Promise.all(PARTS.map((part) => buildPart(part)));
  say(`apps/till/dist/{${PARTS.join(',')}} built in ${secondsSince(startedMs)}`);
  return 0;
}

async function buildPart(part: string): Promise<void> {
  const [node, vite] = programOf('vite', 'vite', TILL);
  const args = [vite, 'build', '-c', `vite.${part}.config.ts`, '--logLevel', 'warn'];
  const { code, stdout, stderr } = await capture(node, args, { cwd: TILL });
  const said = `${stdout}${stderr}`.trim();
  if (code !== 0) throw new Expected(`The build of ${part} failed:\n${said}`);
  if (said !== '') console.log(said);
}
