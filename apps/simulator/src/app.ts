import { Hono } from 'hono';
import type { Bench, BenchEnv } from './bench.ts';
import { requireToken } from './require-token.ts';
import { moneyRoutes } from './routes/money.ts';
import { productRoutes } from './routes/products.ts';
import { tokenRoutes } from './routes/token.ts';

/** All that the server answers. */
export function simulatorApp(bench: Bench): Hono<BenchEnv> {
  const app = new Hono<BenchEnv>();
  app.route('/', tokenRoutes(bench));
  app.use('/aggregation/4.0/*', requireToken(bench));
  app.route('/aggregation/4.0', productRoutes(bench));
  app.route('/aggregation/4.0', moneyRoutes(bench));
  app.notFound((c) => c.json({ error: 'not found', path: c.req.path }, 404));
  return app;
}
