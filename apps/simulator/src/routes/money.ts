import { type LedgerAnswer, type LedgerRequest, renderAnswer } from '@tillkeeper/flash-ledger';
import { type Context, Hono } from 'hono';
import type { Bench, BenchEnv } from '../bench.ts';
import { faultAfter, faultBefore, type ReadyAnswer } from '../carry-out-fault.ts';
import { ENDPOINTS, type Endpoint } from '../endpoints.ts';
import { failure, internalPath } from '../failure.ts';
import type { Fault } from '../faults.ts';
import { magicFault } from '../magic-amounts.ts';
import { readRequest } from '../read-request.ts';

/** The money calls and the lookups. */
export function moneyRoutes(bench: Bench): Hono<BenchEnv> {
  const routes = new Hono<BenchEnv>();
  for (const endpoint of ENDPOINTS)
    routes.post(endpoint.path, (c) => answerCall(c, bench, endpoint));
  return routes;
}

async function answerCall(
  c: Context<BenchEnv>,
  bench: Bench,
  endpoint: Endpoint,
): Promise<Response> {
  const body = await c.req.text();
  bench.requests.add(endpoint.operation, body, bench.nowUtcMs());
  const fault = bench.faults.take(endpoint.operation) ?? magicOf(bench, endpoint, body);
  const early = await faultBefore(c, fault);
  if (early !== undefined) return early;
  const answer = execute(c, bench, endpoint, body, fault);
  return faultAfter(c, fault, bench.faults, answer);
}

function magicOf(bench: Bench, { operation }: Endpoint, body: string): Fault | undefined {
  return bench.settings().magicAmounts ? magicFault(operation, body) : undefined;
}

function execute(
  c: Context<BenchEnv>,
  bench: Bench,
  endpoint: Endpoint,
  body: string,
  fault: Fault | undefined,
): ReadyAnswer {
  const { strict } = bench.settings();
  const read = readRequest(endpoint, c.req.header('content-type'), body, strict);
  if (!read.ok) {
    bench.traffic.refused(endpoint.operation, read.error.reason);
    bench.log(`${endpoint.operation}: ${read.error.code}, ${read.error.reason}`);
    return failure(c, body, read.error.code);
  }
  const withholdPin = fault?.fault === 'missing-pin';
  const answer = bench.ledger.execute(read.value, { withholdPin });
  bench.changed();
  bench.log(describe(read.value, answer));
  return toReady(c, bench, answer);
}

function toReady(c: Context<BenchEnv>, bench: Bench, answer: LedgerAnswer): ReadyAnswer {
  const json = renderAnswer(answer, bench.settings().shape, internalPath(c.req.path));
  bench.traffic.answered(answer, json, bench.settings());
  const body = JSON.stringify(json);
  return { status: answer.kind === 'declined' ? 400 : 200, body };
}

function describe(request: LedgerRequest, answer: LedgerAnswer): string {
  return `${request.operation} ${request.reference}: ${answer.responseCode} ${answer.responseMessage}`;
}
