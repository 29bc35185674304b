import type { PrintResult } from '../printer.ts';
import type { OpenPort } from './port.ts';

/**
 * Small enough that a pulled plug or a stalled line is noticed within the stall time even at
 * 1200 baud, and that the system's buffer takes a piece whole: what it holds can be thrown away,
 * a write that is still going on can't.
 */
const PIECE_BYTES = 512;
/** A pulled cable reports the last write as done, and the port as closed a moment later. */
const SETTLE_MS = 100;

/**
 * Sends a slip piece by piece, each one drained before the next. Stops at the first failure and
 * never sends anything twice.
 */
export async function sendSections(
  port: OpenPort,
  sections: readonly Uint8Array[],
  stallAfterMs: number,
): Promise<PrintResult> {
  let sectionsSent = 0;
  if (!port.isOpen()) return { kind: 'not-begun', why: 'The printer is not connected.' };
  for (const section of sections) {
    const failure = await sendSection(port, section, stallAfterMs);
    if (failure !== undefined) return { kind: 'doubtful', why: failure, sectionsSent };
    sectionsSent += 1;
  }
  await new Promise((resolve) => setTimeout(resolve, SETTLE_MS));
  if (port.isOpen()) return { kind: 'printed' };
  return { kind: 'doubtful', why: LOST, sectionsSent };
}

const LOST = 'The printer was lost while the slip was printing.';
const STALLED = 'The printer stopped taking the slip.';

async function sendSection(
  port: OpenPort,
  section: Uint8Array,
  stallAfterMs: number,
): Promise<string | undefined> {
  for (let from = 0; from < section.length; from += PIECE_BYTES) {
    const piece = section.subarray(from, from + PIECE_BYTES);
    const failure = await withinTime(port.send(piece), stallAfterMs);
    if (failure !== undefined) return failure;
  }
  return undefined;
}

/** The words for a failure, or nothing; the system's own words could hold bytes of the slip. */
async function withinTime(work: Promise<void>, limitMs: number): Promise<string | undefined> {
  let timer: NodeJS.Timeout | undefined;
  const stalled = new Promise<string>((resolve) => {
    timer = setTimeout(() => resolve(STALLED), limitMs);
  });
  const finished = work.then(
    () => undefined,
    () => LOST,
  );
  const result = await Promise.race([finished, stalled]);
  clearTimeout(timer);
  return result;
}
