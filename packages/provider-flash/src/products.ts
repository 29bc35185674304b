import type { Product, ProductGroup } from '@tillkeeper/domain';
import type { z } from 'zod';
import {
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
  const answered = Array.isArray(fields) ? bare.parse(fields) : wrapped.parse(fields).products;
  return answered.map(toProduct).filter((each) => each !== undefined);
}

function toProduct(answered: AnsweredProduct): Product | undefined {
  const { minimumamount: minimum, maximumamount: maximum, productname: name } = answered;
  const group = groupOf(answered);
  if (group === undefined || !isActive(answered.status)) return undefined;
  if (!/^[1-9]\d{0,8}$/.test(answered.productcode)) return undefined;
  if (!isCents(minimum) || !isCents(maximum) || maximum < minimum || maximum === 0)
    return undefined;
  return {
    productCode: answered.productcode,
    name,
    group,
    vendor: answered.vendor || answered.vendorname || answered.suppliername,
    minimumAmountCents: minimum,
    maximumAmountCents: maximum,
    fixedAmount: answered.fixedamount ?? minimum === maximum,
    reversible: isReversible(group, answered.allowreversal),
    redemptionInstructions:
      answered.content.redemptioninstructions || answered.redemptioninstructions,
    termsAndConditions: answered.content.termsandconditions || answered.termsandconditions,
  };
}

function isCents(amount: number | undefined): amount is number {
  return amount !== undefined && Number.isSafeInteger(amount) && amount >= 0;
}

// `Active` was seen in the field; the 2023 document has a number in one place. Absent means listed.
function isActive(status: string): boolean {
  return /^(active|1|true|)$/i.test(status);
}

/** Vouchers can be undone unless the catalogue says no; at run time 2273 and 2274 still may. */
function isReversible(group: ProductGroup, allowed: boolean | undefined): boolean {
  return (group === 'one-voucher' || group === 'cash-out-pin') && allowed !== false;
}

function groupOf(answered: AnsweredProduct): ProductGroup | undefined {
  const name = answered.productname;
  switch (answered.productgroup.toLowerCase()) {
    case '1voucher':
      return 'one-voucher';
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

/** The 2023 list names no group. Eezi and other vouchers have calls of their own, so they stay out. */
function groupByName(name: string): ProductGroup | undefined {
  if (/\b1\s?voucher/i.test(name)) return 'one-voucher';
  if (/\bcash[ -]?out\b/i.test(name)) return 'cash-out-pin';
  if (/\b(eezi|gift|token)/i.test(name)) return undefined;
  if (/\b(electricity|prepaid utilit)/i.test(name)) return 'electricity';
  if (/\b(airtime|data|bundles?)\b/i.test(name)) return cellularGroup(name, false);
  return undefined;
}

function isWaterOnly(name: string): boolean {
  return /\bwater\b/i.test(name) && !/electric/i.test(name);
}
