import type { Product, ProductGroup, SaleTarget, Tender } from '@tillkeeper/domain';
import {
  DEMO_BILL_ACCOUNTS,
  DEMO_CATALOGUE,
  DEMO_METERS,
  DEMO_NUMBER_CODES,
} from '@tillkeeper/flash-ledger';
import type { Chance } from '../chance/chance.ts';
import type { SalePlan } from './plan.ts';

/** What is sold, for how much, to whom and for which money. */
export type Goods = Pick<SalePlan, 'product' | 'amountCents' | 'target' | 'tender' | 'paysWith'>;

/**
 * Worlds from this seed on sell everything. Those below sell what the first till could sell, so that
 * a seed that once found a fault is the same world for ever.
 */
export const EVERYTHING_FROM_SEED = 1_000_000;

/** The product with this code of the demo catalogue, as the till's own catalogue has it. */
export function productOf(productCode: number, group: ProductGroup): Product {
  const listed = DEMO_CATALOGUE.find((each) => each.productCode === productCode);
  if (listed === undefined) throw new Error(`No product ${productCode} in the demo catalogue.`);
  const { minimumAmountCents, maximumAmountCents, fixedAmount } = listed;
  return {
    productCode: String(productCode),
    name: listed.productName,
    group,
    vendor: listed.vendor,
    minimumAmountCents,
    maximumAmountCents,
    fixedAmount,
    reversible: REVERSIBLE.has(group),
    redemptionInstructions: '',
    termsAndConditions: '',
  };
}

const REVERSIBLE: ReadonlySet<ProductGroup> = new Set([
  'one-voucher',
  'cash-out-pin',
  'eezi',
  'flash-token',
  'exclusive-voucher',
]);

const PRODUCTS: readonly Product[] = [
  productOf(311, 'one-voucher'),
  productOf(342, 'cash-out-pin'),
  productOf(201, 'airtime'),
  productOf(211, 'data'),
  productOf(401, 'electricity'),
];
const LATER_PRODUCTS: readonly Product[] = [
  productOf(320, 'eezi'),
  productOf(330, 'flash-token'),
  productOf(360, 'exclusive-voucher'),
  productOf(471, 'gift-voucher'),
  { ...productOf(505, 'bill-payment'), billerCode: '51010' },
];
const REDEMPTION: Product = {
  ...productOf(311, 'one-voucher'),
  productCode: 'redeem-311',
  ofProductCode: '311',
  group: 'one-voucher-redemption',
  minimumAmountCents: 0,
};
const METERS = DEMO_METERS.map(({ meterNumber }) => meterNumber);

/** Draws a sale: what can be undone is half of them. */
export function drawGoods(chance: Chance, seed: number): Goods {
  if (seed >= EVERYTHING_FROM_SEED && chance.of(0.5)) return drawLaterGoods(chance);
  const product = chance.of(0.55)
    ? chance.pick(PRODUCTS.slice(0, 2))
    : chance.pick(PRODUCTS.slice(2));
  const amountCents = product.fixedAmount
    ? product.minimumAmountCents
    : chance.between(product.minimumAmountCents, Math.min(product.maximumAmountCents, 90_000));
  return { product, amountCents, ...drawCustomer(chance, product, amountCents) };
}

function drawLaterGoods(chance: Chance): Goods {
  if (chance.of(0.3)) return drawRedemption(chance);
  const product = chance.pick(LATER_PRODUCTS);
  const { fixedAmount, minimumAmountCents, maximumAmountCents } = product;
  const amountCents = fixedAmount
    ? minimumAmountCents
    : chance.between(minimumAmountCents, Math.min(maximumAmountCents, 90_000));
  return { product, amountCents, ...drawCustomer(chance, product, amountCents) };
}

// A voucher from another shop, taken in payment: all of it, a part, or more than it is worth.
function drawRedemption(chance: Chance): Goods {
  const valueCents = chance.between(1_000, 90_000);
  const amountCents = chance.pick([0, 0, Math.ceil(valueCents / 3), valueCents, valueCents + 100]);
  return {
    product: REDEMPTION,
    amountCents,
    target: { kind: 'customer-pin', lastFour: '' },
    tender: { kind: 'none' },
    paysWith: { valueCents },
  };
}

function drawCustomer(
  chance: Chance,
  { group }: Product,
  amountCents: number,
): Pick<Goods, 'target' | 'tender'> {
  const receivedCents = amountCents + chance.pick([0, 0, 500, 10_000]);
  const cash: Tender = { kind: 'cash', receivedCents, changeCents: receivedCents - amountCents };
  const tender: Tender = chance.of(0.8) ? cash : { kind: 'card' };
  return { target: drawTarget(chance, group), tender };
}

function drawTarget(chance: Chance, group: ProductGroup): SaleTarget {
  switch (group) {
    case 'electricity':
      return { kind: 'meter', meterNumber: chance.pick(METERS), customerName: 'T Nkosi' };
    case 'airtime':
    case 'data':
      return { kind: 'msisdn', msisdn: drawNumber(chance) };
    case 'bill-payment':
      return drawBill(chance);
    case 'one-voucher':
    case 'cash-out-pin':
    case 'eezi':
    case 'flash-token':
    case 'exclusive-voucher':
    case 'gift-voucher':
      return { kind: 'none' };
    default:
      throw new Error(`No plan sells ${group}.`);
  }
}

// One of them is closed, and refuses the payment.
function drawBill(chance: Chance): SaleTarget {
  const { billerCode, accountNo, name } = chance.pick(
    DEMO_BILL_ACCOUNTS.filter((each) => each.billerCode === '51010'),
  );
  return { kind: 'bill-account', billerCode, accountReference: accountNo, customerName: name };
}

// One number in ten is one that the network refuses.
function drawNumber(chance: Chance): string {
  if (chance.of(0.1)) return `2783000${chance.pick(DEMO_NUMBER_CODES)}`;
  return `2782${chance.between(1_000_000, 9_999_999)}`;
}
