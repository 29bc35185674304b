import type { Sale } from '@tillkeeper/domain';
import { aroundRecording, type Journal, type SaleRecord } from '@tillkeeper/journal';
import type { Stage } from '../stage.ts';
import { type KillableProcess, ProcessDied } from './life.ts';

/**
 * The real journal, with a witness to everything that it made durable, and with a process around it
 * that may die just before or just after.
 */
export function watchJournal(stage: Stage, life: KillableProcess, journal: Journal): Journal {
  const witness = (records: readonly SaleRecord[]): void => {
    for (const { saleId, entries } of records) stage.witness.recorded(saleId, entries);
  };
  return aroundRecording(journal, (records) => {
    if (life.dies('before-record')) throw new ProcessDied();
    const sales = recordOrDie(journal, life, records, witness);
    witness(records);
    if (life.dies('after-record')) throw new ProcessDied();
    return sales;
  });
}

// A process that dies between the two copies has recorded: the next one rolls the database forward.
function recordOrDie(
  journal: Journal,
  life: KillableProcess,
  records: readonly SaleRecord[],
  witness: (records: readonly SaleRecord[]) => void,
): Sale[] {
  try {
    return journal.recordMany(records);
  } catch (error) {
    if (life.isAlive()) throw error;
    witness(records);
    throw new ProcessDied();
  }
}
