import { connect as connectTo, createServer, type Socket } from 'node:net';

/** What a rough line does to one money request. */
export type Fate =
  | 'pass'
  /** Cut before the server saw it. */
  | 'reset-before'
  /** Executed, and the answer cut off. */
  | 'reset-after'
  | 'half-answer'
  /** The answer comes a byte at a time, slower than anyone waits. */
  | 'slow-drip'
  /** The server gets it twice. */
  | 'duplicate'
  /** Held back until the till has given up, then delivered. */
  | 'late'
  /** A hotel's log-in page, with status 200. */
  | 'captive-portal';

/** A TCP proxy in front of a real server that treats money requests roughly. */
export interface RoughLine {
  readonly url: string;
  /** The fates of the next money requests, in order; then all pass. */
  readonly fates: Fate[];
  /** How many money requests came through the line, of which fate. */
  readonly seen: Fate[];
  close(): Promise<void>;
}

const LATE_MS = 900;
const PORTAL = '<html><body>Please sign in to use this network.</body></html>';
const PORTAL_ANSWER = `HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Length: ${PORTAL.length}\r\n\r\n${PORTAL}`;

/** Opens the line. It understands just enough HTTP to see where a request ends. */
export async function openRoughLine(serverUrl: string): Promise<RoughLine> {
  const { hostname, port } = new URL(serverUrl);
  const fates: Fate[] = [];
  const seen: Fate[] = [];
  const sockets = new Set<Socket>();
  const timers = new Set<NodeJS.Timeout>();

  const ask = (request: Buffer, onAnswer: (answer: Buffer) => void): void => {
    const server = connectTo(Number(port), hostname);
    sockets.add(server);
    const parts: Buffer[] = [];
    server.on('data', (part) => {
      parts.push(part);
      const whole = Buffer.concat(parts);
      if (isWhole(whole)) {
        server.destroy();
        onAnswer(whole);
      }
    });
    server.on('error', () => {});
    server.write(request);
  };

  const treat = (client: Socket, request: Buffer, fate: Fate): void => {
    const send = (answer: Buffer): void => void client.write(answer);
    switch (fate) {
      case 'pass':
        ask(request, send);
        break;
      case 'reset-before':
        client.resetAndDestroy();
        break;
      case 'reset-after':
        ask(request, () => client.resetAndDestroy());
        break;
      case 'half-answer':
        ask(request, (answer) => client.end(answer.subarray(0, answer.length - 40)));
        break;
      case 'slow-drip':
        ask(request, (answer) => drip(client, answer, timers));
        break;
      case 'duplicate':
        ask(request, (answer) => ask(request, () => send(answer)));
        break;
      case 'late':
        timers.add(setTimeout(() => ask(request, () => {}), LATE_MS));
        break;
      case 'captive-portal':
        send(Buffer.from(PORTAL_ANSWER));
        break;
    }
  };

  const server = createServer((client) => {
    sockets.add(client);
    let held = Buffer.alloc(0);
    client.on('error', () => {});
    client.on('data', (part) => {
      held = Buffer.concat([held, part]);
      if (!isWhole(held)) return;
      const request = held;
      held = Buffer.alloc(0);
      const isMoney = /^POST \S+\/(purchase|disburse|reverse) /.test(request.toString('latin1'));
      const fate = isMoney ? (fates.shift() ?? 'pass') : 'pass';
      if (isMoney) seen.push(fate);
      treat(client, request, fate);
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  const ownPort = typeof address === 'object' && address !== null ? address.port : 0;
  return {
    url: `http://127.0.0.1:${ownPort}`,
    fates,
    seen,
    close: async () => {
      for (const timer of timers) clearTimeout(timer);
      for (const socket of sockets) socket.destroy();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

function drip(client: Socket, answer: Buffer, timers: Set<NodeJS.Timeout>): void {
  let sent = 0;
  const timer = setInterval(() => {
    if (client.destroyed || sent >= answer.length) {
      clearInterval(timer);
      return;
    }
    client.write(answer.subarray(sent, sent + 1));
    sent += 1;
  }, 20);
  timers.add(timer);
}

function isWhole(message: Buffer): boolean {
  const text = message.toString('latin1');
  const end = text.indexOf('\r\n\r\n');
  if (end < 0) return false;
  const length = Number(/^content-length: *(\d+)/im.exec(text.slice(0, end))?.[1] ?? 0);
  if (/^transfer-encoding: *chunked/im.test(text.slice(0, end))) return text.endsWith('0\r\n\r\n');
  return message.length >= end + 4 + length;
}
