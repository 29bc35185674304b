import { createServer, type Socket } from 'node:net';
import { createFlashProvider } from '@tillkeeper/provider-flash';
import { type Chance, chanceAt } from '../chance/chance.ts';
import { type DrawnAnswer, drawAnswer, type Heard } from './draw/draw-answer.ts';
import { ACCESS_TOKEN } from './draw/junk.ts';
import { type AnswerTally, countIn } from './run-answers.ts';
import { clientConfig, judgeDrawn, standingClock } from './try-answer.ts';

/**
 * The same answers once more, as bytes from a real socket to the whole HTTP client: whole, in chunks,
 * without a length, with a wrong one, broken off, behind a garbled first line.
 */
export async function runOverHttp(
  { from, count }: { readonly from: number; readonly count: number },
  onProgress: (tally: AnswerTally) => void = () => {},
): Promise<AnswerTally> {
  const server = await openAnswerServer();
  const provider = createFlashProvider(clientConfig(server.url), {
    ...{ clock: standingClock, random: { bytes: (bytes: number) => new Uint8Array(bytes) } },
  });
  const tally: AnswerTally = { answers: 0, verdicts: {}, discrepancies: [] };
  for (let seed = from; tally.answers < count; seed += 1) {
    const drawn = drawAnswer(seed, provider);
    // A token is kept: its answers are tried where clients are cheap.
    if (drawn.asked.kind === 'token') continue;
    const sent = frame(drawn.heard, chanceAt(seed, 'frame'));
    server.answerWith(sent.bytes);
    countIn(tally, drawn, await judgeDrawn(afterTheLine(drawn, sent), provider));
    onProgress(tally);
  }
  await server.close();
  return tally;
}

/** What goes onto the line, and what of it is a whole answer. */
interface Framed {
  readonly bytes: Buffer;
  readonly heard: Heard | undefined;
}

const NO_ANSWER: Heard = { status: 0, body: Buffer.alloc(0) };

function afterTheLine({ meant, ...drawn }: DrawnAnswer, { heard }: Framed): DrawnAnswer {
  const isWhole = heard?.body.equals(drawn.heard.body) ?? false;
  const whole = { ...drawn, heard: heard ?? NO_ANSWER };
  return isWhole && meant !== undefined ? { ...whole, meant } : whole;
}

function frame({ status, body }: Heard, chance: Chance): Framed {
  const head = (...lines: string[]): Buffer =>
    Buffer.from([`HTTP/1.1 ${status} X`, 'Connection: close', ...lines, '', ''].join('\r\n'));
  const whole = { status, body: hasNoBody(status) ? NO_ANSWER.body : body };
  const cutAt = chance.between(0, body.length);
  const cut = body.subarray(0, cutAt);
  const length = (bytes: number): string => `Content-Length: ${bytes}`;
  const broken = hasNoBody(status) ? whole : undefined;
  switch (chance.between(0, 8)) {
    case 0:
      return { bytes: Buffer.concat([head(), body]), heard: whole };
    case 1:
      return {
        bytes: Buffer.concat([head('Transfer-Encoding: chunked'), chunked(body, chance), END]),
        heard: whole,
      };
    case 2:
      return {
        bytes: Buffer.concat([head(length(cutAt)), cut]),
        heard: { ...whole, body: hasNoBody(status) ? whole.body : cut },
      };
    case 3:
      return { bytes: Buffer.concat([head(length(body.length + 1)), body]), heard: broken };
    case 4:
      return {
        bytes: Buffer.concat([head('Transfer-Encoding: chunked'), chunked(cut, chance)]),
        heard: broken,
      };
    case 5:
      return { bytes: Buffer.concat([Buffer.from(chance.pick(GARBLED)), body]), heard: undefined };
    default:
      return { bytes: Buffer.concat([head(length(body.length)), body]), heard: whole };
  }
}

const END = Buffer.from('0\r\n\r\n');
const GARBLED = [
  'HTP/1.1 200 OK\r\n\r\n',
  'HTTP/1.1 abc\r\n\r\n',
  '\u0000\u0001\r\n\r\n',
  'HTTP/1.1 200 OK\r\nContent-Length: x\r\n\r\n',
  'SSH-2.0-OpenSSH\r\n',
];

function hasNoBody(status: number): boolean {
  return status === 204 || status === 304;
}

function chunked(body: Buffer, chance: Chance): Buffer {
  const parts: Buffer[] = [];
  for (let at = 0; at < body.length; ) {
    const part = body.subarray(at, at + chance.between(1, body.length));
    parts.push(Buffer.from(`${part.length.toString(16)}\r\n`), part, Buffer.from('\r\n'));
    at += part.length;
  }
  return Buffer.concat(parts);
}

interface AnswerServer {
  readonly url: string;
  /** The bytes for the next call; requests for a token get a good one. */
  answerWith(bytes: Buffer): void;
  close(): Promise<void>;
}

const TOKEN_BODY = JSON.stringify({ access_token: ACCESS_TOKEN, expires_in: 3_600 });
const TOKEN_ANSWER = Buffer.from(
  `HTTP/1.1 200 OK\r\nConnection: close\r\nContent-Length: ${TOKEN_BODY.length}\r\n\r\n${TOKEN_BODY}`,
);

async function openAnswerServer(): Promise<AnswerServer> {
  let answer: Buffer = Buffer.alloc(0);
  const serve = (socket: Socket): void => {
    let request = '';
    socket.on('error', () => undefined);
    socket.on('data', (part: Buffer) => {
      request += part.toString('latin1');
      if (isWhole(request)) socket.end(request.includes(' /token ') ? TOKEN_ANSWER : answer);
    });
  };
  const server = createServer(serve);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  const port = typeof address === 'object' && address !== null ? address.port : 0;
  return {
    url: `http://127.0.0.1:${port}`,
    answerWith: (bytes) => {
      answer = bytes;
    },
    close: () => new Promise((resolve) => server.close(() => resolve())),
  };
}

function isWhole(request: string): boolean {
  const end = request.indexOf('\r\n\r\n');
  const length = Number(/content-length: (\d+)/i.exec(request)?.[1] ?? 0);
  return end >= 0 && request.length >= end + 4 + length;
}
