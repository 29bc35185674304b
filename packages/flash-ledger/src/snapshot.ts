import type { Meter } from './electricity/meter.ts';
import { type RandomState, seededRandom } from './random.ts';
import type { LedgerEntry, LedgerState, RememberedAnswer, Voucher } from './state.ts';

/** The whole ledger as plain JSON, for a file or a hash. It contains PINs and tokens. */
export interface LedgerSnapshot {
  readonly version: 1;
  readonly balanceCents: number;
  /** Absent in a file of before there were redemptions. */
  readonly redemptionBalanceCents?: number;
  readonly nextTransactionId: number;
  readonly random: RandomState;
  readonly answers: readonly (readonly [string, RememberedAnswer])[];
  readonly entries: readonly LedgerEntry[];
  readonly vouchers: readonly Voucher[];
  readonly meters: readonly Meter[];
  readonly blockedReferences: readonly string[];
}

/** New books: nothing sold yet. The meters are copied, for purchases change them. */
export function newState(config: {
  readonly seed: number;
  readonly openingBalanceCents: number;
  readonly meters: readonly Meter[];
}): LedgerState {
  const random = seededRandom(config.seed);
  return {
    balanceCents: config.openingBalanceCents,
    redemptionBalanceCents: 0,
    nextTransactionId: 520_000_000 + random.below(9_000_000),
    answers: new Map(),
    entries: [],
    entryByReference: new Map(),
    vouchersByPin: new Map(),
    meters: new Map(config.meters.map((meter) => [meter.meterNumber, { ...meter }])),
    blockedReferences: new Set(),
    random,
  };
}

/** Copies everything out. */
export function takeSnapshot(state: LedgerState): LedgerSnapshot {
  return structuredClone({
    version: 1 as const,
    balanceCents: state.balanceCents,
    redemptionBalanceCents: state.redemptionBalanceCents,
    nextTransactionId: state.nextTransactionId,
    random: state.random.state(),
    answers: [...state.answers],
    entries: state.entries,
    vouchers: [...state.vouchersByPin.values()],
    meters: [...state.meters.values()],
    blockedReferences: [...state.blockedReferences],
  });
}

/** Goes on where a snapshot ended. */
export function restoreState(snapshot: LedgerSnapshot): LedgerState {
  const saved = structuredClone(snapshot);
  const entries = [...saved.entries];
  return {
    balanceCents: saved.balanceCents,
    redemptionBalanceCents: saved.redemptionBalanceCents ?? 0,
    nextTransactionId: saved.nextTransactionId,
    answers: new Map(saved.answers),
    entries,
    entryByReference: new Map(entries.map((entry) => [entry.reference, entry])),
    vouchersByPin: new Map(saved.vouchers.map((voucher) => [voucher.pin, voucher])),
    meters: new Map(saved.meters.map((meter) => [meter.meterNumber, meter])),
    blockedReferences: new Set(saved.blockedReferences),
    random: seededRandom(saved.random),
  };
}
