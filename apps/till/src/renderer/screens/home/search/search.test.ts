import { describe, expect, it } from 'vitest';
import { productFor } from '../../../testing.ts';
import { readEntries } from './entry.ts';
import { findProducts, indexProducts } from './find-products.ts';

const gift = productFor({
  productCode: '471',
  name: 'R100 Takealot Gift Voucher',
  vendor: 'Takealot',
  barcode: '6009801234564',
});
const dstv = productFor({
  productCode: '505',
  name: 'DStv Account Payment',
  vendor: 'MultiChoice',
});
const cafe = productFor({ productCode: '9', name: 'Café Gift', vendor: 'Café' });
const products = [productFor(), gift, dstv, cafe];
const index = indexProducts(products, () => 'Group');
const find = (typed: string, starred: readonly string[] = []): string[] =>
  findProducts(typed, index, new Set(starred)).map(({ productCode }) => productCode);

describe('the search', () => {
  it('finds by any words, in any order, by their beginnings', () => {
    expect(find('take gift')).toEqual(['471']);
    expect(find('gift tak')).toEqual(['471']);
    expect(find('multi')).toEqual(['505']);
  });

  it('finds by code and by barcode, and without accents', () => {
    expect(find('505')).toEqual(['505']);
    expect(find('6009801')).toEqual(['471']);
    expect(find('cafe')).toEqual(['9']);
  });

  it('puts names that begin with it first, and stars before their equals', () => {
    expect(find('gift')).toEqual(['471', '9']);
    expect(find('gift', ['9'])).toEqual(['9', '471']);
  });

  it('finds nothing for nothing, and takes signs for what they are', () => {
    expect(find('  ')).toEqual([]);
    expect(find('.*')).toEqual([]);
    expect(find('<script>')).toEqual([]);
  });

  it('answers within a frame over two thousand products', () => {
    const many = Array.from({ length: 2_000 }, (_, number) =>
      productFor({ productCode: String(number), name: `Gift card ${number}`, vendor: 'Shop' }),
    );
    const large = indexProducts(many, () => 'Gift vouchers');
    const start = performance.now();
    for (const typed of ['g', 'gi', 'gift 19']) findProducts(typed, large, new Set());
    expect((performance.now() - start) / 3).toBeLessThan(50);
  });
});

describe('digits', () => {
  const kinds = (text: string): string[] => readEntries(text, products).map(({ kind }) => kind);

  it('are a gift card when the shop sells its barcode', () => {
    expect(readEntries('6009801234564', products)[0]).toMatchObject({
      kind: 'gift-card',
      product: gift,
    });
  });

  it('are a barcode of somebody else, or one misread', () => {
    expect(kinds('5010017088439')[0]).toBe('strange-barcode');
    expect(kinds('6009801234565')[0]).toBe('misread-barcode');
  });

  it('of a 1Voucher are sixteen', () => {
    expect(kinds('1234 5678 9012 3456')).toEqual(['voucher-pin']);
    expect(kinds('11919009804153931')).toEqual(['long-pin']);
  });

  it('are a mobile number, and may be a meter as well', () => {
    expect(kinds('082 123 4567')).toEqual(['msisdn', 'meter']);
    expect(kinds('+27 82 123 4567')).toEqual(['msisdn', 'meter']);
  });

  it.each([
    ['01443026719', '01443026719'],
    ['0100123456780', '0100123456780'],
    [';600727014430267195=1234567890123', '01443026719'],
    ['600727014430267195', '01443026719'],
    [';000001001234567805=', '0100123456780'],
  ])('%s are meter %s', (text, meterNumber) => {
    expect(readEntries(text, products)).toContainEqual({ kind: 'meter', meterNumber });
  });

  it('are nothing when they are too few or have letters', () => {
    expect(kinds('1200')).toEqual([]);
    expect(kinds('R 50')).toEqual([]);
    expect(kinds('0821234567x')).toEqual([]);
  });
});
