import http from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout as wait } from 'node:timers/promises';
import type { FlashConfigInput } from '../config.ts';

/** One request as it arrived. */
export interface Seen {
  readonly method: string;
  readonly path: string;
  readonly authorization: string;
  readonly contentType: string;
  readonly body: string;
}

/** One answer to give: `reset` drops the connection, `silence` says nothing. */
export type Scripted =
  | { readonly status?: number; readonly body: unknown; readonly delayMs?: number }
  | 'reset'
  | 'silence';

/** A tiny server that answers from a script and remembers what it was asked. */
export interface ScriptedFlash {
  readonly baseUrl: string;
  readonly tokenRequests: Seen[];
  readonly calls: Seen[];
  /** Answers to token requests; the last one is repeated. By default `token-1`, `token-2` … */
  readonly tokens: Scripted[];
  /** Answers to all other calls, in order; the last one is repeated. */
  readonly answers: Scripted[];
  config(more?: Partial<FlashConfigInput>): FlashConfigInput;
  close(): Promise<void>;
}

/** Long enough to be recognised, wherever it may turn up. */
export const API_KEY = 'c2VjcmV0LWtleS1vZi10aGUtc2hvcA==';

/** Starts a scripted server on a free port of this machine. */
export async function startScriptedFlash(): Promise<ScriptedFlash> {
  const tokenRequests: Seen[] = [];
  const calls: Seen[] = [];
  const tokens: Scripted[] = [];
  const answers: Scripted[] = [];
  const answer = async (request: http.IncomingMessage, response: http.ServerResponse) => {
    const seen = await see(request);
    const isToken = seen.path.endsWith('/token');
    (isToken ? tokenRequests : calls).push(seen);
    const usual = { body: { access_token: `token-${tokenRequests.length}`, expires_in: 3600 } };
    const next = isToken ? (takeNext(tokens) ?? usual) : takeNext(answers);
    await give(next ?? { status: 500, body: 'nothing scripted' }, response);
  };
  const server = http.createServer((request, response) => void answer(request, response));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const baseUrl = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return {
    ...{ baseUrl, tokenRequests, calls, tokens, answers },
    config: (more = {}) => ({ baseUrl, apiKey: API_KEY, ...PLACE, ...more }),
    close: () => {
      server.closeAllConnections();
      return new Promise((resolve) => server.close(() => resolve()));
    },
  };
}

const PLACE = { accountNumber: '1234-5678-9012-3456', storeId: 'STORE1', terminalId: 'TILL01' };

function takeNext(script: Scripted[]): Scripted | undefined {
  return script.length > 1 ? script.shift() : script[0];
}

async function see(request: http.IncomingMessage): Promise<Seen> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  return {
    method: request.method ?? '',
    path: request.url ?? '',
    authorization: request.headers.authorization ?? '',
    contentType: request.headers['content-type'] ?? '',
    body: Buffer.concat(chunks).toString('utf8'),
  };
}

async function give(next: Scripted, response: http.ServerResponse): Promise<void> {
  if (next === 'silence') return;
  if (next === 'reset') {
    response.socket?.resetAndDestroy();
    return;
  }
  if (next.delayMs !== undefined) await wait(next.delayMs);
  const body = typeof next.body === 'string' ? next.body : JSON.stringify(next.body);
  response.writeHead(next.status ?? 200, { 'content-type': 'application/json' }).end(body);
}
