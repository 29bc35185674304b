import { err, type Result } from '@tillkeeper/domain';
import { verifyFile } from './backup.ts';
import type { Journal, JournalOpenFailure } from './contract.ts';
import { failureOf } from './failure.ts';
import { openWith } from './open.ts';
import { type JournalOptions, resolveOptions } from './options.ts';
import { rebuildAndOpen } from './recovery/open-copies.ts';

/**
 * Opens a journal with the help of a backup. A restore never goes back in time: the backup is one
 * more copy, and whatever database and tape still have is taken as well. With the machine gone it
 * is all there is, and what came after it can't be known.
 */
export function restoreJournal(
  options: JournalOptions,
  backupFile: string,
): Result<Journal, JournalOpenFailure> {
  const refusal = checkBackup(options, backupFile);
  if (refusal !== undefined) return err(refusal);
  const input = { backups: [backupFile], tailMayBeLost: true };
  return openWith(options, (resolved) =>
    rebuildAndOpen(resolved, input, 'Restored with a backup.'),
  );
}

function checkBackup(options: JournalOptions, backupFile: string): JournalOpenFailure | undefined {
  try {
    const problem = verifyFile(backupFile, resolveOptions(options)).problems[0];
    if (problem === undefined) return undefined;
    return { kind: 'damaged', detail: `The backup is not whole: ${problem}` };
  } catch (error) {
    const { kind, detail } = failureOf(error);
    return { kind, detail: `The backup can't be read: ${detail}` };
  }
}
