import { existsSync } from 'node:fs';
import type { Database } from 'better-sqlite3';
import type { VerifyReport } from '../contract.ts';
import type { ResolvedOptions } from '../options.ts';
import { verifyDatabase } from './database.ts';
import { verifyTape } from './tape.ts';

/** The full check of both copies. */
export function verifyCopies(database: Database, options: ResolvedOptions): VerifyReport {
  const found = verifyDatabase(database, options.sealingKey);
  const tape = existsSync(options.tapeFile)
    ? verifyTape(options.tapeFile, database)
    : { tapeEventCount: 0, problems: ['The tape is missing.'] };
  return {
    ...found,
    tapeEventCount: tape.tapeEventCount,
    problems: [...found.problems, ...tape.problems],
  };
}
