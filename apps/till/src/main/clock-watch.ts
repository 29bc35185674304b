import type { Clock } from '@tillkeeper/domain';
import type { Timers } from '@tillkeeper/sale-engine';

const EVERY_MS = 5_000;
/** More than a time server corrects at once, and less than any person sets. */
const JUMP_MS = 2_000;

/**
 * Notices when somebody sets the machine's clock, or when the machine slept: the wall clock then moves
 * and the monotonic one does not. Nothing depends on it but the times on slips and in lists, and
 * whoever reads those has to know. Returns what ends the watch.
 */
export function watchWallClock(
  clock: Clock,
  timers: Timers,
  onJump: (byMs: number) => void,
): () => void {
  let offsetMs = clock.nowUtcMs() - clock.monotonicMs();
  let cancel = timers.after(EVERY_MS, look);

  function look(): void {
    const nowOffsetMs = clock.nowUtcMs() - clock.monotonicMs();
    const byMs = Math.round(nowOffsetMs - offsetMs);
    offsetMs = nowOffsetMs;
    if (Math.abs(byMs) > JUMP_MS) onJump(byMs);
    cancel = timers.after(EVERY_MS, look);
  }

  return () => cancel();
}
