import { err, ok, type Result } from '@tillkeeper/domain';
import type { JournalOpenFailure } from '../contract.ts';
import { failureOf } from '../failure.ts';
import type { ResolvedOptions } from '../options.ts';
import { finishPurges } from '../purge.ts';
import { glanceAtTape, type TapeGlance } from '../tape/tape.ts';
import { openTape } from '../tape/writer.ts';
import { verifyCopies } from '../verify/verify.ts';
import { type Copies, writeNote } from '../write.ts';
import { brokenBy, damaged, type Looked, lookAtDatabase, refused, type Unusable } from './look.ts';
import { type RebuildInput, rebuild } from './rebuild.ts';
import { type Repair, reconcile } from './reconcile.ts';

/** Both copies, proved against each other, and what had to be mended for that. */
export interface OpenedCopies extends Copies {
  readonly repairs: readonly Repair[];
}

const NO_BACKUPS: RebuildInput = { backups: [], tailMayBeLost: false };

/** Opens both copies and mends one from the other where that is provably complete. */
export function openCopies(options: ResolvedOptions): Result<OpenedCopies, JournalOpenFailure> {
  const opened = openOnce(options);
  if (opened.kind === 'opened') return conclude(opened.copies, options);
  if (opened.kind === 'refused') return err(opened.failure);
  return rebuildAndOpen(options, NO_BACKUPS, opened.failure.detail);
}

/** Puts the copies together anew, then opens them. */
export function rebuildAndOpen(
  options: ResolvedOptions,
  input: RebuildInput,
  why: string,
): Result<OpenedCopies, JournalOpenFailure> {
  const rebuilt = rebuild(options, input);
  if (!rebuilt.ok) {
    // What was found first says more to a person than where the attempt to mend it ended.
    const detail = `${why} ${rebuilt.error.detail}`;
    return err({ kind: rebuilt.error.kind, detail });
  }
  const repair: Repair = { what: 'rebuilt', detail: why, noteworthy: true };
  const again = openOnce(options);
  if (again.kind === 'opened') {
    const { repairs, ...copies } = again.copies;
    return conclude({ ...copies, repairs: [repair, ...repairs] }, options);
  }
  return err(again.failure);
}

type Whole = Extract<Looked, { readonly kind: 'whole' }>;
type Once = { readonly kind: 'opened'; readonly copies: OpenedCopies } | Unusable;

function openOnce(options: ResolvedOptions): Once {
  const tape = glanceAtTape(options.tapeFile);
  if (tape?.newer === true) return refused('newer', 'the tape is of a newer format');
  const looked = lookAtDatabase(options, tape);
  if (looked.kind !== 'whole') return looked;
  return joinCopies(looked, tape ?? glanceAtTape(options.tapeFile), options);
}

function joinCopies(
  { database, info }: Whole,
  tape: TapeGlance | undefined,
  options: ResolvedOptions,
): Once {
  try {
    const reconciled = reconcile({ database, info }, tape, options);
    if (reconciled.kind === 'agreed') {
      const problem =
        options.check === 'full' ? verifyCopies(database, options).problems[0] : undefined;
      if (problem === undefined) {
        const { repairs, tapeEnd } = reconciled;
        const tape = openTape(options.tapeFile, tapeEnd, options.space);
        return { kind: 'opened', copies: { database, tape, repairs } };
      }
      database.close();
      return damaged(problem);
    }
    database.close();
    return reconciled;
  } catch (error) {
    database.close();
    return brokenBy(error);
  }
}

/** Records what was mended, and carries on what a crash interrupted. */
function conclude(
  copies: OpenedCopies,
  options: ResolvedOptions,
): Result<OpenedCopies, JournalOpenFailure> {
  try {
    for (const { what, detail, noteworthy } of copies.repairs) {
      const atUtcMs = options.clock.nowUtcMs();
      if (noteworthy)
        writeNote(copies, options, { kind: 'journal-repaired', what, detail, atUtcMs });
    }
    finishPurges(copies, options);
    return ok(copies);
  } catch (error) {
    copies.tape.close();
    copies.database.close();
    return err(failureOf(error));
  }
}
