import http from 'node:http';
import { makeReference } from '@tillkeeper/domain';
import { nowMs } from '../now.ts';
import type { RecordedSale } from '../recorded/recorded-sale.ts';
import { RANDOM, TILL_ID } from '../system.ts';
import type { SoldTimes } from '../till/bench-till.ts';
import type { RawStore } from './raw-store.ts';

const AGENT = new http.Agent({ keepAlive: true, maxSockets: 1 });

/**
 * The bare floor of a sale: a durable commit, one POST on a kept connection, a durable commit. The
 * same bytes to the same server, and nothing else.
 */
export async function sellBarely(
  store: RawStore,
  baseUrl: string,
  { storedBytes, path, requestBody, reference: recorded }: RecordedSale,
): Promise<SoldTimes> {
  const [intent, answer] = storedBytes;
  if (intent === undefined || answer === undefined) throw new Error('A sale has two commits.');
  const reference = makeReference(TILL_ID, RANDOM);
  const body = requestBody.replace(recorded, reference);
  const confirmedMs = nowMs();
  store.commit(intent);
  await post(`${baseUrl}${path}`, body);
  store.commit(answer);
  return { reference, confirmedMs, slipReadyMs: nowMs() };
}

function post(url: string, body: string): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    const headers = {
      authorization: 'Bearer bench',
      'content-type': 'application/json',
      'content-length': Buffer.byteLength(body),
    };
    const request = http.request(url, { method: 'POST', agent: AGENT, headers }, (response) => {
      const chunks: Buffer[] = [];
      response.on('data', (chunk: Buffer) => chunks.push(chunk));
      response.on('end', () => resolve(Buffer.concat(chunks)));
    });
    request.on('error', reject);
    request.end(body);
  });
}
