import http, { type RequestListener } from 'node:http';
import https from 'node:https';
import net, { type AddressInfo } from 'node:net';
import { setTimeout as wait } from 'node:timers/promises';
import { afterEach, expect, it } from 'vitest';
import { createCallOnce, type LineLimits } from './call-once.ts';
import type { HttpCall, HttpResult } from './http-call.ts';
import { makeSelfSigned } from './testing/certificate.ts';

const closers: (() => void)[] = [];
afterEach(() => {
  for (const close of closers.splice(0)) close();
});

async function listen(server: net.Server): Promise<number> {
  const sockets = new Set<net.Socket>();
  server.on('connection', (socket) => sockets.add(socket));
  closers.push(() => {
    server.close();
    for (const socket of sockets) socket.destroy();
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return (server.address() as AddressInfo).port;
}

const serve = (listener: RequestListener): Promise<number> => listen(http.createServer(listener));
/** A server that shows what really went over the wire. */
const rawServer = (onConnection: (socket: net.Socket) => void): Promise<number> =>
  listen(net.createServer((socket) => onConnection(socket.on('error', () => undefined))));

function post(url: string, more: Partial<HttpCall & LineLimits> = {}): Promise<HttpResult> {
  const { timeoutMs = 2_000, body = '{"amount":100}', headers = {}, ...limits } = more;
  const callOnce = createCallOnce({ connectTimeoutMs: 2_000, ...limits });
  return callOnce({ method: 'POST', url, headers, body, timeoutMs });
}

it('hands back status, headers and body of any answer, redirects included', async () => {
  const port = await serve((request, response) => {
    request.resume();
    response.writeHead(307, { location: '/elsewhere', 'x-kind': 'odd' }).end('moved: é');
  });
  const answer = await post(`http://127.0.0.1:${port}/a`);
  expect(answer).toMatchObject({
    kind: 'answered',
    status: 307,
    body: 'moved: é',
    headers: { 'x-kind': 'odd' },
  });
});

it('sends the very bytes it was given', async () => {
  const seen: string[] = [];
  const port = await serve((request, response) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => {
      seen.push(`${request.headers['content-length']} ${Buffer.concat(chunks).toString('utf8')}`);
      response.end('ok');
    });
  });
  await post(`http://127.0.0.1:${port}/`, { body: '{ "name": "Zoë" }' });
  expect(seen).toEqual(['18 { "name": "Zoë" }']);
});

it('is not executed when the connection is refused', async () => {
  const server = http.createServer();
  const port = await listen(server);
  await new Promise((resolve) => server.close(resolve));
  const result = await post(`http://127.0.0.1:${port}/`);
  expect(result).toEqual({
    kind: 'failed',
    phase: 'not-executed',
    detail: 'no connection (ECONNREFUSED)',
  });
});

it('is not executed when the name cannot be found', async () => {
  const result = await post('https://till.invalid/', { connectTimeoutMs: 3_000 });
  expect(result).toMatchObject({ kind: 'failed', phase: 'not-executed' });
});

it('is not executed when no connection comes about in time', async () => {
  // Accepts TCP, and never answers the TLS greeting.
  let bytes = '';
  const port = await rawServer((socket) =>
    socket.on('data', (chunk) => {
      bytes += chunk.toString('latin1');
    }),
  );
  const result = await post(`https://localhost:${port}/`, { connectTimeoutMs: 150 });
  expect(result).toEqual({
    kind: 'failed',
    phase: 'not-executed',
    detail: 'no connection (timeout)',
  });
  expect(bytes).not.toContain('amount');
});

it('is not executed when the server cannot prove who it is, and then sends it nothing', async () => {
  let requests = 0;
  const port = await listen(
    https.createServer(makeSelfSigned(), () => {
      requests += 1;
    }),
  );
  const result = await post(`https://localhost:${port}/`);
  expect(result).toMatchObject({
    kind: 'failed',
    phase: 'not-executed',
    detail: 'no connection (DEPTH_ZERO_SELF_SIGNED_CERT)',
  });
  await wait(50);
  expect(requests).toBe(0);
});

it('is not executed when the server does not speak TLS at all', async () => {
  const port = await serve((_request, response) => response.end('plain'));
  expect(await post(`https://localhost:${port}/`)).toMatchObject({ phase: 'not-executed' });
});

it('speaks TLS to a server whose certificate is trusted', async () => {
  const identity = makeSelfSigned();
  const port = await listen(
    https.createServer(identity, (request, response) => {
      request.pipe(response);
    }),
  );
  const result = await post(`https://localhost:${port}/`, { trustedCertificates: identity.cert });
  expect(result).toMatchObject({ kind: 'answered', status: 200, body: '{"amount":100}' });
});

it('is not executed when plain http would leave this machine or the call is malformed', async () => {
  expect(await post('http://198.51.100.7/')).toMatchObject({
    phase: 'not-executed',
    detail: 'plain http leaves this machine',
  });
  expect(await post('nonsense')).toMatchObject({ phase: 'not-executed' });
  const result = await post('https://till.invalid/', {
    headers: { authorization: 'Bearer a\nsecret' },
  });
  expect(result).toMatchObject({
    phase: 'not-executed',
    detail: 'the request could not be made (ERR_INVALID_CHAR)',
  });
});

it('has no answer when the server resets after reading', async () => {
  const port = await rawServer((socket) => socket.once('data', () => socket.resetAndDestroy()));
  expect(await post(`http://127.0.0.1:${port}/`)).toMatchObject({ phase: 'no-answer' });
});

it('has no answer when the server closes politely without one', async () => {
  const port = await rawServer((socket) => socket.once('data', () => socket.end()));
  expect(await post(`http://127.0.0.1:${port}/`)).toMatchObject({ phase: 'no-answer' });
});

it('has no answer when the server stays silent, and says so in time', async () => {
  const port = await rawServer(() => undefined);
  const began = performance.now();
  const result = await post(`http://127.0.0.1:${port}/`, { timeoutMs: 120 });
  expect(result).toEqual({
    kind: 'failed',
    phase: 'no-answer',
    detail: 'no whole answer within 120 ms',
  });
  expect(performance.now() - began).toBeLessThan(1_000);
});

it('has no answer when the body drips in more slowly than the deadline', async () => {
  const port = await serve((_request, response) => {
    response.writeHead(200);
    const drip = setInterval(() => response.write('.'), 20);
    response.on('close', () => clearInterval(drip));
  });
  expect(await post(`http://127.0.0.1:${port}/`, { timeoutMs: 150 })).toMatchObject({
    phase: 'no-answer',
  });
});

it('has a bad answer when the body stops half way', async () => {
  const port = await rawServer((socket) =>
    socket.once('data', () =>
      socket.end('HTTP/1.1 200 OK\r\ncontent-length: 100\r\n\r\n{"responseCode": 0,'),
    ),
  );
  expect(await post(`http://127.0.0.1:${port}/`)).toMatchObject({ phase: 'bad-answer' });
});

it('has a bad answer when a chunked body lacks its end', async () => {
  const port = await serve((_request, response) => {
    response.write('{"responseCode": 0}');
    setTimeout(() => response.socket?.destroy(), 20);
  });
  expect(await post(`http://127.0.0.1:${port}/`)).toMatchObject({ phase: 'bad-answer' });
});

it('has a bad answer when what comes back is not HTTP', async () => {
  const port = await rawServer((socket) =>
    socket.once('data', () => socket.end('220 mail.example ESMTP\r\n')),
  );
  expect(await post(`http://127.0.0.1:${port}/`)).toMatchObject({ phase: 'bad-answer' });
});

it('has a bad answer when the answer is too large', async () => {
  const port = await serve((_request, response) => response.end(Buffer.alloc(1_000_001, 0x20)));
  expect(await post(`http://127.0.0.1:${port}/`)).toMatchObject({
    phase: 'bad-answer',
    detail: 'the answer exceeds 1000000 bytes',
  });
});

it('hands HTML on as it is: reading it is the provider client’s business', async () => {
  const port = await serve((_request, response) =>
    response.end('<html>Sign in to the Wi-Fi</html>'),
  );
  expect(await post(`http://127.0.0.1:${port}/`)).toMatchObject({
    kind: 'answered',
    body: '<html>Sign in to the Wi-Fi</html>',
  });
});

/** One connection, kept open: the first request is answered, and the second meets `then`. */
async function keptConnection(
  then: (socket: net.Socket) => void,
): Promise<{ port: number; connections: () => number }> {
  let connections = 0;
  const port = await rawServer((socket) => {
    connections += 1;
    socket.once('data', () => {
      socket.write('HTTP/1.1 200 OK\r\ncontent-length: 2\r\n\r\nok');
      then(socket);
    });
  });
  return { port, connections: () => connections };
}

it('never sends again by itself on a kept connection that the server resets', async () => {
  const server = await keptConnection((socket) =>
    socket.once('data', () => socket.resetAndDestroy()),
  );
  const callOnce = createCallOnce({ connectTimeoutMs: 1_000 });
  const call: HttpCall = {
    method: 'POST',
    url: `http://127.0.0.1:${server.port}/`,
    headers: {},
    body: 'x',
    timeoutMs: 1_000,
  };
  expect(await callOnce(call)).toMatchObject({ kind: 'answered' });
  expect(await callOnce(call)).toMatchObject({ phase: 'no-answer' });
  await wait(150);
  expect(server.connections()).toBe(1);
});

it('never sends again by itself when the server drops the kept connection unread', async () => {
  // The server has stopped reading: its reset proves to us nothing about what it took.
  const server = await keptConnection((socket) => {
    socket.pause();
    setTimeout(() => socket.resetAndDestroy(), 120);
  });
  const callOnce = createCallOnce({ connectTimeoutMs: 1_000 });
  const call: HttpCall = {
    method: 'GET',
    url: `http://127.0.0.1:${server.port}/`,
    headers: {},
    timeoutMs: 1_000,
  };
  expect(await callOnce(call)).toMatchObject({ kind: 'answered' });
  expect(await callOnce(call)).toMatchObject({ phase: 'no-answer' });
  await wait(150);
  expect(server.connections()).toBe(1);
});

it('opens a new connection when the kept one was closed before', async () => {
  const server = await keptConnection((socket) => setTimeout(() => socket.end(), 20));
  const callOnce = createCallOnce({ connectTimeoutMs: 1_000 });
  const call: HttpCall = {
    method: 'GET',
    url: `http://127.0.0.1:${server.port}/`,
    headers: {},
    timeoutMs: 1_000,
  };
  expect(await callOnce(call)).toMatchObject({ kind: 'answered' });
  await wait(100);
  expect(await callOnce(call)).toMatchObject({ kind: 'answered' });
  expect(server.connections()).toBe(2);
});

it('lets a slow answer come although unused connections are closed sooner', async () => {
  const port = await serve(
    (_request, response) => void setTimeout(() => response.end('late'), 250),
  );
  expect(await post(`http://127.0.0.1:${port}/`, { idleMs: 60 })).toMatchObject({
    kind: 'answered',
    body: 'late',
  });
});
