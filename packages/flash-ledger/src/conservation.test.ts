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
