import { join } from 'node:path';
import { makeReference } from '@tillkeeper/domain';
import type { Provider } from '@tillkeeper/provider';
import { createFlashProvider } from '@tillkeeper/provider-flash';
import type { Goal, Measure, ResultLine } from '../measure.ts';
import { nowMs } from '../now.ts';
import { flashConfig } from '../recorded/flash-config.ts';
import { recordSales } from '../recorded/record-sales.ts';
import type { RecordedSale } from '../recorded/recorded-sale.ts';
import { measureInTurn } from '../rounds.ts';
import { type AnsweringServer, startAnsweringServer } from '../server/answering-server.ts';
import { pairedRatios, spreadOf } from '../statistics.ts';
import { CLOCK, RANDOM, TILL_ID } from '../system.ts';

const GOAL: Goal = { of: 'ratio', most: 1.2 };

/** What the provider's client costs: a purchase against a bare fetch of the same bytes. */
export const client: Measure = {
  name: 'client',
  title: "A purchase through the provider's client against a bare fetch of the same bytes",
  async run({ folder, quick, say }) {
    const recorded = await recordSales(join(folder, 'recorded'));
    const server = await startAnsweringServer(recorded);
    const provider = createFlashProvider(flashConfig(server), { clock: CLOCK, random: RANDOM });
    const lines: ResultLine[] = [];
    try {
      for (const sale of recorded) {
        const found = await measureInTurn(quick ? 20 : 2_000, {
          till: () => throughClient(provider, server, sale),
          floor: () => throughFetch(server, sale),
        });
        const ratio = spreadOf(pairedRatios(found.till, found.floor));
        const [till, floor] = [spreadOf(found.till), spreadOf(found.floor)];
        const what = sale.order.product.group;
        lines.push({ what, unit: 'ms', till, floor, ratio, goal: GOAL });
        say(`${what}: done`);
      }
    } finally {
      server.close();
    }
    return {
      lines,
      notes: [
        'till: freezing the bytes, sending them, reading and judging the answer',
        'floor: fetch with the same headers and bytes, and the whole answer as text',
      ],
    };
  },
};

async function throughClient(
  provider: Provider,
  server: AnsweringServer,
  { order }: RecordedSale,
): Promise<number> {
  const reference = makeReference(TILL_ID, RANDOM);
  const { product, amountCents, target } = order;
  const began = nowMs();
  const what = { reference, product, amountCents, target, tenderKind: 'cash' as const };
  const request = provider.preparePurchase(what);
  if (!request.ok) throw new Error(`Refused: ${request.error.field}`);
  const outcome = await provider.send(request.value, { timeoutMs: 10_000 });
  const tookMs = nowMs() - began;
  if (outcome.kind !== 'approved') throw new Error(`Not sold: ${JSON.stringify(outcome)}`);
  await server.stampOf(reference);
  return tookMs;
}

async function throughFetch(
  server: AnsweringServer,
  { path, requestBody, reference: recorded }: RecordedSale,
): Promise<number> {
  const reference = makeReference(TILL_ID, RANDOM);
  const body = requestBody.replace(recorded, reference);
  const began = nowMs();
  const answer = await fetch(`${server.baseUrl}${path}`, {
    method: 'POST',
    headers: {
      authorization: 'Bearer bench',
      accept: 'application/json',
      'content-type': 'application/json',
    },
    body,
  });
  const text = await answer.text();
  const tookMs = nowMs() - began;
  if (!text.includes(reference)) throw new Error('Another answer came.');
  await server.stampOf(reference);
  return tookMs;
}
