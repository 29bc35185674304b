import http from 'node:http';
import type { AddressInfo } from 'node:net';
import { nowMs } from '../now.ts';
import type { FromServer, Stamp, ToServer } from './messages.ts';

// A process of its own, so that the server's work is not done by the process that is measured.

const answers = new Map<string, { readonly body: string; readonly reference: string }>();
const stamps = new Map<string, Stamp>();

const server = http.createServer((request, response) => {
  const arrivedMs = nowMs();
  const chunks: Buffer[] = [];
  request.on('data', (chunk: Buffer) => chunks.push(chunk));
  request.on('end', () => answer(Buffer.concat(chunks).toString('utf8'), arrivedMs));

  function answer(body: string, since: number): void {
    response.setHeader('content-type', 'application/json');
    const recorded = answers.get(request.url ?? '');
    if (recorded === undefined) {
      response.end('{"access_token":"bench","expires_in":3600}');
      return;
    }
    const { reference } = JSON.parse(body) as { reference: string };
    const text = recorded.body.replaceAll(recorded.reference, reference);
    stamps.set(reference, { arrivedMs: since, answeredMs: nowMs() });
    response.end(text);
  }
});

process.on('message', (message: ToServer) => {
  if (message.kind === 'answers') {
    for (const { path, answerBody: body, reference } of message.sales)
      answers.set(path, { body, reference });
    server.listen(0, '127.0.0.1', () =>
      say({ kind: 'listening', port: (server.address() as AddressInfo).port }),
    );
    return;
  }
  const stamp = stamps.get(message.reference);
  if (stamp === undefined) throw new Error(`${message.reference} never arrived.`);
  stamps.delete(message.reference);
  say({ kind: 'stamp', stamp });
});
process.on('disconnect', () => process.exit());

function say(message: FromServer): void {
  process.send?.(message);
}
