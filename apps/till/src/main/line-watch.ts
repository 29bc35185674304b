import type { TillStatus } from '@tillkeeper/ipc';
import type { Provider } from '@tillkeeper/provider';
import type { Timers } from '@tillkeeper/sale-engine';

/** What is known of the line to the provider. */
export type LineState = TillStatus['line'];

/** Watches the line, so that the status line never says better than what is known. */
export interface LineWatch {
  state(): LineState;
  /** Looks now: a sale just met trouble, or someone mended the cable. */
  look(): void;
  stop(): void;
}

const GOOD_LINE_EVERY_MS = 30_000;
const BAD_LINE_EVERY_MS = 5_000;

/** Starts watching. `onChanged` is told of every change, the first one included. */
export function watchLine(
  provider: Pick<Provider, 'checkReachable'>,
  timers: Timers,
  onChanged: (state: LineState) => void,
): LineWatch {
  let state: LineState = 'unknown';
  let looking = false;
  let stopped = false;
  let cancelNext = (): void => {};

  function become(next: LineState): void {
    if (next === state || stopped) return;
    state = next;
    onChanged(next);
  }

  function look(): void {
    if (looking || stopped) return;
    looking = true;
    cancelNext();
    void provider.checkReachable().then((reached) => {
      looking = false;
      if (stopped) return;
      become(
        reached.ok
          ? 'online'
          : reached.error.kind === 'not-authorised'
            ? 'not-authorised'
            : 'offline',
      );
      cancelNext = timers.after(reached.ok ? GOOD_LINE_EVERY_MS : BAD_LINE_EVERY_MS, look);
    });
  }

  look();
  return {
    state: () => state,
    look,
    stop: () => {
      stopped = true;
      cancelNext();
    },
  };
}
