import { ok, type Product, type ProductGroup } from '@tillkeeper/domain';
import type { Lookup } from '@tillkeeper/provider';
import { ask, fail, type LookupTools } from './ask.ts';
import { PRODUCT_CODE } from './field-rules.ts';
import { FLASH_GROUPS, readProducts } from './products.ts';

/** The products this account may sell (Flash Partner API v4, section 3.2). */
export async function listProducts(tools: LookupTools): Promise<Lookup<readonly Product[]>> {
  const answer = await ask(tools, { operation: 'products' });
  return answer.ok ? ok(offered(tools, readProducts(answer.value))) : answer;
}

/** One product as it stands now: asked again before a sale of something that was listed long ago. */
export async function lookupProduct(
  tools: LookupTools,
  productCode: string,
): Promise<Lookup<Product>> {
  if (!PRODUCT_CODE.fits(productCode)) return fail('refused', '', PRODUCT_CODE.says);
  const answer = await ask(tools, { operation: 'product', place: { productCode } });
  if (!answer.ok) return answer;
  const products = offered(tools, readProducts(answer.value));
  const product = products.find((each) => each.productCode === productCode);
  return product === undefined
    ? fail('refused', '', 'this product is not sold at the moment')
    : ok(product);
}

/**
 * The products of one group. Flash's groups are coarser than the till's (cellular is airtime and
 * data), so the answer is sorted out here; services have no products of their own.
 */
export async function lookupGroup(
  tools: LookupTools,
  group: ProductGroup,
): Promise<Lookup<readonly Product[]>> {
  const productGroup = FLASH_GROUPS[group];
  if (productGroup === undefined) return ok([]);
  const answer = await ask(tools, { operation: 'product-group', place: { productGroup } });
  // 2102 and 2104: the account has none of these, which is an answer.
  if (!answer.ok) return NONE_OF_THESE.includes(answer.error.code) ? ok([]) : answer;
  const products = offered(tools, readProducts(answer.value));
  return ok(products.filter((each) => each.group === group));
}

const NONE_OF_THESE: readonly string[] = ['2102', '2104'];

function offered({ config }: LookupTools, products: readonly Product[]): Product[] {
  return products.filter(({ group }) => group !== 'global-airtime' || config.globalAirtime);
}
