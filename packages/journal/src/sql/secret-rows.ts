import type { SecretKind } from '@tillkeeper/domain';
import type { Database } from 'better-sqlite3';
import type { SealedSecret } from '../seal.ts';
import { assertOneRow } from './event-rows.ts';
import { prepared, VALUE } from './prepared.ts';

/** A sealed secret with its place. */
export interface SecretRow extends SealedSecret {
  readonly seq: number;
  readonly saleId: string;
  readonly kind: SecretKind;
}

const COLUMNS = 'seq, sale_id AS saleId, kind, nonce, sealed';

/** Adds a sealed secret beside its event. Call inside the transaction that records the event. */
export function putSecret(database: Database, row: SecretRow): void {
  const { changes } = prepared<[SecretRow]>(
    database,
    'INSERT INTO secret (seq, sale_id, kind, nonce, sealed) VALUES (@seq, @saleId, @kind, @nonce, @sealed)',
  ).run(row);
  assertOneRow(changes, 'a sealed secret');
}

/** The latest secret of a kind that a sale has. */
export function latestSecret(
  database: Database,
  saleId: string,
  kind: SecretKind,
): SecretRow | undefined {
  return prepared<[string, string], SecretRow>(
    database,
    `SELECT ${COLUMNS} FROM secret WHERE sale_id = ${VALUE} AND kind = ${VALUE} ORDER BY seq DESC LIMIT 1`,
  ).get(saleId, kind);
}

/** The secrets beside one event. */
export function secretsOfEvent(database: Database, seq: number): SecretRow[] {
  return prepared<[number], SecretRow>(
    database,
    `SELECT ${COLUMNS} FROM secret WHERE seq = ${VALUE} ORDER BY kind`,
  ).all(seq);
}

/** Takes away the secrets of events up to `throughSeq`, but for those of the sales in `kept`. */
export function deleteSecrets(
  database: Database,
  throughSeq: number,
  kept: readonly string[],
): number {
  return prepared<[number, string]>(
    database,
    'DELETE FROM secret WHERE seq <= ? AND sale_id NOT IN (SELECT value FROM json_each(?))',
  ).run(throughSeq, JSON.stringify(kept)).changes;
}

/** The first event up to `throughSeq` that has secrets of a sale that is not in `kept`. */
export function firstSecretToGo(
  database: Database,
  throughSeq: number,
  kept: readonly string[],
): number | undefined {
  return prepared<[number, string], { seq: number }>(
    database,
    `SELECT seq FROM secret WHERE seq <= ? AND sale_id NOT IN (SELECT value FROM json_each(?))
       ORDER BY seq LIMIT 1`,
  ).get(throughSeq, JSON.stringify(kept))?.seq;
}
