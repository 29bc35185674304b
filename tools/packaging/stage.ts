import {
  cpSync,
  existsSync,
  mkdirSync,
  readFileSync,
  realpathSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { TILL } from '../paths.ts';

interface Manifest {
  readonly name: string;
  readonly version: string;
  readonly dependencies?: Readonly<Record<string, string>>;
  readonly optionalDependencies?: Readonly<Record<string, string>>;
}

/** Where packages are put, and the version of each that stands beside the app. */
interface Stage {
  readonly target: string;
  readonly versions: Map<string, string>;
}

/** What the bundles leave to be found at run time: native code, and what it needs. */
const NATIVE = ['better-sqlite3', 'serialport', 'usb', '@node-rs/argon2'] as const;
/** Folders of better-sqlite3 that only compiling needs. */
const LEFT_OUT = new Set(['deps', 'src']);

/** Puts the app into a folder of its own: the built files, a manifest, and the native packages flat. */
export function stageApp(target: string): void {
  rmSync(target, { recursive: true, force: true });
  mkdirSync(target, { recursive: true });
  cpSync(join(TILL, 'dist'), join(target, 'dist'), { recursive: true });
  const stage: Stage = { target, versions: new Map() };
  for (const name of NATIVE) copyPackage(name, TILL, target, stage);
  const { version } = manifestOf(TILL);
  const dependencies = Object.fromEntries(stage.versions);
  const manifest = {
    name: 'tillkeeper',
    productName: 'Tillkeeper',
    description: 'A point-of-sale till for prepaid airtime, electricity, vouchers and cash-out',
    version,
    author: 'The Tillkeeper authors',
    license: 'Apache-2.0',
    type: 'module',
    main: 'dist/main/index.js',
    dependencies,
  };
  writeFileSync(join(target, 'package.json'), JSON.stringify(manifest, null, 2));
}

/** Copies a package beside the app, or into the one that needs it where another version is there. */
function copyPackage(name: string, from: string, user: string, stage: Stage): void {
  const folder = packageFolder(name, from);
  if (folder === undefined) return;
  const { version, dependencies = {}, optionalDependencies = {} } = manifestOf(folder);
  const before = stage.versions.get(name);
  if (before === version) return;
  if (before === undefined) stage.versions.set(name, version);
  const place = join(before === undefined ? stage.target : user, 'node_modules', name);
  cpSync(folder, place, { recursive: true, filter: (source) => isShipped(source, folder) });
  for (const needed of Object.keys({ ...dependencies, ...optionalDependencies }))
    copyPackage(needed, folder, place, stage);
}

function isShipped(source: string, folder: string): boolean {
  const [first = ''] = source.slice(folder.length + 1).split('/');
  return first !== 'node_modules' && !(folder.endsWith('better-sqlite3') && LEFT_OUT.has(first));
}

/** Where a package stands for code in `from`; undefined for one of another system. */
function packageFolder(name: string, from: string): string | undefined {
  for (let at = realpathSync(from); at !== dirname(at); at = dirname(at)) {
    const folder = join(at, 'node_modules', name);
    if (existsSync(join(folder, 'package.json'))) return realpathSync(folder);
  }
  return undefined;
}

function manifestOf(folder: string): Manifest {
  return JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as Manifest;
}
