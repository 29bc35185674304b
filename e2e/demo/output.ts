import { mkdirSync, readdirSync, rmSync } from 'node:fs';
import { join, relative } from 'node:path';
import { ROOT } from '../support/paths.ts';

/** Where the demo leaves what it made; never in git. */
const OUTPUT = join(ROOT, 'demo-output');
/** Pictures of the windows. */
export const SCREENS = join(OUTPUT, 'screens');
/** Slips as bytes, text and picture. */
export const SLIPS = join(OUTPUT, 'slips');

/** Begins with empty folders, so that nothing old is taken for new. */
export function clearOutput(): void {
  rmSync(OUTPUT, { recursive: true, force: true });
  for (const folder of [SCREENS, SLIPS]) mkdirSync(folder, { recursive: true });
}

/** Prints what was made. */
export function listOutput(): void {
  for (const folder of [SCREENS, SLIPS]) {
    const names = readdirSync(folder).sort();
    console.log(`\n${relative(ROOT, folder)}/ (${names.length})`);
    for (const name of names) console.log(`  ${name}`);
  }
}

/** A line of progress. */
export function say(line: string): void {
  console.log(`  ${line}`);
}
