import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { utilityProcess } from 'electron';
import { z } from 'zod';
import type { BootInput } from './boot.ts';
import { SIMULATOR_FILE, tillPaths } from './paths.ts';

/** The provider of training, in a process of its own. */
export interface TrainingProvider {
  readonly listening: string;
  readonly apiKey: string;
  readonly account: string;
  stop(): void;
}

const announcement = z.object({
  listening: z.string(),
  apiKey: z.string(),
  account: z.string(),
});

const START_WITHIN_MS = 10_000;

/** Starts the simulator that is built into the till. Rejects when it does not say where it listens. */
export async function startTrainingProvider(dataDir: string): Promise<TrainingProvider> {
  const child = utilityProcess.fork(
    SIMULATOR_FILE,
    ['--port', '0', '--state', join(dataDir, 'training-ledger.json')],
    { stdio: ['ignore', 'pipe', 'ignore'], serviceName: 'Training' },
  );
  const { stdout } = child;
  if (stdout === null) throw new Error('The training provider has no output.');
  const line = await new Promise<string>((resolve, reject) => {
    const fail = (): void => reject(new Error('The training provider did not start.'));
    const timer = setTimeout(fail, START_WITHIN_MS);
    child.once('exit', fail);
    createInterface({ input: stdout }).once('line', (text) => {
      clearTimeout(timer);
      resolve(text);
    });
  });
  return { ...announcement.parse(JSON.parse(line)), stop: () => void child.kill() };
}

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

/** Where training keeps its own books. */
export function trainingFolder(dataDir: string): string {
  return join(dataDir, 'training');
}
