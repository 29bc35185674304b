import { describe, expect, test } from 'vitest';
import { oneVoucher, openTestLedger, reversal } from './testing.ts';

describe('what the documents leave open', () => {
  test('declines are replayed, or tried again', () => {
    const codes = [true, false].map((storesDeclines) => {
      const { ledger } = openTestLedger({ openingBalanceCents: 0, options: { storesDeclines } });
      ledger.execute(oneVoucher('S1'));
      ledger.topUp(10_000);
      return ledger.execute(oneVoucher('S1')).responseCode;
    });
    expect(codes).toEqual([2003, 0]);
  });

  test('a purchase re-sent after its reversal replays, says Reversed, or sells anew', () => {
    const replays = (['first-response', 'reversed', 'new-sale'] as const).map((choice) => {
      const { ledger } = openTestLedger({ options: { replayAfterReversal: choice } });
      const first = ledger.execute(oneVoucher('S1'));
      ledger.execute(reversal('R1', 'S1'));
      return { first, again: ledger.execute(oneVoucher('S1')), ledger };
    });
    const [asFirst, asReversed, anew] = replays;
    expect(asFirst?.again).toEqual(asFirst?.first);
    expect(asReversed?.again).toMatchObject({ voucher: { status: 'Reversed', pin: undefined } });
    expect(anew?.again).not.toEqual(anew?.first);
    expect(anew?.ledger.entries().map(({ status }) => status)).toEqual(['Reversed', 'Sold']);
    expect(anew?.ledger.balanceCents()).toBe(2_490_000);
  });

  test('a reversal that came first lets the late original sell, or blocks it', () => {
    const codes = [false, true].map((earlyReversalBlocksOriginal) => {
      const { ledger } = openTestLedger({ options: { earlyReversalBlocksOriginal } });
      expect(ledger.execute(reversal('R1', 'S1')).responseCode).toBe(2249);
      return ledger.execute(oneVoucher('S1')).responseCode;
    });
    expect(codes).toEqual([0, 2267]);
  });

  test('references are kept for ever, or sell again once they are forgotten', () => {
    const sales = [undefined, 60_000].map((referenceLifetimeMs) => {
      const { ledger, wait } = openTestLedger({ options: { referenceLifetimeMs } });
      ledger.execute(oneVoucher('S1'));
      wait(60_001);
      ledger.execute(oneVoucher('S1'));
      return ledger.entries().length;
    });
    expect(sales).toEqual([1, 2]);
  });

  test('a PIN that was missing is given on the replay, or stays missing', () => {
    const given = (['given', 'still-missing'] as const).map((replayOfMissingPin) => {
      const { ledger } = openTestLedger({ options: { replayOfMissingPin } });
      const first = ledger.execute(oneVoucher('S1'), { withholdPin: true });
      expect(first).toMatchObject({ responseCode: 0, voucher: { pin: undefined } });
      const again = ledger.execute(oneVoucher('S1'));
      return again.kind === 'voucher' && again.voucher.pin === ledger.entries()[0]?.pin;
    });
    expect(given).toEqual([true, false]);
  });

  test('an account without reversals is told so (2274)', () => {
    const { ledger } = openTestLedger({ options: { accountAllowsReversals: false } });
    ledger.execute(oneVoucher('S1'));
    expect(ledger.execute(reversal('R1', 'S1')).responseCode).toBe(2274);
  });
});
