import type { Product, ProductGroup } from '@tillkeeper/domain';
import type { z } from 'zod';
import { billerName } from './billers.ts';
import { BARCODE, BILLER_CODE } from './field-rules.ts';
import {
  looseDigits,
  looseFlag,
  looseList,
  looseNumber,
  looseObject,
  looseParagraph,
  looseText,
} from './loose-json.ts';

const product = looseObject({
  productcode: looseText,
  productname: looseText,
  productgroup: looseText,
  minimumamount: looseNumber,
  maximumamount: looseNumber,
  status: looseText,
  vendor: looseText,
  vendorname: looseText,
  suppliername: looseText,
  allowreversal: looseFlag,
  fixedamount: looseFlag,
  barcode: looseDigits(13),
  billercode: looseText,
  redemptioninstructions: looseParagraph,
  termsandconditions: looseParagraph,
  content: looseObject({
    redemptioninstructions: looseParagraph,
    termsandconditions: looseParagraph,
  }),
});
type AnsweredProduct = z.output<typeof product>;

const wrapped = looseObject({ products: looseList(product) });
const bare = looseList(product);

/**
 * Reads the product list in both of its shapes: wrapped with a response code, or the bare list of
 * the 2023 document, which names no groups (Flash Partner API v4, section 3.2; release 3.1).
 * Products that a till can't sell, inactive ones and unreadable ones are left out.
 */
export function readProducts(fields: unknown): Product[] {
  return answeredProducts(fields)
    .map(toProduct)
    .filter((each) => each !== undefined);
}

// A lookup by code gives a wrapped list of one, or in the 2023 document the product by itself.
function answeredProducts(fields: unknown): readonly AnsweredProduct[] {
  if (Array.isArray(fields)) return bare.parse(fields);
  const { products } = wrapped.parse(fields);
  return products.length > 0 ? products : bare.parse(fields);
}

function toProduct(answered: AnsweredProduct): Product | undefined {
  const { minimumamount: minimum, maximumamount: maximum, productname: name } = answered;
  const group = groupOf(answered);
  if (group === undefined || !isActive(answered.status)) return undefined;
  if (!/^[1-9]\d{0,8}$/.test(answered.productcode)) return undefined;
  if (!isCents(minimum) || !isCents(maximum) || maximum < minimum || maximum === 0)
    return undefined;
  // A bill can't be paid without knowing the biller.
  if (group === 'bill-payment' && !BILLER_CODE.fits(answered.billercode)) return undefined;
  return {
    productCode: answered.productcode,
    name: spelled(name),
    group,
    vendor: vendorOf(answered),
    minimumAmountCents: minimum,
    maximumAmountCents: maximum,
    fixedAmount: answered.fixedamount ?? minimum === maximum,
    reversible: isReversible(group, answered.allowreversal),
    ...(BARCODE.fits(answered.barcode) ? { barcode: answered.barcode } : {}),
    ...(BILLER_CODE.fits(answered.billercode) ? { billerCode: answered.billercode } : {}),
    redemptionInstructions:
      answered.content.redemptioninstructions || answered.redemptioninstructions,
    termsAndConditions: answered.content.termsandconditions || answered.termsandconditions,
  };
}

// One product, one spelling on every tile, slip and report: Flash writes it in two ways itself.
function spelled(name: string): string {
  return name.replace(/\bcash[ -]?out pin\b/i, 'Cash-out PIN');
}

function isCents(amount: number | undefined): amount is number {
  return amount !== undefined && Number.isSafeInteger(amount) && amount >= 0;
}

// `Active` was seen in the field; the 2023 document has a number in one place. Absent means listed.
function isActive(status: string): boolean {
  return /^(active|1|true|)$/i.test(status);
}

function vendorOf(answered: AnsweredProduct): string {
  const { vendor, vendorname, suppliername, billercode } = answered;
  return vendor || vendorname || billerName(billercode) || suppliername;
}

/**
 * Documented to be reversible unless the catalogue says no: 1Voucher, cash-out PIN, Eezi (section
 * 2.3). Flash Token and exclusive vouchers have endpoints only: the catalogue must say yes. At run
 * time 2273 and 2274 still may refuse.
 */
function isReversible(group: ProductGroup, allowed: boolean | undefined): boolean {
  if (group === 'one-voucher' || group === 'cash-out-pin' || group === 'eezi')
    return allowed !== false;
  return (group === 'flash-token' || group === 'exclusive-voucher') && allowed === true;
}

/** How Flash spells the groups (section 3.2); the last two are our reading of release 3.1. */
export const FLASH_GROUPS: Readonly<Partial<Record<ProductGroup, string>>> = {
  'one-voucher': '1Voucher',
  'cash-out-pin': 'Cash Out PIN',
  airtime: 'Cellular',
  data: 'Cellular',
  eezi: 'Eezi Vouchers',
  'flash-token': 'Flash Token',
  'gift-voucher': 'Gift Vouchers',
  electricity: 'Prepaid Utilities',
  'bill-payment': 'Flash Pay',
  'exclusive-voucher': 'Exclusive Vouchers',
  'global-airtime': 'Global Airtime',
};

function groupOf(answered: AnsweredProduct): ProductGroup | undefined {
  const name = answered.productname;
  switch (answered.productgroup.toLowerCase()) {
    case '1voucher':
      return 'one-voucher';
    case 'eezi vouchers':
    case 'eezi voucher':
      return 'eezi';
    case 'flash token':
    case 'flash tokens':
      return 'flash-token';
    case 'gift vouchers':
    case 'gift voucher':
      return 'gift-voucher';
    case 'exclusive vouchers':
    case 'exclusive voucher':
      return 'exclusive-voucher';
    case 'flash pay':
      return 'bill-payment';
    case 'global airtime':
      return 'global-airtime';
    case 'cash out pin':
      return 'cash-out-pin';
    case 'cellular':
      return cellularGroup(
        name,
        answered.fixedamount ?? answered.minimumamount === answered.maximumamount,
      );
    case 'prepaid utilities':
      // The group holds water as well; a water token under the word electricity would mislead.
      return isWaterOnly(name) ? undefined : 'electricity';
    case '':
      return groupByName(name);
    default:
      return undefined;
  }
}

/**
 * Airtime and data share one group. The name decides first; a fixed price without a word is a
 * bundle, since airtime of any value is sold open.
 */
function cellularGroup(name: string, fixedAmount: boolean): ProductGroup {
  if (/\b(data|bundles?|sms)\b|\d\s?(mb|gb)\b/i.test(name)) return 'data';
  if (/\bairtime\b/i.test(name)) return 'airtime';
  return fixedAmount ? 'data' : 'airtime';
}

/** The 2023 list names no group, and knew no Flash Token, exclusive voucher or bill. */
function groupByName(name: string): ProductGroup | undefined {
  if (/\b1\s?voucher/i.test(name)) return 'one-voucher';
  if (/\bcash[ -]?out\b/i.test(name)) return 'cash-out-pin';
  if (/\beezi/i.test(name)) return 'eezi';
  if (/\bgift\b/i.test(name)) return 'gift-voucher';
  if (/\btoken/i.test(name)) return undefined;
  if (/\b(electricity|prepaid utilit)/i.test(name)) return 'electricity';
  if (/\b(airtime|data|bundles?)\b/i.test(name)) return cellularGroup(name, false);
  return undefined;
}

function isWaterOnly(name: string): boolean {
  return /\bwater\b/i.test(name) && !/electric/i.test(name);
}
