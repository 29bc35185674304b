import {
  closeSync,
  existsSync,
  fsyncSync,
  openSync,
  readFileSync,
  renameSync,
  writeSync,
} from 'node:fs';
import type { LedgerSnapshot } from '@tillkeeper/flash-ledger';
import * as z from 'zod';

// Only the outside is checked: the file is this program's own, and its version says which one's.
const stateSchema = z.looseObject({
  version: z.literal(1),
  balanceCents: z.int(),
  entries: z.array(z.unknown()),
  answers: z.array(z.unknown()),
  vouchers: z.array(z.unknown()),
  meters: z.array(z.unknown()),
});

/**
 * Reads what an earlier run left behind; `undefined` when there is no file yet.
 * @throws when the file is not a simulator's state: starting afresh over it would lose a demo.
 */
export function readStateFile(path: string): LedgerSnapshot | undefined {
  if (!existsSync(path)) return undefined;
  const parsed: unknown = JSON.parse(readFileSync(path, 'utf8'));
  const checked = stateSchema.safeParse(parsed);
  if (!checked.success) throw new Error(`${path} is not the state of a simulator.`);
  return parsed as LedgerSnapshot;
}

/** Replaces the file in one step, so that a kill in the middle leaves the old one whole. */
export function writeStateFile(path: string, snapshot: LedgerSnapshot): void {
  const temporary = `${path}.${process.pid}.tmp`;
  const file = openSync(temporary, 'w', 0o600);
  try {
    writeSync(file, JSON.stringify(snapshot));
    fsyncSync(file);
  } finally {
    closeSync(file);
  }
  renameSync(temporary, path);
}
