import { err, ok, type Result } from '@tillkeeper/domain';
import { createBallast } from './ballast.ts';
import type { Journal, JournalOpenFailure } from './contract.ts';
import { failureOf } from './failure.ts';
import { createJournal } from './journal.ts';
import { type FolderLock, lockFolder } from './lock.ts';
import { type JournalOptions, type ResolvedOptions, resolveOptions } from './options.ts';
import { type OpenedCopies, openCopies } from './recovery/open-copies.ts';

/** Opens the journal of a till, or says why it can't be opened. One process at a time. */
export function openJournal(options: JournalOptions): Result<Journal, JournalOpenFailure> {
  return openWith(options, openCopies);
}

/** Opens a journal whose copies come from `open`, under the lock. */
export function openWith(
  options: JournalOptions,
  open: (resolved: ResolvedOptions) => Result<OpenedCopies, JournalOpenFailure>,
): Result<Journal, JournalOpenFailure> {
  const resolved = resolveOptions(options);
  let lock: FolderLock | undefined;
  try {
    lock = lockFolder(resolved);
    const ballast = createBallast(resolved);
    const copies = open(resolved);
    if (copies.ok) return ok(createJournal(copies.value, resolved, lock, ballast));
    lock.release();
    return copies;
  } catch (error) {
    lock?.release();
    return err(failureOf(error));
  }
}
