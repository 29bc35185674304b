import type { SecretKind } from '@tillkeeper/domain';
import type { Database } from 'better-sqlite3';
import type { SealedSecret } from '../seal.ts';
import { assertOneRow } from './event-rows.ts';

/** A sealed secret with its place. */
export interface SecretRow extends SealedSecret {
  readonly seq: number;
  readonly saleId: string;
  readonly kind: SecretKind;
}

/** Adds a sealed secret beside its event. Call inside the transaction that records the event. */
export function putSecret(database: Database, row: SecretRow): void {
  const { changes } = database
    .prepare<[SecretRow]>(
      'INSERT INTO secret (seq, sale_id, kind, nonce, sealed) VALUES (@seq, @saleId, @kind, @nonce, @sealed)',
    )
    .run(row);
  assertOneRow(changes, 'a sealed secret');
}

/** The latest secret of a kind that a sale has. */
export function latestSecret(
  database: Database,
  saleId: string,
  kind: SecretKind,
): SecretRow | undefined {
  return database
    .prepare<[string, string], SecretRow>(
      `SELECT seq, sale_id AS saleId, kind, nonce, sealed FROM secret
       WHERE sale_id = ? AND kind = ? ORDER BY seq DESC LIMIT 1`,
    )
    .get(saleId, kind);
}

/** The secrets beside one event. */
export function secretsOfEvent(database: Database, seq: number): SecretRow[] {
  return database
    .prepare<[number], SecretRow>(
      'SELECT seq, sale_id AS saleId, kind, nonce, sealed FROM secret WHERE seq = ? ORDER BY kind',
    )
    .all(seq);
}
