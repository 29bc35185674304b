import type { Product } from '@tillkeeper/domain';
import { describe, expect, it } from 'vitest';
import { productFor, saleFor } from '../../testing.ts';
import { titleOf } from '../product-words.ts';
import { customersOfToday } from './again.ts';
import { favouritesOf, tilesOf } from './tiles.ts';

const catalogueOf = (products: readonly Product[], favourites: readonly string[] = []) => ({
  products: [...products],
  syncedUtcMs: 1,
  favourites: [...favourites],
  sendsVouchers: false,
});

describe('the tiles', () => {
  it('show the groups that the account has, with the widest limits', () => {
    const tiles = tilesOf(
      catalogueOf([
        productFor(),
        productFor({ productCode: '102', minimumAmountCents: 500, maximumAmountCents: 200_000 }),
      ]),
    );
    expect(tiles).toHaveLength(1);
    expect(tiles[0]).toMatchObject({ minimumCents: 200, maximumCents: 200_000, productCount: 2 });
  });

  it('are none while there is no catalogue, and none for what it does not hold', () => {
    expect(tilesOf(null)).toEqual([]);
    expect(tilesOf(catalogueOf([]))).toEqual([]);
  });

  it('stand in one order, whatever the catalogue’s', () => {
    const gift = productFor({ productCode: '1', group: 'gift-voucher' });
    const taken = productFor({ productCode: '2', group: 'one-voucher-redemption' });
    const groups = tilesOf(catalogueOf([taken, gift, productFor()])).map(({ group }) => group);
    expect(groups).toEqual(['airtime', 'gift-voucher', 'one-voucher-redemption']);
  });
});

describe('the favourites', () => {
  const products = [productFor(), productFor({ productCode: '102' })];

  it('are the starred products that are on sale, the oldest star first', () => {
    const codes = favouritesOf(catalogueOf(products, ['gone', '102', '101'])).map(
      ({ productCode }) => productCode,
    );
    expect(codes).toEqual(['102', '101']);
  });

  it('are a handful', () => {
    expect(favouritesOf(catalogueOf(products, ['101', '102']), 1)).toHaveLength(1);
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
  [{ group: 'cash-out-pin', name: 'R50 - R3000 Cash-out PIN' }, 'Cash-out PIN'],
  [{ group: 'data', name: 'Vodacom 1GB 30 days' }, 'Vodacom 1GB 30 days'],
] as const)('calls %j %s', (more, title) => {
  expect(titleOf(productFor(more))).toBe(title);
});
