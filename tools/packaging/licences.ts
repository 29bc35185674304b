import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Manifest, manifestOf, needsOf, packageFolder } from './packages.ts';

/** A package of somebody else that is part of a shipped till. */
export interface Licensed {
  readonly name: string;
  readonly version: string;
  /** By the name that the package gives, `MIT`; empty where it gives none. */
  readonly licence: string;
  /** Its licence and notices in full; empty where the package brings none. */
  readonly text: string;
}

/** Everything that the apps in these folders need at run time and others made, by name. */
export function licensedPackages(apps: readonly string[]): Licensed[] {
  const found = new Map<string, Licensed>();
  const seen = new Set<string>();
  const look = (folder: string): void => {
    if (seen.has(folder)) return;
    seen.add(folder);
    const manifest = manifestOf(folder);
    if (!isOurs(manifest))
      found.set(`${manifest.name} ${manifest.version}`, licensed(manifest, folder));
    for (const name of needsOf(manifest)) {
      const needed = packageFolder(name, folder);
      if (needed !== undefined) look(needed);
    }
  };
  for (const app of apps) look(app);
  return [...found].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, each]) => each);
}

/** The licences of all of them as one text, for people to read. */
export function licencesText(packages: readonly Licensed[]): string {
  const parts = packages.map(({ name, version, licence, text }) =>
    [RULE, `${name} ${version} (${licence})`, '', text || NO_TEXT].join('\n'),
  );
  return `Tillkeeper contains the work of others, under these licences.\n\n${parts.join('\n\n')}\n`;
}

const RULE = '='.repeat(80);
/** Of a part of another package, mostly, whose text stands at that. */
const NO_TEXT = 'It names its licence and brings no text of it.';

function isOurs({ name }: Manifest): boolean {
  return name.startsWith('@tillkeeper/');
}

function licensed({ name, version, license }: Manifest, folder: string): Licensed {
  const files = readdirSync(folder).filter((file) => /^(licen[cs]e|copying|notice)/i.test(file));
  const texts = files.sort().map((file) => readFileSync(join(folder, file), 'utf8').trim());
  return {
    name,
    version,
    licence: typeof license === 'string' ? license : '',
    text: texts.join('\n\n'),
  };
}
