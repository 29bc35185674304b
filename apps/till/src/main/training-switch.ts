import type { PersonRef } from '@tillkeeper/domain';
import type { BootInput } from './boot.ts';
import { startTrainingProvider, type TrainingProvider, trainingInput } from './training.ts';

/** What switching between the shop's till and the one to learn on needs of the app. */
export interface TrainingPorts {
  readonly shop: BootInput;
  readonly isOn: () => boolean;
  readonly closeTill: () => Promise<void>;
  readonly openTill: (input: BootInput) => void;
  /** Puts the end of training on the shop's own record, once that is open again. */
  readonly noteEnded: (by: PersonRef) => void;
  readonly onFault: (error: unknown) => void;
}

/** Goes from the shop's till to the one to learn on and back. A restart is always the shop's till. */
export interface TrainingSwitch {
  /** Resolves when nothing is in the way any more; the window is then opened anew. */
  switchTo(on: boolean, by: PersonRef): Promise<void>;
  stop(): void;
}

/** Makes the switch. The one who began the training stands for its end in the shop's record. */
export function createTrainingSwitch(ports: TrainingPorts): TrainingSwitch {
  let provider: TrainingProvider | undefined;
  let beganBy: PersonRef | undefined;
  let busy = false;

  /** Started first: when it can't, the shop's till stays as it is, and the one who asked hears so. */
  async function prepare(on: boolean, by: PersonRef): Promise<BootInput> {
    if (!on) return ports.shop;
    provider = await startTrainingProvider(ports.shop.paths.dataDir);
    beganBy = by;
    return trainingInput(ports.shop, provider);
  }

  async function change(next: BootInput): Promise<void> {
    await ports.closeTill();
    ports.openTill(next);
    if (next !== ports.shop) return;
    provider?.stop();
    provider = undefined;
    if (beganBy !== undefined) ports.noteEnded(beganBy);
  }

  return {
    switchTo: async (on, by) => {
      if (busy || on === ports.isOn()) return;
      busy = true;
      try {
        const next = await prepare(on, by);
        // After the answer: the one who asked must not wait for a till that closes.
        setImmediate(() => {
          change(next)
            .catch(ports.onFault)
            .finally(() => {
              busy = false;
            });
        });
      } catch (error) {
        busy = false;
        throw error;
      }
    },
    stop: () => provider?.stop(),
  };
}
