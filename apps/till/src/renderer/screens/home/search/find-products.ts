import type { Product } from '@tillkeeper/domain';
import { plainName } from '@tillkeeper/domain';

/** A product with the words that it is found by, made once for a catalogue. */
export interface IndexedProduct {
  readonly product: Product;
  readonly words: readonly string[];
  readonly name: string;
}

/** More than a screen can show helps nobody: type another letter. */
export const FOUND_AT_MOST = 40;

/** Prepares a catalogue for searching. */
export function indexProducts(
  products: readonly Product[],
  groupName: (product: Product) => string,
): IndexedProduct[] {
  return products.map((product) => {
    const { name, vendor, productCode, barcode } = product;
    const all = folded(`${name} ${vendor} ${groupName(product)} ${productCode} ${barcode}`);
    return {
      product,
      name: folded(plainName(product.name)),
      words: all.split(/[^\p{L}\p{N}.]+/u).filter(Boolean),
    };
  });
}

/**
 * The products that every typed word fits, the best first: a name that begins with it, then words
 * that do, then words that hold it; starred ones first among equals. Nothing typed finds nothing.
 */
export function findProducts(
  typed: string,
  index: readonly IndexedProduct[],
  starred: ReadonlySet<string>,
): Product[] {
  const wanted = folded(typed).split(/\s+/).filter(Boolean);
  if (wanted.length === 0) return [];
  return index
    .map((each) => ({ each, rank: rankOf(each, wanted, starred) }))
    .filter(({ rank }) => rank < NO_FIT)
    .sort((a, b) => a.rank - b.rank)
    .map(({ each }) => each.product);
}

const NO_FIT = 1_000;

function rankOf(
  { product, words, name }: IndexedProduct,
  wanted: readonly string[],
  starred: ReadonlySet<string>,
): number {
  const fits = wanted.map((word) => fitOf(word, words));
  if (fits.includes(NO_FIT)) return NO_FIT;
  const worst = Math.max(...fits);
  const begins = name.startsWith(wanted.join(' ')) ? 0 : 1;
  return worst * 4 + begins * 2 + (starred.has(product.productCode) ? 0 : 1);
}

function fitOf(wanted: string, words: readonly string[]): number {
  if (words.some((word) => word.startsWith(wanted))) return 0;
  return words.some((word) => word.includes(wanted)) ? 1 : NO_FIT;
}

/** Small letters without accents, so that `cafe` finds `Café`. */
function folded(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
}
