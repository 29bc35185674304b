import { createMiddleware } from 'hono/factory';
import type { Bench, BenchEnv } from './bench.ts';
import { send } from './carry-out-fault.ts';
import { failure } from './failure.ts';

/** Lets only calls with a good access token through; the others get 401 with 2232 or 2233. */
export function requireToken(bench: Bench) {
  return createMiddleware<BenchEnv>(async (c, next) => {
    const token = /^Bearer (.+)$/.exec(c.req.header('authorization') ?? '')?.[1];
    if (token !== undefined && bench.tokens.isValid(token)) return next();
    return send(failure(c, '', token === undefined ? 2232 : 2233, 401));
  });
}
