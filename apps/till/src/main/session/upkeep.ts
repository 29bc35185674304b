import type { Clock } from '@tillkeeper/domain';
import type { Journal } from '@tillkeeper/journal';
import type { Timers } from '@tillkeeper/sale-engine';
import type { TillConfig } from '../config/load.ts';
import { verifyJournal } from '../handlers/audit.ts';
import type { Log } from '../log.ts';
import { DISK_FILES } from '../office/backups.ts';
import { startUpkeep, upkeepOf } from '../office/housekeeping.ts';

/** What the upkeep of a running till works on. */
export interface SessionUpkeep {
  readonly journal: Journal;
  readonly clock: Clock;
  readonly timers: Timers;
  readonly log: Log;
}

/** Starts the upkeep that these settings ask for, on the real disk. Gives the stop. */
export function keepUp(
  { journal, clock, timers, log }: SessionUpkeep,
  config: TillConfig,
): () => void {
  return startUpkeep({
    journal,
    clock,
    timers,
    log,
    settings: upkeepOf(config),
    files: DISK_FILES,
    verify: async () => {
      const found = await verifyJournal(journal, clock, null);
      return found.kind === 'verified' ? found : { problems: [found.why] };
    },
  });
}
