import { parseMsisdn, parseRand, stripSeparators } from '@tillkeeper/domain';
import type { SaleQuery } from '@tillkeeper/journal/contract';

/** One thing that a typed text may mean. */
export type SearchMeaning = Pick<
  SaleQuery,
  | 'slipNumber'
  | 'referencePrefix'
  | 'serialNumber'
  | 'secretLastFour'
  | 'target'
  | 'amountCents'
  | 'operatorName'
>;

/**
 * Everything that what a person typed into the one search field may mean, likeliest first: a
 * reference or its beginning, a serial number, the last four digits of a PIN or token, a mobile
 * number, a meter, an amount, a slip number, an operator. Each is one look-up in an index.
 */
export function readSearchText(
  text: string,
  operatorNames: readonly string[] = [],
): SearchMeaning[] {
  const typed = text.trim();
  if (typed === '') return [];
  const digits = stripSeparators(typed);
  return [
    ...(isReference(typed) ? [{ referencePrefix: typed.toUpperCase() }] : []),
    ...(/^\d+$/.test(digits) ? readDigits(digits) : []),
    ...readAmount(typed),
    ...(/^[A-Za-z0-9-]{3,60}$/.test(typed) ? [{ serialNumber: typed }] : []),
    ...operatorNames
      .filter((name) => name.toLowerCase().startsWith(typed.toLowerCase()))
      .map((operatorName) => ({ operatorName })),
  ];
}

// References begin with the till's name and a dash; a full one is recognised by its length alone.
function isReference(text: string): boolean {
  return /^[A-Za-z0-9]{1,8}-[A-Za-z0-9]*$/.test(text);
}

function readDigits(digits: string): SearchMeaning[] {
  const msisdn = parseMsisdn(digits);
  const slipNumber = Number(digits);
  return [
    ...(msisdn.ok ? [{ target: msisdn.value as string }] : []),
    ...(digits.length >= 5 ? [{ target: digits }] : []),
    ...(digits.length === 4 ? [{ secretLastFour: digits }] : []),
    ...(digits.length <= 9 && slipNumber > 0 ? [{ slipNumber }] : []),
  ];
}

function readAmount(text: string): SearchMeaning[] {
  const amount = parseRand(text);
  return amount.ok ? [{ amountCents: amount.value }] : [];
}
