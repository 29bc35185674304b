import { cpSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { SIMULATOR, TILL } from '../paths.ts';
import { licencesText, licensedPackages } from './licences.ts';
import { manifestOf, needsOf, packageFolder } from './packages.ts';

/** Where packages are put, and the version of each that stands beside the app. */
interface Stage {
  readonly target: string;
  readonly versions: Map<string, string>;
}

/** What the bundles leave to be found at run time: native code, and what it needs. */
const NATIVE = ['better-sqlite3', 'serialport', 'usb', '@node-rs/argon2'] as const;
/** Folders of better-sqlite3 that only compiling needs. */
const LEFT_OUT = new Set(['deps', 'src']);

/** Puts the app into a folder of its own: the built files, a manifest, the native packages flat, and all licences. */
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
  const licences = licencesText(licensedPackages([TILL, SIMULATOR]));
  writeFileSync(join(target, 'THIRD-PARTY-LICENCES.txt'), licences);
}

/** Copies a package beside the app, or into the one that needs it where another version is there. */
function copyPackage(name: string, from: string, user: string, stage: Stage): void {
  const folder = packageFolder(name, from);
  if (folder === undefined) return;
  const manifest = manifestOf(folder);
  const { version } = manifest;
  const before = stage.versions.get(name);
  if (before === version) return;
  if (before === undefined) stage.versions.set(name, version);
  const place = join(before === undefined ? stage.target : user, 'node_modules', name);
  cpSync(folder, place, { recursive: true, filter: (source) => isShipped(source, folder) });
  for (const needed of needsOf(manifest)) copyPackage(needed, folder, place, stage);
}

function isShipped(source: string, folder: string): boolean {
  const [first = ''] = source.slice(folder.length + 1).split('/');
  return first !== 'node_modules' && !(folder.endsWith('better-sqlite3') && LEFT_OUT.has(first));
}
