import type { Boot } from '@tillkeeper/ipc';
import type { Log } from './log.ts';

const DEFECT_MEND =
  'Close it, start it again, and call support if this stays. No sale was begun, and none is lost.';

/** Starts the till. A defect on the way up is shown like any other reason, and holds on to nothing. */
export function startSafely(start: () => Boot, log: Log): Boot {
  try {
    return start();
  } catch (error) {
    log.error('the till did not start', error);
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
    return { kind: 'cannot-start', what: 'Something in this till is broken.', mend: DEFECT_MEND };
  }
}
