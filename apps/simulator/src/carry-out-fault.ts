import { setTimeout as sleep } from 'node:timers/promises';
import { RESPONSE_ALREADY_SENT } from '@hono/node-server/utils/response';
import { publishedWords, renderFailure } from '@tillkeeper/flash-ledger';
import type { Context } from 'hono';
import type { BenchEnv } from './bench.ts';
import type { Fault, Faults } from './faults.ts';

/** An answer that is ready to be sent. */
export interface ReadyAnswer {
  readonly status: number;
  /** JSON text. */
  readonly body: string;
}

/** The part of a fault that comes before the call is executed; an answer ends the call there. */
export async function faultBefore(
  c: Context<BenchEnv>,
  fault: Fault | undefined,
): Promise<Response | undefined> {
  if (fault === undefined) return undefined;
  if (fault.fault === 'drop-before') return dropConnection(c);
  if (fault.fault === 'delay') await sleep(fault.ms);
  return 'executed' in fault && !fault.executed ? answerInstead(c, fault) : undefined;
}

/** The part of a fault that comes after: what reaches the client of an answer that was made. */
export async function faultAfter(
  c: Context<BenchEnv>,
  fault: Fault | undefined,
  faults: Faults,
  answer: ReadyAnswer,
): Promise<Response> {
  switch (fault?.fault) {
    case 'drop-after':
      return dropConnection(c);
    case 'half-body':
      return breakOff(c, answer);
    case 'status':
    case 'code':
    case 'html':
      return answerInstead(c, fault);
    case 'hang':
      await faults.hold();
      return send(answer);
    default:
      return send(answer);
  }
}

/** Sends an answer as JSON. */
export function send({ status, body }: ReadyAnswer): Response {
  return new Response(body, { status, headers: { 'content-type': 'application/json' } });
}

type AnsweringFault = Extract<Fault, { readonly executed: boolean }>;

function answerInstead(c: Context<BenchEnv>, fault: AnsweringFault): Response {
  const { status } = fault;
  switch (fault.fault) {
    case 'status':
      return send({ status, body: '{}' });
    case 'code': {
      const { code: responseCode } = fault;
      const responseMessage = fault.message ?? publishedWords(responseCode) ?? UNPUBLISHED;
      const failure = { responseCode, responseMessage, reference: '', transactionId: '' };
      const body = JSON.stringify(renderFailure({ ...failure, path: c.req.path }));
      return send({ status, body });
    }
    case 'html':
      return new Response(GATEWAY_PAGE, { status, headers: { 'content-type': 'text/html' } });
  }
}

const UNPUBLISHED = 'Nobody published this code.';
const GATEWAY_PAGE =
  '<html>\r\n<head><title>502 Bad Gateway</title></head>\r\n<body>\r\n<center><h1>502 Bad Gateway</h1></center>\r\n</body>\r\n</html>\r\n';

function dropConnection(c: Context<BenchEnv>): Response {
  c.env.incoming.socket.destroy();
  return RESPONSE_ALREADY_SENT;
}

// The length in the head is the whole answer's: only its end tells the client that half is missing.
async function breakOff(c: Context<BenchEnv>, { status, body }: ReadyAnswer): Promise<Response> {
  const { outgoing, incoming } = c.env;
  const length = Buffer.byteLength(body);
  outgoing.writeHead(status, { 'content-type': 'application/json', 'content-length': length });
  await new Promise<void>((resolve) => {
    outgoing.write(body.slice(0, Math.floor(body.length / 2)), () => resolve());
  });
  incoming.socket.destroy();
  return RESPONSE_ALREADY_SENT;
}
