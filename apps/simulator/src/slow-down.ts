import { createMiddleware } from 'hono/factory';
import type { Bench, BenchEnv } from './bench.ts';
import { send } from './carry-out-fault.ts';
import { failure } from './failure.ts';

/** Takes as long as the settings say, and answers 2373 to what comes faster than they allow. */
export function slowDown(bench: Bench) {
  return createMiddleware<BenchEnv>(async (c, next) => {
    if (!bench.rateLimit.allows(bench.settings().callsPerSecond))
      return send(failure(c, await c.req.text(), 2373, 429));
    await bench.latency();
    return next();
  });
}
