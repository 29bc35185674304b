import type { Boot } from '@tillkeeper/ipc';
import type { TillConfig } from './config/load.ts';

type ReadyBoot = Extract<Boot, { kind: 'ready' }>;

/** What a window needs of a till that runs, as the settings are now. */
export function readyBoot(
  config: TillConfig,
  beside: Pick<ReadyBoot, 'theme' | 'appVersion'>,
): ReadyBoot {
  return {
    kind: 'ready',
    storeName: config.store.name,
    tillName: config.tillId,
    demo: config.worthless,
    training: config.training,
    cashRounding: config.cashRounding,
    shiftNeeded: config.counter.shiftNeeded,
    cardReferenceNeeded: config.counter.cardReferenceNeeded,
    ...beside,
  };
}
