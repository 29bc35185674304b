import type { Product, ProductGroup, SaleTarget, Tender } from '@tillkeeper/domain';
import { DEMO_CATALOGUE, DEMO_METERS, DEMO_NUMBER_CODES } from '@tillkeeper/flash-ledger';
import type { Chance } from '../chance/chance.ts';
import type { SalePlan } from './plan.ts';

/** What is sold, for how much, to whom and for which money. */
export type Goods = Pick<SalePlan, 'product' | 'amountCents' | 'target' | 'tender'>;

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
    reversible: group === 'one-voucher' || group === 'cash-out-pin',
    redemptionInstructions: '',
    termsAndConditions: '',
  };
}

const PRODUCTS: readonly Product[] = [
  productOf(311, 'one-voucher'),
  productOf(342, 'cash-out-pin'),
  productOf(201, 'airtime'),
  productOf(211, 'data'),
  productOf(401, 'electricity'),
];
const METERS = DEMO_METERS.map(({ meterNumber }) => meterNumber);

/** Draws a sale: what can be undone is half of them. */
export function drawGoods(chance: Chance): Goods {
  const product = chance.of(0.55)
    ? chance.pick(PRODUCTS.slice(0, 2))
    : chance.pick(PRODUCTS.slice(2));
  const amountCents = product.fixedAmount
    ? product.minimumAmountCents
    : chance.between(product.minimumAmountCents, Math.min(product.maximumAmountCents, 90_000));
  return { product, amountCents, ...drawCustomer(chance, product, amountCents) };
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
    case 'one-voucher':
    case 'cash-out-pin':
      return { kind: 'none' };
    default:
      throw new Error(`No plan sells ${group}.`);
  }
}

// One number in ten is one that the network refuses.
function drawNumber(chance: Chance): string {
  if (chance.of(0.1)) return `2783000${chance.pick(DEMO_NUMBER_CODES)}`;
  return `2782${chance.between(1_000_000, 9_999_999)}`;
}
