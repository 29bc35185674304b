import { createMiddleware } from 'hono/factory';
import type { BenchEnv } from './bench.ts';

/**
 * Keeps other sites' pages, open in the same browser, away from the page and the control interface:
 * the Host must be loopback (no DNS rebinding), and a body must be JSON, which a browser sends to
 * another origin only after asking, and nobody here says yes.
 */
export const localOnly = createMiddleware<BenchEnv>(async (c, next) => {
  const host = c.req.header('host') ?? '';
  if (!/^(127\.0\.0\.1|localhost|\[::1\])(:\d+)?$/.test(host))
    return c.json({ error: 'only for this machine' }, 403);
  const changes = c.req.method !== 'GET' && c.req.method !== 'HEAD';
  if (changes && !c.req.header('content-type')?.startsWith('application/json'))
    return c.json({ error: 'send application/json' }, 415);
  return next();
});
