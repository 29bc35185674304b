import {
  DEMO_NUMBER_CODES,
  type LedgerEntry,
  type Meter,
  RESPONSE_MESSAGES,
  type Voucher,
} from '@tillkeeper/flash-ledger';
import type { Bench } from './bench.ts';
import type { Fault } from './faults.ts';

/** What GET /_sim/ledger answers. It contains PINs and tokens: this is a demo's ledger. */
export interface LedgerView {
  readonly accountNumber: string;
  readonly shape: string;
  readonly balanceCents: number;
  /** Sales, oldest first. */
  readonly entries: readonly LedgerEntry[];
  readonly vouchers: readonly Voucher[];
  readonly meters: readonly Meter[];
  readonly faults: readonly Fault[];
  readonly demoNumbers: readonly DemoNumber[];
}

/** A mobile number to try and what it is answered with. */
export interface DemoNumber {
  readonly mobileNumber: string;
  readonly responseCode: number;
  readonly responseMessage: string;
}

/** All that the ledger holds now. */
export function ledgerView({ ledger, shape, faults }: Bench): LedgerView {
  return {
    accountNumber: ledger.accountNumber,
    shape,
    balanceCents: ledger.balanceCents(),
    entries: ledger.entries(),
    vouchers: ledger.vouchers(),
    meters: ledger.meters(),
    faults: faults.pending(),
    demoNumbers: DEMO_NUMBERS,
  };
}

const DEMO_NUMBERS: readonly DemoNumber[] = [
  { mobileNumber: '27821234567', responseCode: 0, responseMessage: RESPONSE_MESSAGES[0] },
  ...DEMO_NUMBER_CODES.map((responseCode) => ({
    mobileNumber: `2782000${responseCode}`,
    responseCode,
    responseMessage: RESPONSE_MESSAGES[responseCode],
  })),
];
