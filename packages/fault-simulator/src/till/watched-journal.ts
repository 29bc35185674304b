import type { Sale } from '@tillkeeper/domain';
import type { Journal } from '@tillkeeper/journal';
import type { Stage } from '../stage.ts';
import { type KillableProcess, ProcessDied } from './life.ts';

/**
 * The real journal, with a witness to everything that it made durable, and with a process around it
 * that may die just before or just after.
 */
export function watchJournal(stage: Stage, life: KillableProcess, journal: Journal): Journal {
  return {
    ...journal,
    record: (saleId, entries): Sale => {
      if (life.dies('before-record')) throw new ProcessDied();
      const sale = recordOrDie(journal, life, saleId, entries, () =>
        stage.witness.recorded(saleId, entries),
      );
      stage.witness.recorded(saleId, entries);
      if (life.dies('after-record')) throw new ProcessDied();
      return sale;
    },
  };
}

// A process that dies between the two copies has recorded: the next one rolls the database forward.
function recordOrDie(
  journal: Journal,
  life: KillableProcess,
  saleId: string,
  entries: Parameters<Journal['record']>[1],
  onDeath: () => void,
): Sale {
  try {
    return journal.record(saleId, entries);
  } catch (error) {
    if (life.isAlive()) throw error;
    onDeath();
    throw new ProcessDied();
  }
}
