import { type DeclineCode, RESPONSE_MESSAGES, renderFailure } from '@tillkeeper/flash-ledger';
import type { Context } from 'hono';
import type { BenchEnv } from './bench.ts';
import type { ReadyAnswer } from './carry-out-fault.ts';
import { referenceIn } from './request-log.ts';

/**
 * A failure that never reached the ledger: a wrong format, a missing token, an unknown product. It
 * has no transaction number. "It should still return an appropriate HTTP status code (non-200)"
 * (Flash Partner API v4, 2.1).
 */
export function failure(
  c: Context<BenchEnv>,
  body: string,
  responseCode: DeclineCode,
  status = 400,
): ReadyAnswer {
  const responseMessage = RESPONSE_MESSAGES[responseCode];
  const reference = referenceIn(body);
  const path = internalPath(c.req.path);
  const rendered = renderFailure({
    responseCode,
    responseMessage,
    reference,
    transactionId: '',
    path,
  });
  return { status, body: JSON.stringify(rendered) };
}

/** A failure names the provider's inner path: `/api/v4/1voucher/purchase`. */
export function internalPath(path: string): string {
  return path.replace(/^\/aggregation(\/4\.0)?/, '/api/v4');
}
