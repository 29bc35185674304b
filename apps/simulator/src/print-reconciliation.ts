import { parseArgs } from 'node:util';
import {
  DEMO_CATALOGUE,
  DEMO_METERS,
  type LedgerSnapshot,
  openLedger,
  reconciliationCsv,
} from '@tillkeeper/flash-ledger';
import { DEMO_ACCOUNT_NAME, DEMO_ACCOUNT_NUMBER } from './demo-account.ts';
import { readStateFile } from './state-file.ts';

/**
 * `reconciliation --state FILE --day 2026-11-21`: the provider's daily file from a saved ledger.
 * Returns the exit code: 0, or 2 for wrong options and 1 for a file that is missing or not ours.
 */
export function printReconciliation(
  argv: readonly string[],
  print: (text: string) => void,
  complain: (line: string) => void,
): number {
  const asked = readAsked(argv);
  if (asked === undefined) {
    complain('reconciliation --state FILE --day 2026-11-21');
    return 2;
  }
  const snapshot = readSnapshot(asked.state, complain);
  if (snapshot === undefined) return 1;
  const ledger = openLedger({
    seed: 1,
    accountNumber: DEMO_ACCOUNT_NUMBER,
    openingBalanceCents: 0,
    catalogue: DEMO_CATALOGUE,
    meters: DEMO_METERS,
    clock: { nowUtcMs: () => Date.now() },
    snapshot,
  });
  print(reconciliationCsv(ledger, { accountName: DEMO_ACCOUNT_NAME, day: asked.day }));
  return 0;
}

function readAsked(argv: readonly string[]): { state: string; day: string } | undefined {
  try {
    const text = { type: 'string' } as const;
    const { values } = parseArgs({ args: [...argv], options: { state: text, day: text } });
    const { state = '', day = '' } = values;
    return state !== '' && /^\d{4}-\d{2}-\d{2}$/.test(day) ? { state, day } : undefined;
  } catch {
    return undefined;
  }
}

function readSnapshot(file: string, complain: (line: string) => void): LedgerSnapshot | undefined {
  try {
    const snapshot = readStateFile(file);
    if (snapshot === undefined) complain(`There is no file ${file}.`);
    return snapshot;
  } catch (error) {
    complain(error instanceof Error ? error.message : String(error));
    return undefined;
  }
}
