import { existsSync } from 'node:fs';
import type { Database } from 'better-sqlite3';
import type { VerifyReport } from '../contract.ts';
import type { ResolvedOptions } from '../options.ts';
import { verifyDatabase, verifyDatabaseInSteps } from './database.ts';
import type { Steps } from './steps.ts';
import { type TapeFindings, verifyTape, verifyTapeInSteps } from './tape.ts';

type DatabaseFindings = Omit<VerifyReport, 'tapeEventCount'>;
/** What a check of both copies needs to know. Without a key, sealed parts are not opened. */
export type VerifyOptions = Pick<ResolvedOptions, 'tapeFile'> & {
  readonly sealingKey?: Uint8Array;
};

const NO_TAPE: TapeFindings = { tapeEventCount: 0, problems: ['The tape is missing.'] };

/** The full check of both copies. */
export function verifyCopies(
  database: Database,
  { tapeFile, sealingKey }: VerifyOptions,
): VerifyReport {
  const found = verifyDatabase(database, sealingKey);
  return both(found, existsSync(tapeFile) ? verifyTape(tapeFile, database) : NO_TAPE);
}

/** The check of both copies while the till goes on selling between its steps. */
export function* verifyCopiesInSteps(
  database: Database,
  { tapeFile, sealingKey }: VerifyOptions,
): Steps<VerifyReport> {
  const found = yield* verifyDatabaseInSteps(database, sealingKey);
  return both(found, existsSync(tapeFile) ? yield* verifyTapeInSteps(tapeFile, database) : NO_TAPE);
}

function both(found: DatabaseFindings, { tapeEventCount, problems }: TapeFindings): VerifyReport {
  return { ...found, tapeEventCount, problems: [...found.problems, ...problems] };
}
