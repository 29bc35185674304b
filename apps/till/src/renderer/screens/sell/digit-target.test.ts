import { describe, expect, it } from 'vitest';
import { bundleFor, productFor } from '../../testing.ts';
import { litOfferId, offersOf, readAmount } from './amount.ts';
import { confirmOf } from './confirm.ts';
import { digitTarget } from './digit-target.ts';
import { BY_CARD, readTender, SUGGESTED_CASH, type TenderDraft } from './tender.ts';

const airtime = productFor();
const bundle = bundleFor('201', 'Vodacom 1GB 30 days', 8_500);

function sellOf(product: typeof airtime, text: string, tenderDraft: TenderDraft = SUGGESTED_CASH) {
  const amount = readAmount({ kind: 'other', text }, [product]);
  const target = { kind: 'target', target: { kind: 'none' } } as const;
  const view = confirmOf(target, amount, readTender(tenderDraft, 0), undefined);
  return { amount, tenderDraft, view, limits: product.fixedAmount ? undefined : product };
}

describe('a digit where no field has the focus', () => {
  it('is rand of the price at the amount: 2 and 9 are R 29, not the second tile', () => {
    expect(digitTarget({ ...sellOf(airtime, ''), zone: 'amount' })).toBe('amount');
    expect(readAmount({ kind: 'other', text: '29' }, [airtime])).toMatchObject({
      amountCents: 2_900,
    });
    const offers = offersOf([airtime]);
    expect(litOfferId({ kind: 'other', text: '29' }, offers)).toBe('amount-2900');
    expect(litOfferId({ kind: 'other', text: '2' }, offers)).toBe('other');
  });

  it('is rand handed over once there is a price', () => {
    expect(digitTarget({ ...sellOf(airtime, '29'), zone: 'pay' })).toBe('received');
    expect(digitTarget({ ...sellOf(airtime, ''), zone: 'pay' })).toBe('amount');
  });

  it('is nothing where there is no sum to type', () => {
    expect(digitTarget({ ...sellOf(bundle, ''), zone: 'amount' })).toBeUndefined();
    const card = sellOf(airtime, '29', BY_CARD);
    expect(digitTarget({ ...card, zone: 'pay' })).toBeUndefined();
    const view = { kind: 'waiting-for', what: 'number' } as const;
    expect(digitTarget({ ...sellOf(airtime, ''), view, zone: 'who' })).toBeUndefined();
  });
});
