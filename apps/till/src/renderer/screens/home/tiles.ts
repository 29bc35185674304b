import type { Product, ProductGroup } from '@tillkeeper/domain';
import type { Catalogue } from '@tillkeeper/ipc';

/** The product groups in the order of their tiles and number keys. */
export const GROUPS: readonly ProductGroup[] = [
  'airtime',
  'data',
  'electricity',
  'one-voucher',
  'cash-out-pin',
];

/** What a tile says about its group. */
export type TileView =
  | {
      readonly kind: 'on-sale';
      readonly group: ProductGroup;
      readonly minimumCents: number;
      readonly maximumCents: number;
    }
  | { readonly kind: 'unavailable'; readonly group: ProductGroup; readonly why: WhyUnavailable };

/** `no-list`: the till has no products at all, so nobody knows whether this one is sold here. */
export type WhyUnavailable = 'loading' | 'no-list' | 'not-sold';

/** The tiles of the home screen; limits are the catalogue's own. */
export function tilesOf(catalogue: Catalogue | null): TileView[] {
  const why = whyUnavailable(catalogue);
  return GROUPS.map((group) => {
    const products = productsOf(catalogue, group);
    if (products.length === 0) return { kind: 'unavailable', group, why };
    return {
      kind: 'on-sale',
      group,
      minimumCents: Math.min(...products.map((each) => each.minimumAmountCents)),
      maximumCents: Math.max(...products.map((each) => each.maximumAmountCents)),
    };
  });
}

function whyUnavailable(catalogue: Catalogue | null): WhyUnavailable {
  if (catalogue === null) return 'loading';
  return catalogue.products.length === 0 ? 'no-list' : 'not-sold';
}

/** The products of a group, as the catalogue orders them. */
export function productsOf(catalogue: Catalogue | null, group: ProductGroup): readonly Product[] {
  return (catalogue?.products ?? []).filter((product) => product.group === group);
}
