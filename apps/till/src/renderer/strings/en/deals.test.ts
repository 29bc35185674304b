import type { ProductGroup } from '@tillkeeper/domain';
import type { SaleView } from '@tillkeeper/ipc';
import { describe, expect, it } from 'vitest';
import { dealOf } from '../../screens/sale/deal.ts';
import { type SaleState, STATE_TONES } from '../../screens/sale/sale-state.ts';
import { productFor, saleFor } from '../../testing.ts';
import { en } from '../en.ts';

const STATES = Object.keys(STATE_TONES) as SaleState[];
const WAITING = ['sending', 'still-working', 'not-known', 'no-line', 'pending'] as const;
const AFTER = ['give-up', 'undo', 'pending-slip'] as const;

/** Everything that screens say of a sale of this group, wherever it may stand. */
function everyWordOf(group: ProductGroup): string {
  const sale = saleFor({ product: productFor({ group }), tender: { kind: 'none' } });
  const words = en.sale.waiting.of[dealOf(group)];
  return [
    ...STATES.map((state) => en.sale.stateWords(sale, state)),
    ...WAITING.flatMap((kind) => [words.titles[kind], words.words[kind], words.say[kind]]),
    ...AFTER.flatMap((after) => [...words.rows[after].flat(), words.after[after]]),
    words.giveUp,
    en.sale.notSold.words(sale, 'cancelled'),
    en.sale.frozen.words(sale, 'reference-collision'),
    en.sale.frozen.keepMoney(sale),
    en.frame.finished(sale),
    en.sale.soldPrintAndGive(sale),
  ].join('\n');
}

describe('what is no sale', () => {
  it.each<ProductGroup>([
    'bill-payment',
    'one-voucher-redemption',
    'exclusive-redemption',
    'one-voucher-refund',
    'cash-out-cancellation',
    'exclusive-cancellation',
  ])('is not called one: %s', (group) => {
    expect(everyWordOf(group)).not.toMatch(/\b(sale|sold)\b/i);
  });

  it.each<ProductGroup>(['one-voucher-redemption', 'cash-out-cancellation', 'one-voucher-refund'])(
    'gives no money back, because nobody paid: %s',
    (group) => {
      expect(everyWordOf(group)).not.toMatch(/money (back|to give back|given back)/i);
    },
  );
});

it('a bill is paid, and goods are sold', () => {
  const saleOf = (group: ProductGroup): SaleView => saleFor({ product: productFor({ group }) });
  expect(en.sale.stateWords(saleOf('bill-payment'), 'declined')).toBe('Refused, not paid');
  expect(en.sale.stateWords(saleOf('airtime'), 'declined')).toBe('Refused, not sold');
  expect(en.sale.waiting.of.payment.titles['not-known']).toContain('don’t pay it again');
  expect(en.frame.finished(saleOf('bill-payment'))).toMatch(/^The R 29 bill of .* is paid\./);
});
