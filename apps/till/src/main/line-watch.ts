import type { TillStatus } from '@tillkeeper/ipc';
import type { Lookup, Provider } from '@tillkeeper/provider';
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

const EVERY_MS = {
  online: 60_000,
  offline: 5_000,
  // Knocking on with a key that is refused could lock the account.
  'not-authorised': 5 * 60_000,
} as const satisfies Record<Exclude<LineState, 'unknown'>, number>;

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
      const next = stateAfter(reached);
      become(next);
      cancelNext = timers.after(EVERY_MS[next], look);
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

function stateAfter(reached: Lookup<void>): Exclude<LineState, 'unknown'> {
  if (reached.ok) return 'online';
  return reached.error.kind === 'not-authorised' ? 'not-authorised' : 'offline';
}
