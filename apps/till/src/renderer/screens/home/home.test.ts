import { describe, expect, it } from 'vitest';
import { productFor, saleFor } from '../../testing.ts';
import { titleOf } from '../product-words.ts';
import { customersOfToday } from './again.ts';
import { tilesOf } from './tiles.ts';

describe('the tiles', () => {
  it('show the widest limits of their group and what is not on sale', () => {
    const products = [
      productFor(),
      productFor({ productCode: '102', minimumAmountCents: 500, maximumAmountCents: 200_000 }),
    ];
    const tiles = tilesOf({ products, syncedUtcMs: 1 });
    expect(tiles[0]).toMatchObject({ minimumCents: 200, maximumCents: 200_000 });
    expect(tiles[4]).toEqual({ kind: 'unavailable', group: 'cash-out-pin', why: 'not-sold' });
  });

  it('wait while the catalogue is not there', () => {
    expect(tilesOf(null)).toHaveLength(5);
    expect(tilesOf(null)[0]).toMatchObject({ kind: 'unavailable', why: 'loading' });
  });

  it('don’t say what is sold here while there is no list at all', () => {
    expect(tilesOf({ products: [], syncedUtcMs: 1 })[0]).toMatchObject({ why: 'no-list' });
  });
});

describe('the customers of today', () => {
  const products = [productFor()];

  it('stand there once each, the latest first', () => {
    const sales = [saleFor({ amountCents: 1_000 }), saleFor({ amountCents: 5_000 })];
    expect(customersOfToday(sales, products).map(({ amountCents }) => amountCents)).toEqual([
      1_000,
    ]);
  });

  it('are only those who got something that is still on sale', () => {
    const given = saleFor({ phase: { kind: 'not-sold', why: 'cancelled', endedUtcMs: 1 } });
    expect(customersOfToday([given], products)).toEqual([]);
    expect(customersOfToday([saleFor()], [])).toEqual([]);
    expect(customersOfToday([saleFor({ target: { kind: 'none' } })], products)).toEqual([]);
  });
});

it.each([
  [{ name: 'R2 - R999 Vodacom Pinless Airtime' }, 'Vodacom airtime'],
  [{ group: 'one-voucher', name: 'R1 - R4000 1Voucher Token' }, '1Voucher'],
  [{ group: 'cash-out-pin', name: 'R50 - R3000 Cash Out PIN' }, 'Cash Out PIN'],
  [{ group: 'data', name: 'Vodacom 1GB 30 days' }, 'Vodacom 1GB 30 days'],
] as const)('calls %j %s', (more, title) => {
  expect(titleOf(productFor(more))).toBe(title);
});
