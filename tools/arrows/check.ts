import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Violation, violationsIn } from './rules.ts';

const PLACES = ['apps', 'packages', 'bench', 'e2e', 'tools'];
// `dist.making-…` is a build on its way, or one that was killed.
const SKIPPED = /^(?:node_modules|\.types|dist(?:\..*)?)$/;
const SOURCE = /\.(?:[cm]?[jt]sx?)$/;

/** Checks every source file of the workspace against the rooms of the house. */
export function checkArrows(root: string): Violation[] {
  return PLACES.flatMap((place) => sourcesIn(root, place)).flatMap((file) =>
    violationsIn(file, readFileSync(join(root, file), 'utf8')),
  );
}

function sourcesIn(root: string, folder: string): string[] {
  return readdirSync(join(root, folder), { withFileTypes: true }).flatMap((entry) => {
    const path = `${folder}/${entry.name}`;
    if (entry.isDirectory()) return SKIPPED.test(entry.name) ? [] : sourcesIn(root, path);
    return SOURCE.test(entry.name) ? [path] : [];
  });
}
