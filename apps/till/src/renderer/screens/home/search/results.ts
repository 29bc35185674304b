import type { Product, ProductGroup } from '@tillkeeper/domain';
import type { Route } from '../../../stores/route-store.ts';
import { type Entry, readEntries } from './entry.ts';
import { findProducts, type IndexedProduct } from './find-products.ts';

/** A line under the search field: a sale that it can become, or why it is none. */
export type Result =
  | { readonly kind: 'group'; readonly group: ProductGroup }
  | { readonly kind: 'product'; readonly product: Product }
  | { readonly kind: 'number'; readonly group: ProductGroup; readonly entry: NumberEntry }
  | { readonly kind: 'gift-card'; readonly product: Product; readonly barcode: string }
  | { readonly kind: 'problem'; readonly problem: EntryProblem };

type NumberEntry = Extract<Entry, { kind: 'msisdn' | 'meter' | 'voucher-pin' }>;
/** Why digits begin no sale. */
export type EntryProblem = Exclude<Entry['kind'], NumberEntry['kind'] | 'gift-card'>;

/** What the search looks through. */
export interface SearchGround {
  readonly products: readonly Product[];
  readonly index: readonly IndexedProduct[];
  readonly starred: ReadonlySet<string>;
  /** The groups that this account sells, in the order of their tiles. */
  readonly groups: readonly ProductGroup[];
  readonly groupName: (group: ProductGroup) => string;
}

/** What typed or scanned text can become: numbers first, then groups, then products. */
export function resultsOf(text: string, ground: SearchGround): Result[] {
  const entries = readEntries(text, ground.products).flatMap((entry) => ofEntry(entry, ground));
  const wanted = text.trim().toLowerCase();
  const groups = ground.groups.filter(
    (group) => wanted !== '' && ground.groupName(group).toLowerCase().includes(wanted),
  );
  const products = findProducts(text, ground.index, ground.starred);
  return [
    ...entries,
    ...groups.map((group): Result => ({ kind: 'group', group })),
    ...products.map((product): Result => ({ kind: 'product', product })),
  ];
}

function ofEntry(entry: Entry, { groups }: SearchGround): Result[] {
  switch (entry.kind) {
    case 'gift-card':
      return [{ kind: 'gift-card', product: entry.product, barcode: entry.barcode }];
    case 'msisdn':
    case 'meter':
    case 'voucher-pin':
      return GROUPS_OF[entry.kind]
        .filter((group) => groups.includes(group))
        .map((group) => ({ kind: 'number', group, entry }));
    default:
      return [{ kind: 'problem', problem: entry.kind }];
  }
}

const GROUPS_OF: Record<NumberEntry['kind'], readonly ProductGroup[]> = {
  msisdn: ['airtime', 'data'],
  meter: ['electricity'],
  'voucher-pin': ['one-voucher-redemption'],
};

/**
 * What a scan opens without a question: a card or a PIN, or the one sale that it can be. Anything
 * else is for a person to choose.
 */
export function scanResult(results: readonly Result[]): Result | undefined {
  const [first, ...others] = results;
  if (first === undefined || first.kind === 'product' || first.kind === 'problem') return undefined;
  const isSure = first.kind === 'gift-card' || others.every(({ kind }) => kind === 'product');
  return isSure ? first : undefined;
}

/** The screen that a result opens; undefined for a problem. */
export function routeOf(result: Result): Route | undefined {
  switch (result.kind) {
    case 'group':
      return { kind: 'sell', group: result.group };
    case 'product':
      return sellProduct(result.product);
    case 'gift-card':
      return {
        kind: 'sell',
        group: 'gift-voucher',
        begin: { productCode: result.product.productCode, barcode: result.barcode },
      };
    case 'number':
      return { kind: 'sell', group: result.group, begin: { number: numberOf(result.entry) } };
    case 'problem':
      return undefined;
  }
}

/** The screen that sells one product. */
export function sellProduct({ group, productCode }: Product): Route {
  return { kind: 'sell', group, begin: { productCode } };
}

function numberOf(entry: NumberEntry): string {
  switch (entry.kind) {
    case 'msisdn':
      return `0${entry.msisdn.slice(2)}`;
    case 'meter':
      return entry.meterNumber;
    case 'voucher-pin':
      return entry.pin;
  }
}
