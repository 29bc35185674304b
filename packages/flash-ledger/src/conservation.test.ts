import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { DEMO_METERS } from './demo/meters.ts';
import type { Ledger } from './ledger.ts';
import type { LedgerRequest } from './requests.ts';
import { airtime, cashOut, electricity, oneVoucher, openTestLedger, reversal } from './testing.ts';

const OPENING_CENTS = 300_000;

// Few references, so that replays, mismatches and reversals of real sales are frequent.
const reference = fc.integer({ min: 0, max: 11 }).map((number) => `REF-${number}`);
const cents = fc.integer({ min: 0, max: 120_000 });
const meterNumber = fc.constantFrom(...DEMO_METERS.map((meter) => meter.meterNumber), '99999');
const request: fc.Arbitrary<LedgerRequest> = fc.oneof(
  fc.tuple(reference, cents).map(([name, amount]) => oneVoucher(name, amount)),
  fc.tuple(reference, cents).map(([name, amount]) => cashOut(name, amount)),
  reference.map((name) => airtime(name)),
  fc
    .tuple(reference, meterNumber, cents)
    .map(([name, meter, amount]) => electricity(name, meter, amount)),
  fc.tuple(reference, reference).map(([name, original]) => reversal(`R-${name}`, original)),
);
const options = fc.record({
  storesDeclines: fc.boolean(),
  replayAfterReversal: fc.constantFrom('first-response', 'reversed', 'new-sale'),
  earlyReversalBlocksOriginal: fc.boolean(),
  referenceLifetimeMs: fc.constantFrom(undefined, 5_000),
});

function netSoldCents(ledger: Ledger): number {
  const sold = ledger.entries().filter(({ status }) => status === 'Sold');
  return sold.reduce((sum, { amountCents }) => sum + amountCents, 0);
}

describe('whatever is asked in whatever order', () => {
  test('wallet and sales always add up to the cent, and every PIN is its own', () => {
    fc.assert(
      fc.property(fc.array(request, { maxLength: 60 }), options, (requests, chosen) => {
        const bench = openTestLedger({ openingBalanceCents: OPENING_CENTS, options: chosen });
        for (const each of requests) {
          bench.ledger.execute(each);
          bench.wait(1_000);
          expect(bench.ledger.balanceCents()).toBe(OPENING_CENTS - netSoldCents(bench.ledger));
          expect(bench.ledger.balanceCents()).toBeGreaterThanOrEqual(0);
        }
        const secrets = bench.ledger.entries().flatMap(({ pin, tokens }) => [pin ?? '', ...tokens]);
        const real = secrets.filter((secret) => secret !== '');
        expect(new Set(real).size).toBe(real.length);
      }),
    );
  });

  test('a saved ledger goes on exactly as the unbroken one', () => {
    const requests = fc.array(request, { minLength: 2, maxLength: 30 });
    fc.assert(
      fc.property(requests, (all) => {
        const half = Math.floor(all.length / 2);
        const unbroken = openTestLedger().ledger;
        for (const each of all) unbroken.execute(each);
        const before = openTestLedger().ledger;
        for (const each of all.slice(0, half)) before.execute(each);
        const file = JSON.stringify(before.snapshot());
        const after = openTestLedger({ snapshot: JSON.parse(file) }).ledger;
        for (const each of all.slice(half)) after.execute(each);
        expect(hashOf(after)).toBe(hashOf(unbroken));
      }),
    );
  });

  test('vouchers taken in payment, refunded, cancelled and undone never make or lose a cent', () => {
    const step = fc.record({
      what: fc.constantFrom('buy', 'redeem', 'refund', 'cancel', 'undo'),
      pick: fc.nat(9),
      amountCents: fc.integer({ min: 0, max: 20_000 }),
    });
    fc.assert(
      fc.property(fc.array(step, { minLength: 20, maxLength: 60 }), (steps) => {
        const bench = openTestLedger({ openingBalanceCents: OPENING_CENTS });
        for (const [index, { what, pick, amountCents }] of steps.entries()) {
          bench.ledger.execute(stepRequest(bench.ledger, what, pick, amountCents, `S-${index}`));
          expect(worthOf(bench.ledger)).toBe(OPENING_CENTS);
          expect(bench.ledger.redemptionBalanceCents()).toBeGreaterThanOrEqual(0);
        }
      }),
    );
  });
});

describe('the seed', () => {
  test('decides every PIN, token and number: same seed, same hash', () => {
    const run = (seed: number): string => {
      const { ledger } = openTestLedger({ seed });
      for (const each of [oneVoucher('A'), cashOut('B'), electricity('C', '07330044194')])
        ledger.execute(each);
      return hashOf(ledger);
    };
    expect(run(42)).toBe(run(42));
    expect(run(42)).not.toBe(run(43));
  });
});

function hashOf(ledger: Ledger): string {
  return createHash('sha256').update(JSON.stringify(ledger.snapshot())).digest('hex');
}

/** Everything that is somebody's: the wallet, what redemptions brought, and each voucher that is good. */
function worthOf(ledger: Ledger): number {
  const good = ledger.vouchers().filter(({ status }) => status === 'Active');
  const vouchers = good.reduce((sum, { amountCents }) => sum + amountCents, 0);
  return ledger.balanceCents() + ledger.redemptionBalanceCents() + vouchers;
}

function stepRequest(
  ledger: Ledger,
  what: string,
  pick: number,
  amountCents: number,
  reference: string,
): LedgerRequest {
  const common = { reference, accountNumber: ledger.accountNumber };
  const vouchers = ledger.vouchers();
  const voucher = vouchers[pick % Math.max(1, vouchers.length)];
  const entries = ledger.entries();
  const original = entries[pick % Math.max(1, entries.length)]?.reference ?? 'none';
  switch (what) {
    case 'redeem':
      return { operation: 'one-voucher-redeem', ...common, pin: voucher?.pin ?? '0', amountCents };
    case 'refund':
      return { operation: 'one-voucher-refund', ...common, amountCents };
    case 'cancel': {
      const serialNumber = voucher?.serialNumber ?? '';
      return { operation: 'cash-out-pin-cancel', ...common, serialNumber, productCode: 342 };
    }
    case 'undo':
      return reversal(reference, original);
    default:
      return pick % 2 === 0 ? oneVoucher(reference, amountCents) : cashOut(reference, amountCents);
  }
}
