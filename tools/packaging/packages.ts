import { existsSync, readFileSync, realpathSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** What a package says of itself, as far as packaging asks. */
export interface Manifest {
  readonly name: string;
  readonly version: string;
  readonly license?: unknown;
  readonly dependencies?: Readonly<Record<string, string>>;
  readonly optionalDependencies?: Readonly<Record<string, string>>;
}

/** Where a package stands for code in `from`; undefined for one of another system. */
export function packageFolder(name: string, from: string): string | undefined {
  for (let at = realpathSync(from); at !== dirname(at); at = dirname(at)) {
    const folder = join(at, 'node_modules', name);
    if (existsSync(join(folder, 'package.json'))) return realpathSync(folder);
  }
  return undefined;
}

/** The manifest of the package in a folder. */
export function manifestOf(folder: string): Manifest {
  return JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as Manifest;
}

/** What a package needs at run time, by name; of optional ones some are for other systems. */
export function needsOf({ dependencies = {}, optionalDependencies = {} }: Manifest): string[] {
  return Object.keys({ ...dependencies, ...optionalDependencies });
}
