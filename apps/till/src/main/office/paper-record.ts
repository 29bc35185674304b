import type { Clock, HouseFact, PersonRef } from '@tillkeeper/domain';
import { type Journal, JournalFull } from '@tillkeeper/journal';
import { markAsCopy, type SlipDocument } from '@tillkeeper/slip';

/** A paper of which there is one original: the void slip of a slip number, the Z of a shift. */
export type OnlyPaper = Pick<Extract<HouseFact, { kind: 'paper-printed' }>, 'paper' | 'number'>;

/** What printing such a paper needs. */
export interface PaperRecordPorts {
  readonly journal: Pick<Journal, 'houseFacts' | 'recordHouse'>;
  readonly clock: Clock;
  /** Whether the printer would begin now. */
  readonly isPrinterReady: () => boolean;
  readonly print: (document: SlipDocument) => Promise<boolean>;
}

/** How it went: `not-begun` has put nothing on paper, and nothing on record. */
export type OnPaper = 'printed' | 'not-printed' | 'not-begun' | 'not-recorded';

/**
 * Prints a paper, and every further one of it as a numbered copy. It is on record before the printer
 * begins: after a power cut the next one is a copy, rather than a second original.
 */
export async function printOnRecord(
  what: OnlyPaper,
  by: PersonRef,
  make: () => SlipDocument,
  ports: PaperRecordPorts,
): Promise<OnPaper> {
  if (!ports.isPrinterReady()) return 'not-begun';
  const copyNumber = printedBefore(what, ports.journal);
  const atUtcMs = ports.clock.nowUtcMs();
  const fact: HouseFact = { kind: 'paper-printed', ...what, copyNumber, by, atUtcMs };
  try {
    ports.journal.recordHouse([fact]);
  } catch (error) {
    if (error instanceof JournalFull) return 'not-recorded';
    throw error;
  }
  const original = make();
  const copy = { copyNumber, printedUtcMs: atUtcMs, operatorName: by.name, why: 'Printed again' };
  const printed = await ports.print(copyNumber === 0 ? original : markAsCopy(original, copy));
  return printed ? 'printed' : 'not-printed';
}

// By number and not by time: the clock may have been put back since the original.
function printedBefore({ paper, number }: OnlyPaper, journal: Pick<Journal, 'houseFacts'>): number {
  return journal
    .houseFacts({ kinds: ['paper-printed'], limit: Number.MAX_SAFE_INTEGER })
    .filter(
      ({ fact }) => fact.kind === 'paper-printed' && fact.paper === paper && fact.number === number,
    ).length;
}
