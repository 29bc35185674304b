import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Boot, SetUp, SetUpAnswer, SetUpProblem } from '@tillkeeper/ipc';
import type { BootInput } from '../boot.ts';
import { startTrainingProvider } from '../training.ts';
import { demoInput } from '../training-input.ts';
import { checkSetUp, saveSetUp } from './save-set-up.ts';

/** What a till without settings can be asked. A till that has some refuses all of it. */
export interface SetUpDesk {
  /** A person chose to set up a shop: the key of the till is opened for it. */
  begin(): Boot;
  check(typed: SetUp): SetUpProblem[];
  save(typed: SetUp): Promise<SetUpAnswer>;
  /** Sells from the built-in provider until the till is closed; its books lie in a folder of their own. */
  openDemo(): Promise<Boot>;
}

/** What the desk needs of the app. */
export interface SetUpPorts {
  readonly boot: () => Boot;
  /** What the present start reads, with what opened the key. */
  readonly input: () => BootInput;
  /** Starts the till from something else. */
  readonly start: (next: BootInput) => Boot;
}

/** Makes the desk of the set-up. */
export function createSetUpDesk({ boot, input, start }: SetUpPorts): SetUpDesk {
  const isOpen = (): boolean => boot().kind === 'set-up';
  const isTyping = (now = boot()): boolean => now.kind === 'set-up' && now.step === 'shop';
  return {
    begin: () => (isOpen() ? start({ ...input(), setsUp: true }) : boot()),
    check: (typed) => (isTyping() ? checkSetUp(input(), typed) : []),
    save: async (typed) =>
      isTyping() ? await saveSetUp(input(), typed) : { kind: 'refused', why: 'failed' },
    openDemo: async () => {
      if (!isOpen()) return boot();
      const dataDir = join(input().paths.dataDir, 'demo');
      mkdirSync(dataDir, { recursive: true, mode: 0o700 });
      const provider = await startTrainingProvider(dataDir);
      // Pressed twice, or set up in the meantime: the first one stands.
      if (isOpen()) return start(demoInput(input(), provider, dataDir));
      provider.stop();
      return boot();
    },
  };
}
