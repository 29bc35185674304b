import { once } from 'node:events';
import { type LaunchedTill, launchTill } from './launch.ts';

/** Settings by the names of their environment variables. */
export type Settings = Readonly<Record<string, string>>;

/** A till on the counter: it can be used, killed, closed. */
export interface Till extends LaunchedTill {
  /** The power is cut: SIGKILL to the main process, and wait until nothing of it is left. */
  kill(): Promise<void>;
  /** Closes it in order; nothing when it is gone already. */
  close(): Promise<void>;
}

/** Starts a till with the given settings. */
export async function openTill(settings: Settings): Promise<Till> {
  const launched = await launchTill(settings);
  const { app } = launched;
  const child = app.process();
  let gone = false;
  child.once('exit', () => {
    gone = true;
  });
  return {
    ...launched,
    kill: async () => {
      const exit = once(child, 'exit');
      child.kill('SIGKILL');
      await exit;
    },
    close: async () => {
      if (!gone) await app.close();
    },
  };
}
