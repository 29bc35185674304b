import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The folder of the whole workspace. */
export const ROOT = dirname(dirname(dirname(fileURLToPath(import.meta.url))));

/** The till's own folder: what Electron is started on. */
export const TILL_FOLDER = join(ROOT, 'apps', 'till');

/** The simulator's program. */
export const SIMULATOR_PROGRAM = join(ROOT, 'apps', 'simulator', 'src', 'main.ts');

/** A new empty folder; `remove` takes it away with all that is in it. */
export interface TemporaryFolder {
  readonly path: string;
  remove(): void;
}

/** Makes a folder that nobody else uses. */
export function temporaryFolder(purpose: string): TemporaryFolder {
  const path = mkdtempSync(join(tmpdir(), `tillkeeper-${purpose}-`));
  return {
    path,
    // A killed Electron's helpers may still write for a moment.
    remove: () => rmSync(path, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 }),
  };
}
