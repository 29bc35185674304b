import { readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { ROOT } from './paths.ts';

/**
 * The command line that runs a package's program on this Node, without the
 * shell scripts of node_modules/.bin, which differ between systems.
 */
export function programOf(name: string, program = basename(name), from = ROOT): [string, string] {
  const folder = join(from, 'node_modules', name);
  const { bin } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as {
    bin: string | Record<string, string>;
  };
  const path = typeof bin === 'string' ? bin : bin[program];
  if (path === undefined) throw new Error(`${name} has no program "${program}"`);
  return [process.execPath, join(folder, path)];
}
