import {
  err,
  type House,
  type HouseFact,
  ok,
  type Result,
  type Sale,
  type SecretKind,
} from '@tillkeeper/domain';
import { backUp, isCopyOf } from './backup.ts';
import type { Ballast } from './ballast.ts';
import {
  type Journal,
  JournalFull,
  type JournalHealth,
  type JournalOpenFailure,
  recordOneBy,
  type SaleRecord,
} from './contract.ts';
import { codeOf, failureOf, isFull } from './failure.ts';
import { readHouseFacts, writeHouseFacts } from './house.ts';
import type { FolderLock } from './lock.ts';
import type { ResolvedOptions } from './options.ts';
import { purgeSecrets } from './purge.ts';
import { type OpenedCopies, openCopies } from './recovery/open-copies.ts';
import { secretBinding, unseal } from './seal.ts';
import { bookingsIn, takenSince } from './sql/booking-rows.ts';
import { headOf } from './sql/event-rows.ts';
import { houseOf } from './sql/house-rows.ts';
import {
  highestSlipNumber,
  openSales,
  saleById,
  saleByIntentId,
  salesBetween,
} from './sql/sale-rows.ts';
import { linesBetween, searchLines } from './sql/search-rows.ts';
import { latestSecret } from './sql/secret-rows.ts';
import { voucherLinesFrom, voucherLinesOfDays } from './sql/voucher-rows.ts';
import { verifyCopies, verifyCopiesInSteps } from './verify/verify.ts';
import { CommitFault, writeFacts } from './write.ts';

/** The journal over both copies, open and proved. */
export function createJournal(
  opened: OpenedCopies,
  options: ResolvedOptions,
  lock: FolderLock,
  ballast: Ballast,
): Journal {
  let copies = opened;
  let poison: string | undefined;

  function recordMany(records: readonly SaleRecord[]): Sale[] {
    const written = ({ saleId }: SaleRecord) => saleById(copies.database, saleId);
    return durably(
      () => (records.length === 0 ? [] : writeFacts(copies, options, records)),
      () => records.map(written).filter((sale) => sale !== undefined),
    );
  }

  function recordHouse(facts: readonly HouseFact[]): House {
    if (!facts.every(tellsOfDone) && !ballast.hasRoomForHouse()) throw new JournalFull();
    return durably(
      () => writeHouseFacts(copies, options, facts),
      () => houseOf(copies.database),
    );
  }

  /** Makes a commit. `readBack` gives what it made when it turns out to be on disk already. */
  function durably<T>(write: () => T, readBack: () => T): T {
    assertHealthy();
    try {
      return poisoning(write);
    } catch (error) {
      if (isFull(error) && ballast.release()) return withRoom(error, write, readBack);
      throw error;
    }
  }

  /** There is room again: whether the commit had reached the tape decides whether it is still to be made. */
  function withRoom<T>(error: unknown, write: () => T, readBack: () => T): T {
    if (!reopen().ok) throw error;
    const reached = error instanceof CommitFault && headOf(copies.database).hash === error.lastHash;
    return reached ? readBack() : poisoning(write);
  }

  function poisoning<T>(write: () => T): T {
    try {
      return write();
    } catch (error) {
      if (isDiskFault(error)) poison = codeOf(error) || 'unknown';
      throw error;
    }
  }

  function assertHealthy(): void {
    if (poison !== undefined)
      throw new Error(`The journal stopped after a disk fault (${poison}); reopen it first.`);
  }

  function reopen(check: 'tail' | 'full' = 'tail'): Result<JournalHealth, JournalOpenFailure> {
    poison ??= 'reopening';
    closeCopies(copies);
    try {
      const again = openCopies({ ...options, check, mustExist: true });
      if (!again.ok) return again;
      copies = again.value;
      poison = undefined;
      return ok(health());
    } catch (error) {
      return err(failureOf(error));
    }
  }

  function health(): JournalHealth {
    const repairs = copies.repairs.map(({ what, detail }) => ({ what, detail }));
    return poison === undefined
      ? { state: 'well', repairs }
      : { state: 'poisoned', why: poison, repairs };
  }

  function readSecret(saleId: string, kind: SecretKind): unknown {
    const sale = saleById(copies.database, saleId);
    const secret = latestSecret(copies.database, saleId, kind);
    if (sale === undefined || secret === undefined) return undefined;
    return unseal(secret, options.sealingKey, secretBinding(sale, kind));
  }

  return {
    nextSlipNumber: () => highestSlipNumber(copies.database) + 1,
    record: recordOneBy(recordMany),
    recordMany,
    recordHouse,
    house: () => houseOf(copies.database),
    houseFacts: (query) => readHouseFacts(copies.database, query),
    head: () => headOf(copies.database),
    sale: (saleId) => saleById(copies.database, saleId),
    saleByIntent: (intentId) => saleByIntentId(copies.database, intentId),
    openSales: () => openSales(copies.database),
    salesBetween: (fromUtcMs, toUtcMs) => salesBetween(copies.database, fromUtcMs, toUtcMs),
    search: (query) => searchLines(copies.database, query),
    linesBetween: (fromUtcMs, toUtcMs) => linesBetween(copies.database, fromUtcMs, toUtcMs),
    voucherLinesOfDays: (days) => voucherLinesOfDays(copies.database, days),
    voucherLinesFrom: (slipNumber) => voucherLinesFrom(copies.database, slipNumber),
    bookings: (range) => bookingsIn(copies.database, range),
    takenSince: (afterSeq, atMost) => takenSince(copies.database, afterSeq, atMost),
    readSecret,
    verify: () => verifyCopies(copies.database, options),
    verifyInSteps: () => verifyCopiesInSteps(copies.database, options),
    canRecord: () => (poison === undefined ? ballast.room() : 'full'),
    health,
    reopen,
    backup: (file, onProgress) => backUp(copies.database, options, file, onProgress),
    isOwnBackup: (file) => isCopyOf(copies.database, options, file),
    purge: (days) => {
      assertHealthy();
      return poisoning(() => purgeSecrets(copies, options, days));
    },
    close: () => {
      closeCopies(copies);
      lock.release();
    },
  };
}

function closeCopies({ database, tape }: OpenedCopies): void {
  tape.close();
  database.close();
}

/**
 * Whether a fact tells of something that was done already, with a sale or with the settings. It is
 * written as long as anything is: what happened and is not on record would be worse than the room.
 */
function tellsOfDone({ kind }: HouseFact): boolean {
  return kind === 'secret-shown' || kind === 'override-made' || kind === 'setting-changed';
}

/**
 * Whether an error leaves it open what is on disk. A fact that was refused, or a row that would
 * have stood twice, was rolled back before the tape was touched: the journal is as it was.
 */
function isDiskFault(error: unknown): boolean {
  if (error instanceof CommitFault) return true;
  const code = codeOf(error);
  return code.startsWith('SQLITE_') && !code.startsWith('SQLITE_CONSTRAINT');
}
