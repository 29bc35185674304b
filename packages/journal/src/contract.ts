import type { Sale, SaleFact, SecretKind } from '@tillkeeper/domain';

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
  sale(saleId: string): Sale | undefined;
  /** The sale that a confirmation already became, so that pressing twice sells once. */
  saleByIntent(intentId: string): Sale | undefined;
  /** Every sale whose money or slip is unsettled, oldest first. */
  openSales(): Sale[];
  /** Sales made in [fromUtcMs, toUtcMs), newest first. */
  salesBetween(fromUtcMs: number, toUtcMs: number): Sale[];
  /** What was sealed beside a sale's facts, the latest of its kind. It is cash: show or print, never log. */
  readSecret(saleId: string, kind: SecretKind): unknown;
  /** Walks the whole chain and rebuilds every sale from its facts. */
  verify(): VerifyReport;
  close(): void;
}

/** One fact to record, and what must be sealed with it. Secrets are JSON values. */
export interface NewEntry {
  readonly fact: SaleFact;
  readonly secrets?: Partial<Readonly<Record<SecretKind, unknown>>>;
}

/** What a full check found. `problems` is empty when all is well. */
export interface VerifyReport {
  readonly eventCount: number;
  readonly saleCount: number;
  readonly secretCount: number;
  /** The hash of the last event, in hex: the whole past in one line. */
  readonly headHash: string;
  readonly problems: readonly string[];
}

/** Why the journal can't be opened. The till does not start without it. */
export interface JournalOpenFailure {
  /**
   * `in-use`: another till has this folder. `newer`: written by a newer version. `other-key`: the
   * sealing key does not fit. `damaged`: the file is not whole. `no-access`: folder or disk refuse.
   */
  readonly kind: 'in-use' | 'newer' | 'other-key' | 'damaged' | 'no-access';
  readonly detail: string;
}
