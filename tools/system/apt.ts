import { spawnSync } from 'node:child_process';
import { capture } from '../process.ts';
import { timed } from '../say.ts';
import { hasCommand } from './machine.ts';

/** How apt may be called here: directly, through sudo without a question, or not at all. */
export function aptPrefix(): readonly string[] | undefined {
  if (!hasCommand('apt-get')) return undefined;
  if (process.getuid?.() === 0) return [];
  const sudo = hasCommand('sudo') && spawnSync('sudo', ['-n', 'true']).status === 0;
  return sudo ? ['sudo', '-n'] : undefined;
}

let listsAreFresh = false;

/** Fetches apt's lists, once in a run; packages are chosen and installed by what they say. */
export async function aptUpdate(prefix: readonly string[]): Promise<void> {
  // A failure shows itself when the packages are installed.
  if (!listsAreFresh) await apt(prefix, 'apt: reading the lists', ['update']);
  listsAreFresh = true;
}

/** Installs packages and says whether that succeeded. */
export async function aptInstall(
  prefix: readonly string[],
  packages: readonly string[],
): Promise<boolean> {
  const label = `apt: installing ${packages.join(' ')}`;
  return apt(prefix, label, ['install', '-y', '--no-install-recommends', ...packages]);
}

/** Whether apt can install a package of this name. */
export function aptKnows(name: string): boolean {
  const policy = spawnSync('apt-cache', ['policy', name], {
    encoding: 'utf8',
    env: { ...process.env, LC_ALL: 'C' },
  });
  return /Candidate: (?!\(none\))/.test(policy.stdout ?? '');
}

async function apt(prefix: readonly string[], label: string, args: readonly string[]) {
  const line = [...prefix, 'env', 'DEBIAN_FRONTEND=noninteractive', 'apt-get', '-q', ...args];
  const [command = 'env', ...rest] = line;
  const { code, stdout, stderr } = await timed(label, () => capture(command, rest));
  if (code !== 0) console.error(`${stdout.slice(-1500)}\n${stderr.slice(-1500)}`.trim());
  return code === 0;
}
