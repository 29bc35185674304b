import type { Timers } from '@tillkeeper/sale-engine';

/** Says how the till stands whenever that may have changed, and when nothing is busy any more. */
export interface StatusTeller {
  /** Something changed: the windows hear of it at the end of this turn. */
  tell(): void;
  /** Calls back once, soon after nothing is busy any more. A later wish takes the place of this one. */
  whenFree(callback: () => void): void;
  stop(): void;
}

/**
 * Makes the teller. It tells once a turn, and not once a sale: counting reads every open sale, a
 * restart changes all of them in one turn, and no request and no slip waits for a count.
 */
export function createStatusTeller(
  timers: Timers,
  isBusy: () => boolean,
  onStatus: () => void,
): StatusTeller {
  let cancel: (() => void) | undefined;
  let onFree: (() => void) | undefined;

  function tell(): void {
    cancel ??= timers.after(0, () => {
      cancel = undefined;
      onStatus();
      callWhoWaits();
    });
  }

  function callWhoWaits(): void {
    if (onFree === undefined || isBusy()) return;
    const call = onFree;
    onFree = undefined;
    call();
  }

  return {
    tell,
    whenFree: (callback) => {
      onFree = callback;
      tell();
    },
    stop: () => cancel?.(),
  };
}
