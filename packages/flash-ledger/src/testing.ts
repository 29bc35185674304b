import { DEMO_CATALOGUE } from './demo/catalogue.ts';
import { DEMO_METERS } from './demo/meters.ts';
import { type Ledger, type LedgerConfig, openLedger } from './ledger.ts';
import type {
  CashOutPinPurchase,
  MeterRequest,
  OneVoucherPurchase,
  PinlessPurchase,
  ReversalRequest,
} from './requests.ts';

/** A ledger with a clock that a test can move. */
export interface LedgerBench {
  readonly ledger: Ledger;
  /** Lets time pass. */
  readonly wait: (ms: number) => void;
}

/** 2026-11-21 16:40:35, South African time: the moment on the sample slips. */
export const SLIP_TIME_UTC_MS = Date.UTC(2026, 10, 21, 14, 40, 35);

/** Opens the demo ledger with R 25 000; a test says in what it differs. */
export function openTestLedger(differences: Partial<LedgerConfig> = {}): LedgerBench {
  let nowUtcMs = SLIP_TIME_UTC_MS;
  const ledger = openLedger({
    seed: 1,
    accountNumber: ACCOUNT,
    openingBalanceCents: 2_500_000,
    catalogue: DEMO_CATALOGUE,
    meters: DEMO_METERS,
    clock: { nowUtcMs: () => nowUtcMs },
    ...differences,
  });
  return {
    ledger,
    wait: (ms) => {
      nowUtcMs += ms;
    },
  };
}

const ACCOUNT = '1234-5678';

/** A 1Voucher, R 100 unless said otherwise. */
export function oneVoucher(reference: string, amountCents = 10_000): OneVoucherPurchase {
  return { operation: 'one-voucher-purchase', reference, accountNumber: ACCOUNT, amountCents };
}

/** A cash-out PIN. */
export function cashOut(reference: string, amountCents = 50_000): CashOutPinPurchase {
  const operation = 'cash-out-pin-purchase';
  return { operation, reference, accountNumber: ACCOUNT, amountCents, productCode: 342 };
}

/** Airtime of Vodacom, R 29. */
export function airtime(reference: string, mobileNumber = '27821234567'): PinlessPurchase {
  const operation = 'pinless-purchase';
  const product = { productCode: 201, amountCents: 2_900 };
  return { operation, reference, accountNumber: ACCOUNT, ...product, mobileNumber };
}

/** Electricity; 0 cents ask for the free electricity. */
export function electricity(
  reference: string,
  meterNumber: string,
  amountCents = 20_000,
): MeterRequest {
  const isFbe = amountCents === 0;
  const operation = 'utility-purchase';
  return { operation, reference, accountNumber: ACCOUNT, amountCents, meterNumber, isFbe };
}

/** The reversal of a 1Voucher. */
export function reversal(reference: string, originalReference: string): ReversalRequest {
  const operation = 'one-voucher-reverse';
  return { operation, reference, accountNumber: ACCOUNT, originalReference };
}
