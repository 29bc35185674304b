import http, { type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/**
 * What happens to the next request that carries a given reference.
 * - `lose-answer`: the server gets it and acts; the connection is then reset without an answer.
 * - `hold-answer`: the server gets it and acts; the client waits in vain.
 * - `lose-request`: the connection is reset, and the server never hears of it.
 * - an answer: given in the server's place.
 */
export type WireFault =
  | 'lose-answer'
  | 'hold-answer'
  | 'lose-request'
  | { readonly status: number; readonly body: string };

/** A line between a provider client and a real server, on which things go wrong when told. */
export interface Wire {
  /** Where the client should connect. */
  readonly url: string;
  /** Lets one fault befall the next request whose body holds the reference. */
  failNext(reference: string, fault: WireFault): void;
  /** The bodies that came by with this reference, in order, byte for byte. */
  bodiesWith(reference: string): string[];
  close(): Promise<void>;
}

/** Opens a wire to a server at `serverUrl` on this machine. */
export async function openWire(serverUrl: string): Promise<Wire> {
  const bodies: string[] = [];
  const faults = new Map<string, WireFault>();
  const server = http.createServer((request, response) => {
    void readBody(request).then((body) => {
      bodies.push(body);
      const fault = takeFault(faults, body);
      if (typeof fault === 'object') response.writeHead(fault.status).end(fault.body);
      else if (fault === 'lose-request') request.socket.resetAndDestroy();
      else forward(serverUrl, request, body, response, fault);
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    failNext: (reference, fault) => void faults.set(reference, fault),
    bodiesWith: (reference) => bodies.filter((body) => body.includes(reference)),
    close: () => {
      server.closeAllConnections();
      return new Promise((resolve) => server.close(() => resolve()));
    },
  };
}

function takeFault(faults: Map<string, WireFault>, body: string): WireFault | undefined {
  for (const [reference, fault] of faults) {
    if (!body.includes(reference)) continue;
    faults.delete(reference);
    return fault;
  }
  return undefined;
}

function forward(
  serverUrl: string,
  request: IncomingMessage,
  body: string,
  response: ServerResponse,
  fault: 'lose-answer' | 'hold-answer' | undefined,
): void {
  const { method, headers } = request;
  const onward = http.request(`${serverUrl}${request.url}`, { method, headers, agent: false });
  onward.on('response', (answer) => {
    if (fault === undefined) {
      response.writeHead(answer.statusCode ?? 502, answer.headers);
      answer.pipe(response);
      return;
    }
    answer.resume().on('end', () => {
      if (fault === 'lose-answer') request.socket.resetAndDestroy();
    });
  });
  onward.on('error', () => request.socket.destroy());
  onward.end(body);
}

async function readBody(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks).toString('utf8');
}
