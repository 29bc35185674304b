import type {
  BookingKind,
  House,
  HouseFact,
  Result,
  Sale,
  SaleFact,
  SaleLine,
  SecretKind,
} from '@tillkeeper/domain';

/**
 * The till's memory. Everything recorded is on disk when `record` returns: before a byte of a
 * request leaves, and before an answer is shown or printed.
 */
export interface Journal {
  /** The number for the next slip: without gaps, never used twice. */
  nextSlipNumber(): number;
  /**
   * Records facts of one sale, all or none, and returns the sale as they leave it.
   * Durable on return. Throws when the disk refuses: nothing may be sent or shown after that.
   */
  record(saleId: string, entries: readonly NewEntry[]): Sale;
  /**
   * Records facts of several sales in one commit, all or none, and returns the sales in the same
   * order: a start that finds a thousand open items must not wait for the disk a thousand times.
   */
  recordMany(records: readonly SaleRecord[]): Sale[];
  /**
   * Records facts that belong to no sale, all or none, in the same chain, and returns the house as
   * they leave it. Durable on return. Throws for a fact that does not fit, as `record` does, and
   * {@link JournalFull} where it would eat the room that is kept for the answers to sales.
   */
  recordHouse(facts: readonly HouseFact[]): House;
  /** The people and whatever else the house facts add up to. */
  house(): House;
  /** House facts and notes about the journal, newest first. */
  houseFacts(query: HouseQuery): HouseEntry[];
  /** The newest event: its number and hash stand for the whole past. */
  head(): { readonly seq: number; readonly hash: string };
  sale(saleId: string): Sale | undefined;
  /** The sale that a confirmation already became, so that pressing twice sells once. */
  saleByIntent(intentId: string): Sale | undefined;
  /** Every sale whose money or slip is unsettled, oldest first. */
  openSales(): Sale[];
  /** Sales made in [fromUtcMs, toUtcMs), newest first. */
  salesBetween(fromUtcMs: number, toUtcMs: number): Sale[];
  /** The sales that a query asks for, newest first: at once, however many years there are. */
  search(query: SaleQuery): SaleLine[];
  /** The lines of sales made in [fromUtcMs, toUtcMs), oldest first. */
  linesBetween(fromUtcMs: number, toUtcMs: number): SaleLine[];
  /**
   * The lines that move voucher money, the services that do and what vouchers paid for, of the last
   * `days` South African days on which anything was rung up and all since: by slip number, whatever
   * the clock says now or said then.
   */
  voucherLinesOfDays(days: number): SaleLine[];
  /** The same from a slip number on: at once, however many sales came after it. */
  voucherLinesFrom(slipNumber: number): SaleLine[];
  /** What was booked in a range, in order: what X, Z and every report are added up from. */
  bookings(range: BookingRange): BookedLine[];
  /** How many sales were paid after an event; `atMost` where it is that many or more. */
  takenSince(afterSeq: number, atMost: number): number;
  /** What was sealed beside a sale's facts, the latest of its kind. It is cash: show or print, never log. */
  readSecret(saleId: string, kind: SecretKind): unknown;
  /** Walks both copies: chain, secrets, and every sale rebuilt from its facts. Blocks while it runs. */
  verify(): VerifyReport;
  /**
   * The same in small steps, for a till that goes on selling: take a step whenever there is time.
   * Leaves out SQLite's check of its pages, which can't be interrupted. Throws after `reopen`.
   */
  verifyInSteps(): Generator<void, VerifyReport, void>;
  /**
   * Whether there is room to record what a new sale brings. Ask before a sale begins, and begin
   * none when it says `full`; answers to what was sent are recorded even then, from set-aside room.
   */
  canRecord(): 'ok' | 'low' | 'full';
  /** Whether the journal can be written, and what had to be mended when it was opened. */
  health(): JournalHealth;
  /**
   * Closes both copies after a disk fault, opens and proves them again, and mends what it can.
   * The recorded facts may have grown by those of the `record` that threw: read before going on.
   */
  reopen(check?: 'tail' | 'full'): Result<JournalHealth, JournalOpenFailure>;
  /** Writes a proved copy to `file` while the till goes on. There must be no file of that name. */
  backup(file: string, onProgress?: BackupProgress): Promise<Result<BackupReport, BackupFailure>>;
  /**
   * Whether a file is an earlier copy of this very journal: its last event is one of this chain. False
   * for anything else, and for what can't be read.
   */
  isOwnBackup(file: string): boolean;
  /** Takes away PINs and slips of settled sales that are older than `days`. Amounts and facts stay. */
  purge(days: number): PurgeReport;
  close(): void;
}

/**
 * The disk is so full that what belongs to no sale is not written any more. Nothing was recorded, and
 * the journal is as well as before: answers to sales still go into the room that is kept for them.
 */
export class JournalFull extends Error {
  constructor() {
    super('The disk is too full for anything but the answers to sales.');
    this.name = 'JournalFull';
  }
}

/** The same journal, with something round every recording: the one place that a witness must watch. */
export function aroundRecording(
  journal: Journal,
  recordMany: (records: readonly SaleRecord[]) => Sale[],
): Journal {
  return { ...journal, recordMany, record: recordOneBy(recordMany) };
}

/** `record` in terms of `recordMany`. */
export function recordOneBy(recordMany: Journal['recordMany']): Journal['record'] {
  return (saleId, entries) => {
    const [sale] = recordMany([{ saleId, entries }]);
    if (sale === undefined) throw new Error('A record gives back its sale.');
    return sale;
  };
}

/** Which sales to look for. What is left out does not narrow it; conditions are joined by "and". */
export interface SaleQuery {
  readonly slipNumber?: number;
  /** The reference, or what it begins with. */
  readonly referencePrefix?: string;
  readonly serialNumber?: string;
  readonly secretLastFour?: string;
  /** Mobile number, meter or account, as the sale has it. */
  readonly target?: string;
  readonly amountCents?: number;
  readonly operatorName?: string;
  readonly fromUtcMs?: number;
  /** Up to but not including this moment. */
  readonly toUtcMs?: number;
  /** The last line of the page before. */
  readonly before?: Pick<SaleLine, 'createdUtcMs' | 'slipNumber'>;
  readonly limit: number;
}

/** A part of the books: after one event up to and with another, or the time in [from, to). */
export type BookingRange =
  | { readonly by: 'event'; readonly afterSeq: number; readonly throughSeq: number }
  | { readonly by: 'time'; readonly fromUtcMs: number; readonly toUtcMs: number };

/** One booking with the line of its sale. */
export interface BookedLine extends SaleLine {
  /** The event that made it. */
  readonly seq: number;
  readonly kind: BookingKind;
  readonly atUtcMs: number;
  readonly doneBy: string;
}

/** The state of an open journal. */
export interface JournalHealth {
  /** `poisoned`: after a disk fault nothing is recorded until `reopen` succeeds. */
  readonly state: 'well' | 'poisoned';
  /** The code of the fault. */
  readonly why?: string;
  /** What was mended at the last open; empty when both copies were whole. */
  readonly repairs: readonly { readonly what: RepairKind; readonly detail: string }[];
}

/** What there is to record of one sale. */
export interface SaleRecord {
  readonly saleId: string;
  readonly entries: readonly NewEntry[];
}

/** One fact to record, and what must be sealed with it. Secrets are JSON values. */
export interface NewEntry {
  readonly fact: SaleFact;
  readonly secrets?: Partial<Readonly<Record<SecretKind, unknown>>>;
}

/** Which house facts to read. What is left out does not narrow it. */
export interface HouseQuery {
  /** Only facts before this event: give the last one's number to go on with the next page. */
  readonly beforeSeq?: number;
  /** Only facts after this event. */
  readonly afterSeq?: number;
  readonly kinds?: readonly (HouseFact | JournalNote)['kind'][];
  /** The operator who did it; empty for the till itself. */
  readonly actorId?: string;
  readonly fromUtcMs?: number;
  /** Up to but not including this moment. */
  readonly toUtcMs?: number;
  readonly limit: number;
}

/** A house fact or note with its place in the chain. */
export interface HouseEntry {
  readonly seq: number;
  readonly atUtcMs: number;
  readonly hash: string;
  readonly fact: HouseFact | JournalNote;
}

/**
 * What happened to the journal itself. Notes are events like any other, numbered and chained with
 * the facts of sales, so that both copies hold them and neither can forget a repair or a purge.
 */
export type JournalNote =
  /** One copy was mended from the other. */
  | {
      readonly kind: 'journal-repaired';
      readonly what: RepairKind;
      readonly detail: string;
      readonly atUtcMs: number;
    }
  /** PINs and slips of settled sales were taken away because of their age. */
  | {
      readonly kind: 'secrets-purged';
      readonly throughSeq: number;
      readonly keptSaleIds: readonly string[];
      readonly atUtcMs: number;
    };

/** What a full check found. `problems` is empty when all is well. */
export interface VerifyReport {
  readonly eventCount: number;
  readonly saleCount: number;
  readonly secretCount: number;
  /** Secrets that are gone on purpose. Their events still say what they were. */
  readonly purgedSecretCount: number;
  /** Events on the tape: as many as in the database when all is well. */
  readonly tapeEventCount: number;
  /** The hash of the last event, in hex: the whole past in one line. */
  readonly headHash: string;
  readonly problems: readonly string[];
}

/** Why the journal can't be opened. The till does not start without it. */
export interface JournalOpenFailure {
  /**
   * `in-use`: another till has this folder. `newer`: written by a newer version. `other-key`: the
   * sealing key does not fit. `other-till`: it is the journal of another till. `damaged`: what is left of both copies is not provably everything;
   * nothing was changed, and `restoreJournal` may help. `forked`: both copies are whole and tell
   * different stories. `missing`: neither copy is there. `no-access`: folder or disk refuse.
   */
  readonly kind:
    | 'in-use'
    | 'newer'
    | 'other-key'
    | 'other-till'
    | 'damaged'
    | 'forked'
    | 'missing'
    | 'no-access';
  readonly detail: string;
}

/** How a copy was mended. */
export type RepairKind =
  /** The database lacked the newest events; the tape had them. */
  | 'rolled-forward'
  /** The tape lacked the newest events; the database had them. */
  | 'tape-extended'
  /** The tape was gone; it was written again from the database. */
  | 'tape-rebuilt'
  /** Bytes of an unfinished write were cut off the tape. */
  | 'tape-cut'
  /** A copy was damaged: a new database was put together from all that was left. */
  | 'rebuilt';

/** A backup that was written and proved. */
export interface BackupReport {
  readonly eventCount: number;
  readonly saleCount: number;
  /** The hash of its last event, in hex. */
  readonly headHash: string;
}

/** Why there is no backup. */
export interface BackupFailure {
  readonly kind: 'no-access' | 'not-whole' | 'exists';
  readonly detail: string;
}

/** Told while a backup runs. */
export type BackupProgress = (done: { readonly pages: number; readonly of: number }) => void;

/** What a purge did. */
export interface PurgeReport {
  /** Secrets of events up to this one are gone; 0 when nothing was old enough. */
  readonly throughSeq: number;
  readonly secretCount: number;
  /** Sales that are old enough but not settled: they keep their PINs. */
  readonly keptSaleIds: readonly string[];
}
