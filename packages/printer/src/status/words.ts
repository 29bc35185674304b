import type { PrinterStatus } from '../printer.ts';
import type { Trouble } from './sensors.ts';

type Stopped = Extract<PrinterStatus, { readonly kind: 'stopped' }>;

/** The line went away within a slip. */
export const LOST = 'The printer was lost while the slip was printing.';
/** The line took nothing more, or the printer said nothing more. */
export const STALLED = 'The printer stopped taking the slip.';
/** The till stopped sending by itself. */
export const STOPPED = 'The till stopped while the slip was printing.';

/** The printer took all of it and can't tell more: the screens have words for it. */
export const CANNOT_TELL = 'cannot-tell';

/** Why a slip is torn, when the printer said what stopped it. */
export const TORN_WORDS: Record<Trouble, string> = {
  'paper-out': 'The paper ran out in the slip.',
  'cover-open': 'The printer was opened while the slip was printing.',
  error: 'The printer stopped with an error in the slip.',
  offline: 'The printer stopped in the slip.',
};

/** A slip that the cashier gave up. */
export function gaveUpWords(trouble: Trouble | undefined, cleared: boolean): string {
  const why = trouble === undefined ? STALLED : TORN_WORDS[trouble];
  return cleared
    ? why
    : `${why} Switch the printer off and on, so that no rest of it comes out later.`;
}

const WORDS: Record<Stopped['cause'], { readonly why: string; readonly mend: string }> = {
  'paper-out': { why: 'The printer has no paper.', mend: 'Put a new roll in and close it.' },
  'cover-open': { why: 'The printer is open.', mend: 'Close its cover.' },
  error: {
    why: 'The printer has stopped with an error.',
    mend: 'Look for jammed paper at the knife, then switch it off and on.',
  },
  offline: { why: 'The printer is not ready.', mend: 'Look at its lamps and its buttons.' },
  mute: {
    why: 'The printer does not answer.',
    mend: 'Check that it is switched on.',
  },
};

/** What to say of a printer that can't print. `hint` is added to what helps. */
export function stopped(cause: Stopped['cause'], inSlip: boolean, hint = ''): Stopped {
  const { why, mend } = WORDS[cause];
  return { kind: 'stopped', cause, why, mend: hint === '' ? mend : `${mend} ${hint}`, inSlip };
}
