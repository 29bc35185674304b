import http from 'node:http';
import https from 'node:https';
import {
  type CallOnce,
  failure,
  type HttpCall,
  type HttpFailure,
  type HttpResult,
} from './http-call.ts';
import { type ConnectionLimits, createAgents } from './ready-agent.ts';
import { mayCarryMoney } from './server-url.ts';

/** Limits of every call on one line. */
export interface LineLimits extends Partial<Omit<ConnectionLimits, 'connectTimeoutMs'>> {
  readonly connectTimeoutMs: number;
  /** A longer answer is refused; 1 MB unless told. */
  readonly maximumAnswerBytes?: number;
}

type Agents = ReturnType<typeof createAgents>;

/**
 * A line to servers: sends each call once, with every wait bounded.
 * It uses Node's own client, because Chromium's may silently send a request again. No redirect is
 * followed and nothing is repeated, not even on a kept connection that the server had just closed:
 * that is `no-answer`, and whoever owns the reference decides.
 */
export function createCallOnce(limits: LineLimits): CallOnce {
  const agents = createAgents({ idleMs: 10_000, ...limits });
  const maximumBytes = limits.maximumAnswerBytes ?? 1_000_000;
  return (call) => new Promise((resolve) => begin(call, agents, maximumBytes, resolve));
}

type Settle = (result: HttpResult) => void;

function begin(call: HttpCall, agents: Agents, maximumBytes: number, settle: Settle): void {
  const request = makeRequest(call, agents);
  if (request instanceof http.ClientRequest) run(request, call, maximumBytes, settle);
  else settle(request);
}

/** Making the request object sends nothing, so whatever is wrong with the call shows before a byte left. */
function makeRequest(call: HttpCall, agents: Agents): http.ClientRequest | HttpFailure {
  try {
    const url = new URL(call.url);
    if (!mayCarryMoney(url)) return failure('not-executed', 'plain http leaves this machine');
    const options = { method: call.method, headers: headersOf(call) };
    return url.protocol === 'https:'
      ? https.request(url, { ...options, agent: agents.https })
      : http.request(url, { ...options, agent: agents.http });
  } catch (error) {
    return failure('not-executed', `the request could not be made (${codeOf(error)})`);
  }
}

function headersOf(call: HttpCall): Record<string, string | number> {
  if (call.body === undefined) return { ...call.headers };
  return { ...call.headers, 'content-length': Buffer.byteLength(call.body) };
}

function run(
  request: http.ClientRequest,
  call: HttpCall,
  maximumBytes: number,
  settle: Settle,
): void {
  // Nothing can leave before the request is given its connection, which is when this turns true.
  let mayHaveLeft = false;
  let answerBegan = false;
  let finished = false;
  let timer: NodeJS.Timeout | undefined;
  const finish = (result: HttpResult): void => {
    if (finished) return;
    finished = true;
    clearTimeout(timer);
    settle(result);
    if (result.kind === 'failed') request.destroy();
  };
  request.once('socket', () => {
    mayHaveLeft = true;
    timer = setTimeout(
      () => finish(failure('no-answer', `no whole answer within ${call.timeoutMs} ms`)),
      call.timeoutMs,
    );
  });
  request.once('response', (response) => {
    answerBegan = true;
    collect(response, maximumBytes, finish);
  });
  request.on('error', (error) => finish(explain(error, mayHaveLeft, answerBegan)));
  request.once('close', () => finish(explain(undefined, mayHaveLeft, answerBegan)));
  request.end(call.body);
}

function explain(error: unknown, mayHaveLeft: boolean, answerBegan: boolean): HttpFailure {
  const code = codeOf(error);
  if (!mayHaveLeft) return failure('not-executed', `no connection (${code})`);
  if (answerBegan) return failure('bad-answer', `the answer broke off (${code})`);
  if (code.startsWith('HPE_')) return failure('bad-answer', `not an HTTP answer (${code})`);
  return failure('no-answer', `the connection ended without an answer (${code})`);
}

function collect(response: http.IncomingMessage, maximumBytes: number, finish: Settle): void {
  const chunks: Buffer[] = [];
  let size = 0;
  response.on('data', (chunk: Buffer) => {
    size += chunk.length;
    if (size > maximumBytes)
      finish(failure('bad-answer', `the answer exceeds ${maximumBytes} bytes`));
    else chunks.push(chunk);
  });
  response.on('error', (error) =>
    finish(failure('bad-answer', `the answer broke off (${codeOf(error)})`)),
  );
  response.on('end', () => {
    const { statusCode: status = 0, headers } = response;
    const body = Buffer.concat(chunks).toString('utf8');
    finish({ kind: 'answered', status, headers, body });
  });
}

/** Error messages may quote addresses and headers, so only the code, or our own words, are kept. */
function codeOf(error: unknown): string {
  if (!(error instanceof Error)) return 'closed';
  if ('code' in error && typeof error.code === 'string') return error.code;
  return error.message.startsWith('no connection') ? 'timeout' : error.name;
}
