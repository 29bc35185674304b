import { expect, it } from 'vitest';
import { toText } from '../../layout/to-text.ts';
import { VOID } from '../../testing/office-samples.ts';
import { STORE } from '../../testing/samples.ts';
import type { RefundOnSlip } from './void-refund.ts';
import { buildVoidSlip } from './void-slip.ts';

const NOTHING: RefundOnSlip = { cashCents: 0, cardCents: 0, voucherCents: 0, state: 'due' };
const textOf = (refund: Partial<RefundOnSlip>): string =>
  toText(buildVoidSlip({ ...VOID, refund: { ...NOTHING, ...refund } }, STORE), 42);

it('sends a card’s money back to the card, and never out of the drawer', () => {
  const text = textOf({ cardCents: 2_900, cardReference: '004512' });
  expect(text).toMatch(/REFUND DUE TO CARD +R 29.00/);
  expect(text).toMatch(/Card reference +004512/);
  expect(text).toContain('the card that paid');
  expect(text).not.toContain('IN CASH');
});

it('pays cash back in cash', () => {
  const text = textOf({ cashCents: 2_900 });
  expect(text).toMatch(/REFUND DUE IN CASH +R 29.00/);
  expect(text).not.toMatch(/card/i);
});

it('names each part of a split by the way in which it was paid', () => {
  const text = textOf({ cashCents: 900, cardCents: 1_000, voucherCents: 1_000 });
  expect(text).toMatch(/IN CASH +R 9.00[\s\S]*TO CARD +R 10.00[\s\S]*Voucher money free +R 10.00/);
});

it('says of money that is back that it is back, and asks for nothing more', () => {
  const text = textOf({ cashCents: 900, cardCents: 2_000, state: 'paid' });
  expect(text).toMatch(/Paid back in cash +R 9.00[\s\S]*Paid back to card +R 20.00/);
  expect(text).not.toMatch(/DUE|Bring/);
});

it('asks nobody to come back where nobody paid, or a voucher alone', () => {
  expect(textOf({ voucherCents: 2_900 })).not.toMatch(/DUE|Bring/);
  expect(textOf({ cashCents: 2_900, state: 'none' })).not.toMatch(/R 29.00[\s\S]*R 29.00/);
});
