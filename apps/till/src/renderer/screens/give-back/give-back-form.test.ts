import type { PinLookupView } from '@tillkeeper/ipc';
import { describe, expect, it } from 'vitest';
import type { Lookup } from '../../components/use-lookup.ts';
import { productFor } from '../../testing.ts';
import { EMPTY_DRAFT, isUsed, readGiveBack, readSerial } from './give-back-form.ts';

const cancel = productFor({
  productCode: 'cancel-342',
  name: 'Cancel Cash-out PIN',
  group: 'cash-out-cancellation',
  minimumAmountCents: 0,
  maximumAmountCents: 100_000,
});
const exclusive = productFor({ ...cancel, productCode: 'x', group: 'exclusive-cancellation' });
const refund = productFor({
  ...cancel,
  productCode: 'refund-311',
  group: 'one-voucher-refund',
  minimumAmountCents: 100,
});
const NO_LOOKUP: Lookup<PinLookupView> = { kind: 'idle' };
const draft = { ...EMPTY_DRAFT, serial: 'AB12 3456', reason: 'Not wanted' };

const found = (status: string, asked = 'cancel-342 AB123456'): Lookup<PinLookupView> => ({
  kind: 'answered',
  asked,
  answer: {
    kind: 'found',
    account: { serialNumber: 'AB123456', amountCents: 20_000, expiryDate: '2027-01-01', status },
    soldHere: null,
  },
});

describe('a cash-out PIN', () => {
  it('is given back for the amount that the provider knows', () => {
    expect(readGiveBack(draft, cancel, found('Active'))).toEqual({
      kind: 'order',
      reason: 'Not wanted',
      order: {
        productCode: 'cancel-342',
        productName: 'Cancel Cash-out PIN',
        amountCents: 20_000,
        target: { kind: 'serial-number', serialNumber: 'AB123456' },
        tender: { kind: 'none' },
      },
    });
  });

  it('is not given back before it was looked up, or for another one’s lookup', () => {
    expect(readGiveBack(draft, cancel, NO_LOOKUP)).toEqual({ kind: 'lookup' });
    const other = found('Active', 'cancel-342 ZZ999999');
    expect(readGiveBack(draft, cancel, other)).toEqual({ kind: 'lookup' });
  });

  it.each(['Redeemed', 'CANCELLED', 'Expired', 'Reversed'])('is not given back when %s', (status) =>
    expect(readGiveBack(draft, cancel, found(status))).toEqual({ kind: 'used' }),
  );

  it('needs a reason', () => {
    expect(readGiveBack({ ...draft, reason: ' x ' }, cancel, found('Active'))).toEqual({
      kind: 'reason',
      amountCents: 20_000,
    });
  });
});

describe('an exclusive voucher', () => {
  const asked = 'x AB123456';

  it('is given back for what this till sold it for', () => {
    expect(readGiveBack(draft, exclusive, NO_LOOKUP)).toEqual({ kind: 'lookup' });
    expect(readGiveBack(draft, exclusive, found('', asked))).toMatchObject({
      order: { amountCents: 20_000 },
    });
  });

  it('of another till is given back whole: the provider says how much it was', () => {
    const answer = { kind: 'not-sold-here' } as const;
    expect(readGiveBack(draft, exclusive, { kind: 'answered', asked, answer })).toMatchObject({
      order: { amountCents: 0 },
    });
  });
});

describe('money of a redemption', () => {
  it('goes back as a voucher of the typed amount', () => {
    expect(readGiveBack({ ...draft, amount: '40' }, refund, NO_LOOKUP)).toMatchObject({
      order: { amountCents: 4_000, target: { kind: 'none' } },
    });
  });

  it.each([
    ['', 'empty'],
    ['0.50', 'below-minimum'],
    ['1000.01', 'above-maximum'],
  ])('is not given back with amount %j', (amount, problem) => {
    expect(readGiveBack({ ...draft, amount }, refund, NO_LOOKUP)).toEqual({
      kind: 'amount',
      problem,
    });
  });
});

it.each([
  ['1234', '1234'],
  [' ab-12 34 ', 'ab-1234'],
  ['123', undefined],
  ['12345<', undefined],
  ['1'.repeat(41), undefined],
])('serial number %j is read as %j', (text, serial) => expect(readSerial(text)).toBe(serial));

it('leaves a status that nobody knows to the provider', () => {
  expect(['Active', '', 'Issued'].map(isUsed)).toEqual([false, false, false]);
});
