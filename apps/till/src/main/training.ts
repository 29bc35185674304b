import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { utilityProcess } from 'electron';
import { z } from 'zod';
import { SIMULATOR_FILE } from './paths.ts';

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
