import type { Clock, MoneyRequest, Product, RandomSource, Reference } from '@tillkeeper/domain';
import type { HttpAnswer } from '@tillkeeper/provider';

/** A clock that stands still until it is moved. */
export function standingClock(): Clock & { advance(ms: number): void } {
  let nowMs = 1_000_000;
  return {
    nowUtcMs: () => nowMs,
    monotonicMs: () => nowMs,
    advance: (ms) => {
      nowMs += ms;
    },
  };
}

/** Bytes that count up: every reference made from them differs. */
export function countingRandom(): RandomSource {
  let next = 0;
  return { bytes: (count) => Uint8Array.from({ length: count }, () => next++ & 0xff) };
}

export const REFERENCE = 'TILL01-00000000000000000000000001' as Reference;
export const PIN = '1234567890123456';
export const TOKEN = '04121234567890123457';

/** A product of a group, with limits that fit any test. */
export function productOf(group: Product['group']): Product {
  return {
    productCode: '311',
    name: group,
    group,
    vendor: 'Flash',
    minimumAmountCents: 100,
    maximumAmountCents: 400_000,
    fixedAmount: false,
    reversible: group === 'one-voucher' || group === 'cash-out-pin',
    redemptionInstructions: '',
    termsAndConditions: '',
  };
}

/** A frozen request whose answer must bring what `expects` says. */
export function requestFor(expects: MoneyRequest['expects']): MoneyRequest {
  return {
    providerId: 'flash',
    operation: 'one-voucher-purchase',
    path: '/aggregation/4.0/1voucher/purchase',
    body: JSON.stringify({
      reference: REFERENCE,
      amount: 5_000,
      meterNumber: '01443026719',
      originalReference: 'TILL01-ORIGINAL',
    }),
    reference: REFERENCE,
    amountCents: 5_000,
    expects,
  };
}

/** A whole HTTP answer. */
export function answered(body: unknown, status = 200): HttpAnswer {
  return {
    kind: 'answered',
    status,
    headers: {},
    body: typeof body === 'string' ? body : JSON.stringify(body),
  };
}

/** The answer to a 1Voucher purchase as release 3.1 prints it. */
export const VOUCHER_ANSWER = {
  responseCode: 0,
  responseMessage: 'Success',
  accountNumber: '1234-5678-9012-3456',
  reference: REFERENCE,
  transactionDate: '2026-11-21 16:40:35',
  transactionId: 257_901,
  metadata: {},
  storeId: 'STORE1',
  terminalId: 'TILL01',
  amount: 5_000,
  voucher: {
    amount: 5_000,
    expiryDate: '2029-11-21',
    pin: PIN,
    serialNumber: 'SN0001',
    status: 'Active',
    content: { redemptionInstructions: 'Enter the PIN.', termsAndConditions: 'Like cash.' },
  },
};
