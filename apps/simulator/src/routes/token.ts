import { Hono } from 'hono';
import type { Bench, BenchEnv } from '../bench.ts';
import { faultBefore } from '../carry-out-fault.ts';

/**
 * POST /token: an access token for the API key (Flash Partner API v4, section 1). Failures are
 * OAuth's own: `invalid_client`, `invalid_request`, `unsupported_grant_type`.
 */
export function tokenRoutes(bench: Bench): Hono<BenchEnv> {
  const routes = new Hono<BenchEnv>();
  routes.post('/token', async (c) => {
    const fault = await faultBefore(c, bench.faults.take('token'));
    if (fault !== undefined) return fault;
    if (c.req.header('authorization') !== `Basic ${bench.apiKey}`)
      return c.json({ error: 'invalid_client' }, 401);
    if (!isForm(c.req.header('content-type'))) return c.json({ error: 'invalid_request' }, 400);
    const grant = new URLSearchParams(await c.req.text()).get('grant_type');
    if (grant !== 'client_credentials') return c.json({ error: 'unsupported_grant_type' }, 400);
    const { lifetimeSeconds } = bench.tokens;
    return c.json({
      access_token: bench.tokens.issue(),
      scope: 'am_application_scope default',
      token_type: 'Bearer',
      expires_in: lifetimeSeconds,
    });
  });
  return routes;
}

function isForm(contentType: string | undefined): boolean {
  return contentType?.toLowerCase().startsWith('application/x-www-form-urlencoded') ?? false;
}
