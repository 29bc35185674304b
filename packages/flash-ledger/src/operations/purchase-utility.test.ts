import { describe, expect, test } from 'vitest';
import type { LedgerAnswer, UtilityAnswer } from '../answers.ts';
import { electricity, openTestLedger } from '../testing.ts';

const MONTH_MS = 31 * 24 * 60 * 60 * 1000;

function sold(answer: LedgerAnswer): UtilityAnswer {
  if (answer.kind !== 'utility') throw new Error(`${answer.kind} ${answer.responseCode}`);
  return answer;
}

const kinds = (answer: LedgerAnswer) => sold(answer).tokens.map(({ kind }) => kind);

describe('buying electricity', () => {
  test('an ordinary meter gets one token, which stands in the books', () => {
    const { ledger } = openTestLedger();
    const answer = sold(ledger.execute(electricity('E1', '07123456787')));
    expect(kinds(answer)).toEqual(['credit']);
    expect(ledger.entries()[0]?.tokens).toEqual(answer.tokens.map(({ token }) => token));
  });

  test('a key change comes once, before the credit token, and changes the meter', () => {
    const { ledger } = openTestLedger();
    const first = sold(ledger.execute(electricity('E1', '0100123456780')));
    expect(kinds(first)).toEqual([...Array(4).fill('key-change'), 'credit']);
    expect(first.meter.key.supplyGroupCode).toBe('100600');
    expect(first.newKey.supplyGroupCode).toBe('006123');
    const second = sold(ledger.execute(electricity('E2', '0100123456780')));
    expect(kinds(second)).toEqual(['credit']);
    expect(second.meter.key).toEqual(first.newKey);
  });

  test('arrears shrink with each purchase until nothing is owed', () => {
    const { ledger } = openTestLedger();
    const left = [1, 2, 3].map((number) => {
      const answer = ledger.execute(electricity(`E${number}`, '01443026719', 80_000));
      return sold(answer).vend.arrearsLeftCents;
    });
    expect(left).toEqual([10_000, 2_000, 0]);
  });

  test('free electricity comes with the first purchase of a month only', () => {
    const { ledger, wait } = openTestLedger();
    const buy = (reference: string) => ledger.execute(electricity(reference, '07045122335'));
    expect(kinds(buy('E1'))).toEqual(['free-basic', 'credit']);
    expect(kinds(buy('E2'))).toEqual(['credit']);
    wait(MONTH_MS);
    expect(kinds(buy('E3'))).toEqual(['free-basic', 'credit']);
  });

  test('free electricity on request costs nothing, once a month', () => {
    const { ledger } = openTestLedger();
    const meter = '07600231182';
    const paid = { ...electricity('F0', meter, 0), amountCents: 100 };
    expect(ledger.execute(paid).responseCode).toBe(2230);
    expect(kinds(ledger.execute(electricity('F1', meter, 0)))).toEqual(['free-basic']);
    expect(ledger.execute(electricity('F2', meter, 0)).responseCode).toBe(2312);
    expect(ledger.execute(electricity('F3', '07123456787', 0)).responseCode).toBe(2306);
    expect(ledger.balanceCents()).toBe(2_500_000);
  });

  test.each([
    ['a meter nobody registered', '07123456795', 20_000, 2310],
    ['a number that fails its check digit', '07123456780', 20_000, 2304],
    ['a number with letters', 'ABC123', 20_000, 2304],
    ['a blocked meter', '04300558121', 20_000, 2311],
    ['less than the meter takes', '14229077335', 999, 2341],
    ['more than the meter takes', '14229077335', 5_001, 2350],
    ['less than the arrears to settle', '07229188409', 20_000, 2303],
    ['an amount that the charges eat up', '04128865104', 5_000, 2341],
  ])('is refused for %s', (_why, meterNumber, amountCents, code) => {
    const { ledger } = openTestLedger();
    const answer = ledger.execute(electricity('E1', meterNumber, amountCents));
    expect(answer.responseCode).toBe(code);
    expect(ledger.entries()).toEqual([]);
  });

  test('works for a registered meter although its check digit fails', () => {
    const { ledger } = openTestLedger();
    expect(ledger.execute(electricity('E1', '04122384256')).responseCode).toBe(0);
  });
});
