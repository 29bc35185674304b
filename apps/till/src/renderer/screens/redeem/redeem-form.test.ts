import { describe, expect, it } from 'vitest';
import { productFor } from '../../testing.ts';
import { emptyRedeem, groupPin, readRedeem } from './redeem-form.ts';

const product = productFor({
  productCode: 'redeem',
  name: 'Redeem 1Voucher',
  group: 'one-voucher-redemption',
  minimumAmountCents: 0,
  maximumAmountCents: 400_000,
});
const pin = '1234 5678 9012 3456';

describe('a voucher that is handed over', () => {
  it('is taken whole with an amount of 0', () => {
    expect(readRedeem(emptyRedeem(pin), product)).toEqual({
      kind: 'order',
      order: {
        productCode: 'redeem',
        productName: 'Redeem 1Voucher',
        amountCents: 0,
        target: { kind: 'customer-pin', lastFour: '3456' },
        tender: { kind: 'none' },
        customerPin: '1234567890123456',
      },
    });
  });

  it('is taken in part, with the rest on paper or by SMS', () => {
    const part = { ...emptyRedeem(pin), howMuch: 'part', amount: '20' } as const;
    expect(readRedeem(part, product)).toMatchObject({ order: { amountCents: 2_000 } });
    const sms = { ...part, rest: 'sms', number: '082 123 4567' } as const;
    expect(readRedeem(sms, product)).toMatchObject({
      order: { target: { msisdn: '27821234567' } },
    });
    expect(readRedeem({ ...sms, number: '082' }, product)).toEqual({ kind: 'number' });
  });

  it.each([
    ['', 'empty'],
    ['1234', 'too-short'],
    ['11919009804153931', 'too-long'],
    ['1234 5678 9012 345x', 'not-digits'],
  ])('with PIN %j is refused: %s', (typed, problem) => {
    expect(readRedeem(emptyRedeem(typed), product)).toEqual({ kind: 'pin', problem });
  });

  it('needs an amount that makes sense for a part', () => {
    const part = { ...emptyRedeem(pin), howMuch: 'part' } as const;
    expect(readRedeem({ ...part, amount: '' }, product)).toMatchObject({ kind: 'amount' });
    expect(readRedeem({ ...part, amount: '99999' }, product)).toMatchObject({
      problem: 'above-maximum',
    });
  });
});

it('groups a PIN while it is typed', () => {
  expect(groupPin('12345')).toBe('1234 5');
  expect(groupPin('12a')).toBe('12a');
});
