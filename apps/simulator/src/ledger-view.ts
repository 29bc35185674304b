import {
  DEMO_BILL_ACCOUNTS,
  DEMO_NUMBER_CODES,
  type DemoBillAccount,
  type LedgerEntry,
  type LedgerOptions,
  type Meter,
  QA_TEST_PINS,
  RESPONSE_MESSAGES,
  type Voucher,
} from '@tillkeeper/flash-ledger';
import type { Bench } from './bench.ts';
import { FAULT_OPERATIONS, type Fault, type FaultOperation } from './faults.ts';
import type { Settings } from './settings.ts';

/** What GET /_sim/ledger answers. It contains PINs and tokens: this is a demo's ledger. */
export interface LedgerView {
  readonly accountNumber: string;
  readonly shape: string;
  readonly settings: Settings;
  readonly ledgerOptions: LedgerOptions;
  readonly balanceCents: number;
  readonly redemptionBalanceCents: number;
  /** Sales, oldest first. */
  readonly entries: readonly LedgerEntry[];
  readonly vouchers: readonly Voucher[];
  readonly meters: readonly Meter[];
  readonly faults: readonly Fault[];
  readonly demoNumbers: readonly DemoNumber[];
  /** Every call that a fault can be set for. */
  readonly operations: readonly FaultOperation[];
  /** How many answers were held to their description, and how many were not as described. */
  readonly traffic: { readonly checked: number; readonly mismatches: number };
  readonly billAccounts: readonly DemoBillAccount[];
  /** The PINs of the QA environment and what redeeming them answers. */
  readonly testPins: readonly { readonly pin: string; readonly responseCode: number }[];
}

/** A mobile number to try and what it is answered with. */
export interface DemoNumber {
  readonly mobileNumber: string;
  readonly responseCode: number;
  readonly responseMessage: string;
}

/** All that the ledger holds now. */
export function ledgerView({ ledger, settings, faults, traffic }: Bench): LedgerView {
  return {
    settings: settings(),
    ledgerOptions: ledger.options(),
    accountNumber: ledger.accountNumber,
    shape: settings().shape,
    balanceCents: ledger.balanceCents(),
    redemptionBalanceCents: ledger.redemptionBalanceCents(),
    entries: ledger.entries(),
    vouchers: ledger.vouchers(),
    meters: ledger.meters(),
    faults: faults.pending(),
    demoNumbers: DEMO_NUMBERS,
    operations: FAULT_OPERATIONS,
    traffic: { checked: traffic.checked(), mismatches: traffic.mismatches().length },
    billAccounts: DEMO_BILL_ACCOUNTS,
    testPins: TEST_PINS,
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

const TEST_PINS = [...QA_TEST_PINS].map(([pin, responseCode]) => ({ pin, responseCode }));
