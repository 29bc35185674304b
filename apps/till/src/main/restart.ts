import type { Done } from '@tillkeeper/ipc';

/** What a restart needs of the app. */
export interface RestartPorts {
  /** The running till, if there is one. */
  readonly session: () => { isBusy(): boolean } | undefined;
  readonly close: () => Promise<void>;
  /** Opens it from what the present start was opened from. */
  readonly open: () => void;
  readonly onFault: (error: unknown) => void;
}

/**
 * Makes the restart: the till is closed in order and opened again with all of its settings, but not
 * under a sale. The answer comes first: the one who asked must not wait for a till that closes.
 */
export function createRestart({ session, close, open, onFault }: RestartPorts): () => Done {
  let isOn = false;
  return () => {
    const till = session();
    if (till === undefined || isOn) return { kind: 'refused', why: 'not running' };
    if (till.isBusy()) return { kind: 'refused', why: 'busy' };
    isOn = true;
    setImmediate(() => {
      // What closed badly may hold on to its files: then the start says so on the screen.
      close()
        .catch(onFault)
        .then(open)
        .catch(onFault)
        .finally(() => {
          isOn = false;
        });
    });
    return { kind: 'done' };
  };
}
