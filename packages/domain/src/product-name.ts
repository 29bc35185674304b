import type { Product, ProductGroup } from './product.ts';

/**
 * What a customer calls a product. Catalogues put limits and trade words into the names: the journal
 * keeps `R1 - R4000 1Voucher Token`, and people read `1Voucher`.
 */
export function customerName(product: Pick<Product, 'group' | 'name' | 'vendor'>): string {
  const { group, name, vendor } = product;
  if (group === 'airtime' && vendor !== '') return `${vendor} airtime`;
  return OWN_NAMES[group] ?? plainName(name);
}

/** A product's own name without the limits or the price that catalogues put in front of it. */
export function plainName(name: string): string {
  return name.replace(/^R ?\d[\d ]*(?: ?[-–] ?R ?\d[\d ]*)?\s+(?=\S)/, '');
}

const OWN_NAMES: Partial<Record<ProductGroup, string>> = {
  'one-voucher': '1Voucher',
  'one-voucher-redemption': '1Voucher',
  'one-voucher-refund': '1Voucher',
  'cash-out-pin': 'Cash-out PIN',
  'cash-out-cancellation': 'Cash-out PIN',
  eezi: 'Eezi airtime',
  'flash-token': 'Flash Token',
};
