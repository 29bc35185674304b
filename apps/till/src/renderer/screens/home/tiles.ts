import { GOODS_GROUPS, type Product, type ProductGroup } from '@tillkeeper/domain';
import type { Catalogue } from '@tillkeeper/ipc';

/** What may stand on the home screen, in the order of its tiles and number keys. */
export const HOME_GROUPS: readonly ProductGroup[] = [...GOODS_GROUPS, 'one-voucher-redemption'];

/** A tile of the home screen: a group that this account sells, and what to say of it. */
export interface TileView {
  readonly group: ProductGroup;
  readonly minimumCents: number;
  readonly maximumCents: number;
  readonly productCount: number;
  /** Whose products they are, each once, as the catalogue orders them. */
  readonly vendors: readonly string[];
}

/** The tiles of the groups that the account has; limits are the catalogue's own. */
export function tilesOf(catalogue: Catalogue | null): TileView[] {
  return HOME_GROUPS.flatMap((group) => {
    const products = productsOf(catalogue, group);
    if (products.length === 0) return [];
    return {
      group,
      minimumCents: Math.min(...products.map((each) => each.minimumAmountCents)),
      maximumCents: Math.max(...products.map((each) => each.maximumAmountCents)),
      productCount: products.length,
      vendors: [...new Set(products.map(({ vendor }) => vendor).filter((name) => name !== ''))],
    };
  });
}

/** The products of a group, as the catalogue orders them. */
export function productsOf(catalogue: Catalogue | null, group: ProductGroup): readonly Product[] {
  return (catalogue?.products ?? []).filter((product) => product.group === group);
}

/** The starred products that are on sale, the oldest star first. */
export function favouritesOf(catalogue: Catalogue | null, count = 4): readonly Product[] {
  const byCode = new Map(catalogue?.products.map((each) => [each.productCode, each]));
  return (catalogue?.favourites ?? []).flatMap((code) => byCode.get(code) ?? []).slice(0, count);
}
