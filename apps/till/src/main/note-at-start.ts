import type { Clock } from '@tillkeeper/domain';
import type { Journal } from '@tillkeeper/journal';
import type { TillConfig } from './config/load.ts';
import type { Log } from './log.ts';
import { noteInForce } from './settings/note-in-force.ts';
import { noteTrainingEnded } from './training-end.ts';

/**
 * Puts on record what happened while the till did not run: settings that were changed in the file, and
 * the end of training. What can't be written now is no reason not to start: the next start compares again.
 */
export function noteAtStart(journal: Journal, config: TillConfig, clock: Clock, log: Log): void {
  try {
    const count = noteInForce(journal, config, clock);
    if (count > 0) log.warn('settings are not as the record said', { count });
    if (!config.training) noteTrainingEnded(journal, clock);
  } catch (error) {
    log.error('what was found at the start was not written down', error);
  }
}
