import { spawnSync } from 'node:child_process';
import { dirname } from 'node:path';
import { Expected, say } from '../say.ts';
import { aptInstall, aptKnows, aptPrefix, aptUpdate } from './apt.ts';
import { thisMachine, unresolved } from './machine.ts';
import { installLine, missingNeeds, NEEDS, type Need, type Purpose, packagesFor } from './needs.ts';

/**
 * Makes sure the machine has what the purposes ask for: installs it through apt
 * where that is allowed, else throws with the line that does it. A prepared
 * machine loses a few milliseconds.
 */
export async function ensureSystem(purposes: readonly Purpose[]): Promise<void> {
  if (process.platform !== 'linux') return;
  const missing = missingNeeds(purposes, thisMachine());
  if (missing.length === 0) return;
  say(`This machine lacks: ${missing.map((need) => need.name).join(', ')}`);
  await install(missing);
  const still = missingNeeds(purposes, thisMachine());
  if (still.length > 0) throw lacking(still);
}

/** Asks the finished program itself which libraries it does not find. */
export async function ensureLibrariesOf(executable: string): Promise<void> {
  if (process.platform !== 'linux') return;
  const missing = librariesMissingFor(executable);
  if (missing.length === 0) return;
  const needs = missing.map(
    (name) =>
      NEEDS.find((need) => need.name === name) ??
      ({ kind: 'library', name, packages: [name], purpose: 'window' } satisfies Need),
  );
  throw lacking(needs);
}

function librariesMissingFor(executable: string): string[] {
  const { stdout } = spawnSync('ldd', [executable], {
    encoding: 'utf8',
    cwd: dirname(executable),
  });
  return unresolved(stdout ?? '');
}

async function install(missing: readonly Need[]): Promise<void> {
  const prefix = aptPrefix();
  if (prefix === undefined) throw lacking(missing);
  await aptUpdate(prefix);
  if (!(await aptInstall(prefix, packagesFor(missing, aptKnows)))) throw lacking(missing);
}

function lacking(needs: readonly Need[]): Expected {
  const names = needs.map((need) => need.name).join(', ');
  return new Expected(
    `The system lacks ${names}. On Debian and Ubuntu this installs it:\n` +
      `  ${installLine(packagesFor(needs, aptKnows))}`,
  );
}
