import { Hono } from 'hono';
import type { Bench, BenchEnv } from './bench.ts';
import { localOnly } from './local-only.ts';
import { requireToken } from './require-token.ts';
import { controlRoutes } from './routes/control.ts';
import { moneyRoutes } from './routes/money.ts';
import { pageRoutes } from './routes/page.ts';
import { productRoutes } from './routes/products.ts';
import { tokenRoutes } from './routes/token.ts';
import { slowDown } from './slow-down.ts';

/** All that the server answers. */
export function simulatorApp(bench: Bench): Hono<BenchEnv> {
  const app = new Hono<BenchEnv>();
  app.route('/', pageRoutes());
  app.use('/_sim/*', localOnly);
  app.route('/_sim', controlRoutes(bench));
  app.route('/', tokenRoutes(bench));
  app.use('/aggregation/*', requireToken(bench), slowDown(bench));
  app.route('/aggregation/4.0', productRoutes(bench));
  app.route('/', moneyRoutes(bench));
  app.notFound((c) => c.json({ error: 'not found', path: c.req.path }, 404));
  app.onError((error, c) => {
    bench.log(`A defect of the simulator: ${error.stack ?? error.message}`);
    return c.json({ error: 'internal error' }, 500);
  });
  return app;
}
