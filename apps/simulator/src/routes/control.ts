import {
  type LedgerOptions,
  reconciliationCsv,
  reconciliationName,
} from '@tillkeeper/flash-ledger';
import { type Context, Hono } from 'hono';
import { streamSSE } from 'hono/streaming';
import * as z from 'zod';
import type { Bench, BenchEnv } from '../bench.ts';
import { DEMO_ACCOUNT_NAME } from '../demo-account.ts';
import { faultPlanSchema } from '../faults.ts';
import { ledgerView } from '../ledger-view.ts';
import { openApi } from '../openapi.ts';
import { ledgerOptionsSchema, settingsSchema } from '../settings.ts';

const balanceSchema = z.strictObject({ amountCents: z.int().nonnegative() });
const redeemSchema = z.strictObject({ pin: z.string().regex(/^\d{16,17}$/) });
const HEARTBEAT_MS = 15_000;

/** The control interface for tests and for the page, under `/_sim`; the README describes each call. */
export function controlRoutes(bench: Bench): Hono<BenchEnv> {
  const { faults, ledger } = bench;
  const routes = new Hono<BenchEnv>();
  routes.get('/ledger', (c) => c.json(ledgerView(bench)));
  routes.get('/requests', (c) => c.json({ requests: bench.requests.all() }));
  routes.get('/events', (c) => streamLedger(c, bench));
  routes.get('/faults', (c) => c.json({ faults: faults.pending() }));
  routes.post('/faults', (c) =>
    command(c, bench, faultPlanSchema, (plan) => {
      for (const fault of plan) faults.add(fault);
      return { faults: faults.pending() };
    }),
  );
  routes.delete('/faults', (c) => {
    faults.clear();
    bench.changed();
    return c.json({ faults: [] });
  });
  routes.post('/release', (c) => c.json({ released: faults.release() }));
  routes.post('/tokens/expire', (c) => {
    bench.tokens.expireAll();
    return c.json({ expired: true });
  });
  routes.post('/balance', (c) =>
    command(c, bench, balanceSchema, ({ amountCents }) => {
      ledger.topUp(amountCents - ledger.balanceCents());
      return { balanceCents: ledger.balanceCents() };
    }),
  );
  routes.post('/settings', (c) =>
    command(c, bench, settingsSchema, (changes) => {
      bench.setSettings(changes);
      return bench.settings();
    }),
  );
  routes.post('/ledger-options', (c) =>
    command(c, bench, ledgerOptionsSchema, (changes) => {
      ledger.setOptions(changes as Partial<LedgerOptions>);
      return ledger.options();
    }),
  );
  routes.get('/openapi.json', (c) => c.json(openApi()));
  routes.get('/traffic', (c) =>
    c.json({ checked: bench.traffic.checked(), mismatches: bench.traffic.mismatches() }),
  );
  routes.get('/reconciliation/:day', (c) => reconciliation(c, bench, c.req.param('day')));
  routes.post('/redeem', (c) => command(c, bench, redeemSchema, ({ pin }) => ledger.redeem(pin)));
  return routes;
}

// The provider's daily file, for a South African day `2026-11-21` or `20261121`.
function reconciliation(c: Context<BenchEnv>, { ledger }: Bench, asked: string): Response {
  const day = /^(\d{4})-?(\d{2})-?(\d{2})$/.exec(asked)?.slice(1).join('-');
  if (day === undefined) return c.json({ error: 'a day is 2026-11-21 or 20261121' }, 400);
  const name = reconciliationName(day);
  return c.body(reconciliationCsv(ledger, { accountName: DEMO_ACCOUNT_NAME, day }), 200, {
    'content-type': 'text/csv; charset=utf-8',
    'content-disposition': `attachment; filename="${name}"`,
  });
}

async function command<Schema extends z.ZodType>(
  c: Context<BenchEnv>,
  bench: Bench,
  schema: Schema,
  carryOut: (body: z.output<Schema>) => object,
): Promise<Response> {
  const json: unknown = await c.req.json().catch(() => undefined);
  const parsed = schema.safeParse(json);
  if (!parsed.success) return c.json({ error: z.prettifyError(parsed.error) }, 400);
  const answer = carryOut(parsed.data);
  bench.changed();
  return c.json(answer);
}

// Each change sends the whole view: a page that missed one, or came late, is right again at once.
function streamLedger(c: Context<BenchEnv>, bench: Bench): Response {
  return streamSSE(c, async (stream) => {
    const show = (): void => void stream.writeSSE({ data: JSON.stringify(ledgerView(bench)) });
    const stop = bench.onChange(show);
    stream.onAbort(stop);
    show();
    while (!stream.aborted) {
      await stream.sleep(HEARTBEAT_MS);
      await stream.writeSSE({ event: 'still-here', data: '' });
    }
  });
}
