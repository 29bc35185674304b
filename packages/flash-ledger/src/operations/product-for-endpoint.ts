import { type CatalogueProduct, type FlashProductGroup, findProduct } from '../catalogue.ts';
import type { World } from './world.ts';

/**
 * The product that a call names. 2101 when nobody sells it (inactive ones included), 2257 when it
 * is sold through another endpoint.
 */
export function productForEndpoint(
  world: World,
  productCode: number,
  group: FlashProductGroup,
): CatalogueProduct | 2101 | 2257 {
  const product = findProduct(world.catalogue, productCode);
  if (product === undefined) return 2101;
  return product.productGroup === group ? product : 2257;
}
