import { closeSync, fdatasyncSync, fstatSync, openSync, writeSync } from 'node:fs';
import type { Clock } from '@tillkeeper/domain';
import type { Database } from 'better-sqlite3';
import type { PurgeReport } from './contract.ts';
import type { ResolvedOptions } from './options.ts';
import { eachEventAfter, headOf, lastEvent } from './sql/event-rows.ts';
import { allPurges, finishPurge, type PurgeRow, wasPurged } from './sql/purge-rows.ts';
import { openSales } from './sql/sale-rows.ts';
import { deleteSecrets, firstSecretToGo } from './sql/secret-rows.ts';
import { placeBefore } from './tape/place.ts';
import { readTape } from './tape/read.ts';
import { type Copies, writeNote } from './write.ts';

const DAY_MS = 24 * 60 * 60 * 1000;

/**
 * Takes away PINs, tokens and slips that are older than `days`, from both copies. Facts and amounts
 * stay, and so do the secrets of every sale that is still open. The purge is recorded first, then
 * carried out; a crash in between is made up for at the next open.
 */
export function purgeSecrets(copies: Copies, options: ResolvedOptions, days: number): PurgeReport {
  const { database } = copies;
  const nowUtcMs = trustedNow(database, options.clock);
  const already = allPurges(database).at(-1)?.throughSeq ?? 0;
  const throughSeq = lastEventBefore(database, nowUtcMs - days * DAY_MS, already);
  if (throughSeq <= already) return { throughSeq: 0, secretCount: 0, keptSaleIds: [] };
  const keptSaleIds = openSales(database).map(({ intent }) => intent.saleId);
  const note = { kind: 'secrets-purged', throughSeq, keptSaleIds, atUtcMs: nowUtcMs } as const;
  writeNote(copies, options, note);
  // What came before is wiped: a tape of years is not read again for one day's PINs.
  const firstSeq = firstSecretToGo(database, throughSeq, keptSaleIds) ?? throughSeq;
  return { throughSeq, keptSaleIds, secretCount: finishPurges(copies, options, firstSeq) };
}

/**
 * The time, but at most two days after the newest event: a clock that jumps a year ahead must not
 * make last week's PINs look old. A shop that was closed for longer purges a little later.
 */
function trustedNow(database: Database, clock: Clock): number {
  const newest = lastEvent(database)?.atUtcMs ?? 0;
  return Math.min(clock.nowUtcMs(), newest + 2 * DAY_MS);
}

/**
 * The last event before the first one that is too young. A clock that once ran ahead makes the
 * purge stop early: PINs are then kept longer, never taken too soon.
 */
function lastEventBefore(database: Database, utcMs: number, already: number): number {
  let seq = already;
  for (const event of eachEventAfter(database, already)) {
    if (event.atUtcMs >= utcMs) return seq;
    seq = event.seq;
  }
  return headOf(database).seq;
}

/**
 * Carries out every purge that was recorded and not finished, on the tape from `firstSeq` on, and
 * tells how many secrets the database had of them. After a crash nobody knows how far the tape is
 * wiped, so an open begins at the first event.
 */
export function finishPurges(
  { database }: Copies,
  { tapeFile }: ResolvedOptions,
  firstSeq = 1,
): number {
  let count = 0;
  for (const purge of allPurges(database).filter(({ finished }) => !finished)) {
    // Freed pages are overwritten, and so is the log that held them.
    database.pragma('secure_delete = ON');
    count += deleteSecrets(database, purge.throughSeq, purge.keptSaleIds);
    database.pragma('secure_delete = OFF');
    database.pragma('wal_checkpoint(TRUNCATE)');
    wipeOnTape(tapeFile, purge, firstSeq);
    finishPurge(database, purge.noteSeq);
  }
  return count;
}

/** Overwrites sealed bytes with zeros where they lie. Lengths, facts and hashes are not touched. */
function wipeOnTape(tapeFile: string, purge: PurgeRow, firstSeq: number): void {
  const fd = openSync(tapeFile, 'r+');
  try {
    const { size } = fstatSync(fd);
    for (const item of readTape(fd, placeBefore(fd, size, firstSeq), size)) {
      if (item.kind !== 'event') continue;
      const { event, secrets, secretsAre, secretBytes } = item.read;
      if (event.seq > purge.throughSeq) break;
      if (secretsAre !== 'whole' || secrets.length === 0) continue;
      if (!wasPurged([purge], event.seq, event.saleId)) continue;
      writeSync(fd, Buffer.alloc(secretBytes), 0, secretBytes, item.end - secretBytes);
    }
    fdatasyncSync(fd);
  } finally {
    closeSync(fd);
  }
}
