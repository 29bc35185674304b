import type { LedgerAnswer } from './answers.ts';
import type { Meter } from './electricity/meter.ts';
import type { SeededRandom } from './random.ts';
import type { LedgerOperation } from './requests.ts';

/** Where a voucher stands. `Expired` is never stored: it follows from the clock. */
export type VoucherStatus = 'Active' | 'Redeemed' | 'Reversed' | 'Cancelled' | 'Expired';

/** What has a PIN. */
export type VoucherKind =
  | '1Voucher'
  | 'Cash Out PIN'
  | 'Eezi Voucher'
  | 'Flash Token'
  | 'Exclusive Voucher'
  | 'Gift Voucher';

/** A voucher or PIN as the provider holds it. */
export interface Voucher {
  readonly kind: VoucherKind;
  /** 16 digits, 12 for Eezi; leading zeros count. */
  readonly pin: string;
  readonly serialNumber: string;
  readonly amountCents: number;
  readonly productCode: number;
  /** The reference that bought it. */
  readonly reference: string;
  readonly expiresAtUtcMs: number;
  status: VoucherStatus;
  redeemedAtUtcMs: number | null;
}

// What may still come is `null`, never `undefined`, which JSON would lose: a saved and reopened ledger
// must be the very same, down to its hash.

/** One sale, in the order in which the ledger made them. */
export interface LedgerEntry {
  readonly transactionId: number;
  readonly reference: string;
  readonly operation: LedgerOperation;
  readonly productCode: number;
  readonly productName: string;
  readonly amountCents: number;
  readonly soldAtUtcMs: number;
  status: 'Sold' | 'Reversed';
  reversedAtUtcMs: number | null;
  /** The reference of the reversal that undid it. */
  reversedBy: string | null;
  /** For vouchers. */
  readonly pin: string | undefined;
  readonly serialNumber: string | undefined;
  /** STS tokens in the order in which they are to be entered; empty for other products. */
  readonly tokens: readonly string[];
  readonly mobileNumber: string | undefined;
  readonly meterNumber: string | undefined;
  /** For bills: biller code and account in one. */
  readonly accountReference?: string;
  /** For redemptions: the PIN that was taken in payment, so that a reversal can give it back. */
  readonly redeemedPin?: string;
}

/** The first answer under a reference, and what it answered. */
export interface RememberedAnswer {
  readonly fingerprint: string;
  readonly answer: LedgerAnswer;
  readonly atUtcMs: number;
}

/** Everything the ledger knows. Only the operations change it. */
export interface LedgerState {
  /** The wallet; no operation takes it below zero. */
  balanceCents: number;
  /** What redemptions brought and refunds have not taken: a balance of its own (v4, 3.3). */
  redemptionBalanceCents: number;
  nextTransactionId: number;
  readonly answers: Map<string, RememberedAnswer>;
  readonly entries: LedgerEntry[];
  /** The newest entry of each reference. */
  readonly entryByReference: Map<string, LedgerEntry>;
  readonly vouchersByPin: Map<string, Voucher>;
  readonly meters: Map<string, Meter>;
  /** References whose reversal came first, where that blocks them. */
  readonly blockedReferences: Set<string>;
  readonly random: SeededRandom;
}
