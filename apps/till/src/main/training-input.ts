import { join } from 'node:path';
import type { BootInput } from './boot.ts';
import { tillPaths } from './paths.ts';
import type { TrainingProvider } from './training.ts';

/**
 * What a training till starts from: the shop's own settings, but a folder and books of its own, the
 * built-in provider, and the demo's people. Nothing of it touches the shop's record.
 */
export function trainingInput(shop: BootInput, provider: TrainingProvider): BootInput {
  const training = demoInput(shop, provider, trainingFolder(shop.paths.dataDir));
  return { ...training, environment: { ...training.environment, TILL_TRAINING: '1' } };
}

/** What a demo starts from that keeps its books in the given folder. */
export function demoInput(shop: BootInput, provider: TrainingProvider, dataDir: string): BootInput {
  const paths = {
    ...tillPaths({ TILL_DATA_DIR: dataDir }, dataDir),
    configFile: shop.paths.configFile,
  };
  const environment = {
    ...shop.environment,
    TILL_DEMO: '1',
    TILL_FLASH_BASE_URL: provider.listening,
    TILL_FLASH_API_KEY: provider.apiKey,
    TILL_FLASH_ACCOUNT: provider.account,
  };
  return { ...shop, paths, environment };
}

/** Whether this is the till to learn on. */
export function isTraining({ environment }: BootInput): boolean {
  return environment['TILL_TRAINING'] === '1';
}

/** Where training keeps its own books. */
export function trainingFolder(dataDir: string): string {
  return join(dataDir, 'training');
}
