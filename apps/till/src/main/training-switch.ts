import type { PersonRef } from '@tillkeeper/domain';
import type { Done } from '@tillkeeper/ipc';
import type { BootInput } from './boot.ts';
import type { OwnWork } from './busy.ts';
import type { TrainingProvider } from './training.ts';
import { trainingInput } from './training-input.ts';

/** What switching between the shop's till and the one to learn on needs of the app. */
export interface TrainingPorts {
  readonly shop: BootInput;
  readonly isOn: () => boolean;
  /** What the shop's till must end by itself before it may stand still. */
  readonly ownWork: () => OwnWork | undefined;
  readonly startProvider: (dataDir: string) => Promise<TrainingProvider>;
  readonly closeTill: () => Promise<void>;
  readonly openTill: (input: BootInput) => void;
  /** Puts the beginning on the shop's record. Throws when it can't be written down. */
  readonly noteBegun: (by: PersonRef) => void;
  readonly onFault: (error: unknown) => void;
}

/** Goes from the shop's till to the one to learn on and back. A restart is always the shop's till. */
export interface TrainingSwitch {
  /**
   * Resolves when the change has begun; the window is then opened anew. Refused while the shop's till
   * has work of its own, since nobody would do it during training.
   */
  begin(by: PersonRef): Promise<Done>;
  /** Back to the shop's till, which comes up locked: nobody has to answer for that. */
  end(): Done;
  stop(): void;
}

/** Makes the switch. Nothing is recorded and nothing changes unless the change can begin. */
export function createTrainingSwitch(ports: TrainingPorts): TrainingSwitch {
  let provider: TrainingProvider | undefined;
  let busy = false;

  function stop(): void {
    provider?.stop();
    provider = undefined;
  }

  /** Started first: when it can't, the shop's till stays as it is, and the one who asked hears so. */
  async function prepare(by: PersonRef): Promise<Done> {
    const early = ports.ownWork();
    if (early !== undefined) return refused(early);
    provider = await ports.startProvider(ports.shop.paths.dataDir);
    // Starting takes seconds, in which somebody may have sold.
    const late = ports.ownWork();
    if (late !== undefined) {
      stop();
      return refused(late);
    }
    ports.noteBegun(by);
    return change(trainingInput(ports.shop, provider));
  }

  // The till stops taking sales in the turn that judged it idle; the rest of its closing takes a while.
  function change(next: BootInput, after = (): void => {}): Done {
    ports
      .closeTill()
      // What closed badly may hold on to its files: then the start says so on the screen.
      .catch(ports.onFault)
      .then(() => ports.openTill(next))
      .then(after)
      .catch(ports.onFault)
      .finally(() => {
        busy = false;
      });
    return { kind: 'done' };
  }

  function whyNot(wanted: 'begin' | 'end'): Done | undefined {
    if (busy) return refused('busy');
    return ports.isOn() === (wanted === 'begin') ? refused('nothing-to-do') : undefined;
  }

  return {
    begin: async (by) => {
      const not = whyNot('begin');
      if (not !== undefined) return not;
      busy = true;
      try {
        const done = await prepare(by);
        if (done.kind === 'refused') busy = false;
        return done;
      } catch (error) {
        busy = false;
        stop();
        throw error;
      }
    },
    end: () => {
      const not = whyNot('end');
      if (not !== undefined) return not;
      busy = true;
      return change(ports.shop, stop);
    },
    stop,
  };
}

function refused(why: OwnWork | 'busy' | 'nothing-to-do'): Done {
  return { kind: 'refused', why };
}
