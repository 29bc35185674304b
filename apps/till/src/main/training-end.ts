import type { Clock } from '@tillkeeper/domain';
import type { Journal } from '@tillkeeper/journal';

/**
 * Puts the end of training on the shop's record, whichever way it ended: by the button, by a restart or
 * by a pulled plug. The shop's till is open again, so it is over; the one who began it stands for it.
 */
export function noteTrainingEnded(
  journal: Pick<Journal, 'houseFacts' | 'recordHouse'>,
  clock: Pick<Clock, 'nowUtcMs'>,
): void {
  const [last] = journal.houseFacts({ kinds: ['training-switched'], limit: 1 });
  if (last?.fact.kind !== 'training-switched' || !last.fact.on) return;
  journal.recordHouse([{ ...last.fact, on: false, atUtcMs: clock.nowUtcMs() }]);
}
