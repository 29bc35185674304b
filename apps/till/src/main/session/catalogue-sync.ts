import type { Timers } from '@tillkeeper/sale-engine';
import type { CatalogueStore } from '../catalogue.ts';
import type { Log } from '../log.ts';

const EVERY_MS = 30 * 60_000;

/** Keeps the catalogue fresh. */
export interface CatalogueSync {
  /** Asks the provider now, and again half an hour after its answer. */
  now(): Promise<void>;
  stop(): void;
}

/** Makes the sync of a catalogue; it asks nothing before {@link CatalogueSync.now}. */
export function createCatalogueSync(
  catalogue: Pick<CatalogueStore, 'sync'>,
  timers: Timers,
  log: Pick<Log, 'warn'>,
): CatalogueSync {
  let cancel = (): void => {};
  let isStopped = false;

  async function now(): Promise<void> {
    cancel();
    const listed = await catalogue.sync();
    if (!listed.ok) log.warn('no catalogue', { kind: listed.error.kind, code: listed.error.code });
    // The till may have been closed while the provider thought about it.
    if (!isStopped) cancel = timers.after(EVERY_MS, () => void now());
  }

  return {
    now,
    stop: () => {
      isStopped = true;
      cancel();
    },
  };
}
