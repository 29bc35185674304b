import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { err, ok, type Product } from '@tillkeeper/domain';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type CatalogueStore, createCatalogue } from './catalogue.ts';
import { openFavourites } from './favourites.ts';

const airtime: Product = {
  productCode: '201',
  name: 'Vodacom Pinless Airtime',
  group: 'airtime',
  vendor: 'Vodacom',
  minimumAmountCents: 200,
  maximumAmountCents: 99_900,
  fixedAmount: false,
  reversible: false,
  redemptionInstructions: '',
  termsAndConditions: '',
};
const log = { info: () => {}, warn: () => {}, error: () => {} };

let folder: string;
/** What the provider lists; undefined while there is no line. */
let listed: readonly Product[] | undefined;
let told: number;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'tillkeeper-catalogue-'));
  listed = [airtime];
  told = 0;
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

function open(): CatalogueStore {
  return createCatalogue(
    join(folder, 'catalogue.json'),
    {
      listProducts: async () =>
        listed === undefined ? err({ kind: 'unreachable', code: '', detail: '' }) : ok(listed),
      services: (products) =>
        products.map((each) => ({ ...each, productCode: `${each.productCode}-service` })),
      capabilities: { sendsVouchers: true } as never,
    },
    openFavourites(join(folder, 'favourites.json'), log),
    { nowUtcMs: () => 1_000, monotonicMs: () => 0 },
    log,
    () => {
      told += 1;
    },
  );
}

describe('the catalogue', () => {
  it('is kept for a start without a line', async () => {
    await open().sync();
    listed = undefined;
    const store = open();
    expect((await store.sync()).ok).toBe(false);
    expect(store.current()).toMatchObject({ syncedUtcMs: 1_000, sendsVouchers: true });
    expect(store.product('201')).toEqual(airtime);
  });

  it('sells nothing that the provider took off its list', async () => {
    const store = open();
    await store.sync();
    listed = [];
    await store.sync();
    expect(store.product('201')).toBeUndefined();
    expect(told).toBe(2);
  });

  it('has the services that follow from what is sold', async () => {
    const store = open();
    await store.sync();
    expect(store.product('201-service')).toBeDefined();
    expect(store.current().products).toHaveLength(2);
  });

  it('remembers what a lookup offered, and lists it for nobody', async () => {
    const store = open();
    store.offer([{ ...airtime, productCode: 'offer-1', group: 'global-airtime' }]);
    expect(store.product('offer-1')).toBeDefined();
    expect(store.current().products).toEqual([]);
  });
});

describe('the stars of the shop', () => {
  it('are kept, also while their product is off the list', async () => {
    open().star('201', true);
    listed = [];
    const store = open();
    await store.sync();
    expect(store.current().favourites).toEqual(['201']);
  });

  it('are taken away again, and a second one changes nothing', () => {
    const store = open();
    store.star('201', true);
    store.star('201', true);
    expect(store.current().favourites).toEqual(['201']);
    store.star('201', false);
    expect(open().current().favourites).toEqual([]);
  });
});
