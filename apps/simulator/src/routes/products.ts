import { findProduct, renderProduct, renderProducts } from '@tillkeeper/flash-ledger';
import { type Context, Hono } from 'hono';
import type { Bench, BenchEnv } from '../bench.ts';
import { faultAfter, faultBefore, type ReadyAnswer } from '../carry-out-fault.ts';
import { failure } from '../failure.ts';

/**
 * The account's products: all, one by code, or a group by name (Flash Partner API v4, 3.2). Unknown
 * account 2202, unknown product 2101, a group without products 2102.
 */
export function productRoutes(bench: Bench): Hono<BenchEnv> {
  const routes = new Hono<BenchEnv>();
  routes.get('/accounts/:account/products', (c) => answer(c, bench, undefined));
  routes.get('/accounts/:account/products/:which', (c) => answer(c, bench, c.req.param('which')));
  return routes;
}

async function answer(
  c: Context<BenchEnv>,
  bench: Bench,
  which: string | undefined,
): Promise<Response> {
  const fault = bench.faults.take('products');
  const early = await faultBefore(c, fault);
  return early ?? faultAfter(c, fault, bench.faults, find(c, bench, which));
}

function find(c: Context<BenchEnv>, bench: Bench, which: string | undefined): ReadyAnswer {
  const { ledger } = bench;
  const { shape } = bench.settings();
  if (c.req.param('account') !== ledger.accountNumber) return failure(c, '', 2202);
  if (which === undefined) return found(renderProducts(ledger.catalogue, shape));
  // A code and a group share one place in the address; only codes are all digits.
  if (/^\d+$/.test(which)) {
    const product = findProduct(ledger.catalogue, Number(which));
    return product === undefined ? failure(c, '', 2101) : found(renderProduct(product, shape));
  }
  const group = ledger.catalogue.filter(({ productGroup }) => productGroup === which);
  return group.length === 0 ? failure(c, '', 2102) : found(renderProducts(group, shape));
}

function found(json: unknown): ReadyAnswer {
  return { status: 200, body: JSON.stringify(json) };
}
