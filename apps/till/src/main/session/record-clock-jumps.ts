import type { Clock } from '@tillkeeper/domain';
import type { Journal } from '@tillkeeper/journal';
import type { Timers } from '@tillkeeper/sale-engine';
import { watchWallClock } from '../clock-watch.ts';
import type { Log } from '../log.ts';

/** Puts every jump of the wall clock on record, for whoever reads times later. Gives the stop. */
export function recordClockJumps(
  journal: Pick<Journal, 'recordHouse'>,
  clock: Clock,
  timers: Timers,
  log: Log,
): () => void {
  return watchWallClock(clock, timers, (jumpMs) => {
    log.warn('the wall clock jumped', { byMs: jumpMs });
    try {
      journal.recordHouse([{ kind: 'clock-jumped', jumpMs, atUtcMs: clock.nowUtcMs() }]);
    } catch (error) {
      log.error('the jump of the clock could not be recorded', error);
    }
  });
}
