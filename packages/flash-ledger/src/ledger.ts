import type { Clock } from '@tillkeeper/domain';
import { assertNever } from '@tillkeeper/domain';
import type { LedgerAnswer } from './answers.ts';
import type { Catalogue } from './catalogue.ts';
import type { Meter } from './electricity/meter.ts';
import { lookupBill, payBill } from './operations/bills.ts';
import { cancelPin, lookupPin } from './operations/cancel-pin.ts';
import { lookupGlobal, purchaseGlobal } from './operations/global-airtime.ts';
import { lookupMeter } from './operations/lookup-meter.ts';
import { purchasePinless } from './operations/purchase-pinless.ts';
import { purchaseUtility } from './operations/purchase-utility.ts';
import { purchaseVoucher } from './operations/purchase-voucher.ts';
import { type Redemption, redeem } from './operations/redeem.ts';
import { redeemVoucher, refundVoucher } from './operations/redeem-voucher.ts';
import { reverse } from './operations/reverse.ts';
import { declined, type World } from './operations/world.ts';
import { DEFAULT_LEDGER_OPTIONS, type LedgerOptions } from './options.ts';
import { findReplay, rememberAnswer } from './replay.ts';
import type { LedgerRequest } from './requests.ts';
import { type LedgerSnapshot, newState, restoreState, takeSnapshot } from './snapshot.ts';
import type { LedgerEntry, LedgerState, Voucher } from './state.ts';
import { statusAt } from './vouchers.ts';

/** What a ledger is opened with. Nothing else reaches it: no network, no file, no clock of its own. */
export interface LedgerConfig {
  /** Same seed, same calls, same times: same PINs, tokens, serial and transaction numbers. */
  readonly seed: number;
  readonly accountNumber: string;
  readonly openingBalanceCents: number;
  readonly catalogue: Catalogue;
  readonly meters: readonly Meter[];
  readonly clock: Pick<Clock, 'nowUtcMs'>;
  readonly options?: Partial<LedgerOptions>;
  /** Goes on from here; seed, balance and meters are then those of the snapshot. */
  readonly snapshot?: LedgerSnapshot;
}

/** How one call is to be treated; for tests. */
export interface ExecuteOptions {
  /** Sells, but leaves the PIN out of the answer: seen in the field. */
  readonly withholdPin?: boolean;
}

/** The provider's books: what was sold to whom, and what it says when it is asked again. */
export interface Ledger {
  readonly accountNumber: string;
  readonly catalogue: Catalogue;
  /** Executes a call, or repeats its first answer. Never throws for what a client can send. */
  execute(request: LedgerRequest, options?: ExecuteOptions): LedgerAnswer;
  /** Uses a voucher up, as another shop would. */
  redeem(pin: string): Redemption;
  balanceCents(): number;
  /** What redemptions brought, less what refunds took. */
  redemptionBalanceCents(): number;
  /** The switches as they stand. */
  options(): LedgerOptions;
  /** Flips switches from the next call on; what was answered stays answered. */
  setOptions(changes: Partial<LedgerOptions>): void;
  /** Pays into the wallet; a negative amount takes out. */
  topUp(amountCents: number): void;
  /** All sales, oldest first. */
  entries(): readonly LedgerEntry[];
  /** The metadata that came with a reference; empty when none did. */
  metadataOf(reference: string): Readonly<Record<string, string>>;
  /** All vouchers as they stand now, oldest first. */
  vouchers(): readonly Voucher[];
  meters(): readonly Meter[];
  /** All that the ledger knows, as plain JSON. It contains PINs. */
  snapshot(): LedgerSnapshot;
}

/** Opens the books, new or from a snapshot. */
export function openLedger(config: LedgerConfig): Ledger {
  const state = config.snapshot === undefined ? newState(config) : restoreState(config.snapshot);
  let options: LedgerOptions = { ...DEFAULT_LEDGER_OPTIONS, ...config.options };
  const { catalogue, accountNumber, clock } = config;
  const worldNow = (): World => ({ state, catalogue, options, nowUtcMs: clock.nowUtcMs() });
  return {
    accountNumber,
    catalogue,
    execute: (request, how = {}) => execute(worldNow(), accountNumber, request, how),
    redeem: (pin) => redeem(state, pin, clock.nowUtcMs()),
    balanceCents: () => state.balanceCents,
    redemptionBalanceCents: () => state.redemptionBalanceCents,
    options: () => options,
    setOptions: (changes) => {
      options = { ...options, ...changes };
    },
    topUp: (amountCents) => {
      state.balanceCents += amountCents;
    },
    entries: () => state.entries,
    metadataOf: (reference) => state.answers.get(reference)?.answer.request.metadata ?? {},
    vouchers: () => vouchersAt(state, clock.nowUtcMs()),
    meters: () => [...state.meters.values()],
    snapshot: () => takeSnapshot(state),
  };
}

// The account comes first: a stranger learns nothing about our references.
function execute(
  world: World,
  accountNumber: string,
  request: LedgerRequest,
  how: ExecuteOptions,
): LedgerAnswer {
  if (request.accountNumber !== accountNumber) return declined(world, request, 2202);
  const replay = findReplay(world, request);
  if (replay.kind === 'replay') return replay.answer;
  if (replay.kind === 'other-values') return declined(world, request, 2256);
  const blocked = world.state.blockedReferences.has(request.reference);
  const answer = blocked ? declined(world, request, 2267) : carryOut(world, request);
  const lossy = how.withholdPin === true ? withoutPin(answer) : answer;
  const keepsLoss = world.options.replayOfMissingPin === 'still-missing';
  rememberAnswer(world, request, keepsLoss ? lossy : answer);
  return lossy;
}

function carryOut(world: World, request: LedgerRequest): LedgerAnswer {
  switch (request.operation) {
    case 'one-voucher-purchase':
    case 'one-voucher-disburse':
    case 'cash-out-pin-purchase':
    case 'eezi-voucher-purchase':
    case 'flash-token-purchase':
    case 'exclusive-voucher-purchase':
    case 'gift-voucher-purchase':
      return purchaseVoucher(world, request);
    case 'one-voucher-redeem':
    case 'exclusive-voucher-redeem':
      return redeemVoucher(world, request);
    case 'one-voucher-refund':
      return refundVoucher(world, request);
    case 'cash-out-pin-lookup':
      return lookupPin(world, request);
    case 'cash-out-pin-cancel':
    case 'exclusive-voucher-cancel':
      return cancelPin(world, request);
    case 'global-airtime-lookup':
      return lookupGlobal(world, request);
    case 'global-airtime-purchase':
      return purchaseGlobal(world, request);
    case 'flash-pay-balance':
      return lookupBill(world, request);
    case 'flash-pay-purchase':
    case 'flash-pay-disburse':
      return payBill(world, request);
    case 'pinless-purchase':
      return purchasePinless(world, request);
    case 'meter-lookup':
      return lookupMeter(world, request);
    case 'utility-purchase':
      return purchaseUtility(world, request);
    case 'one-voucher-reverse':
    case 'cash-out-pin-reverse':
    case 'flash-token-reverse':
    case 'exclusive-voucher-reverse':
    case 'eezi-voucher-reverse':
      return reverse(world, request);
    default:
      return assertNever(request);
  }
}

// Tokens can get lost in an answer as PINs can.
function withoutPin(answer: LedgerAnswer): LedgerAnswer {
  if (answer.kind === 'voucher')
    return { ...answer, voucher: { ...answer.voucher, pin: undefined } };
  return answer.kind === 'utility' ? { ...answer, tokens: [] } : answer;
}

function vouchersAt(state: LedgerState, nowUtcMs: number): Voucher[] {
  return [...state.vouchersByPin.values()].map((voucher) => ({
    ...voucher,
    status: statusAt(voucher, nowUtcMs),
  }));
}
