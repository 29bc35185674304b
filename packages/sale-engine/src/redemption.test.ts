import type { Product, Sale } from '@tillkeeper/domain';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { SaleOrder } from './ports.ts';
import { createWorld, NO_FLOAT, ORDER, unknown, VOUCHER, type World } from './testing/world.ts';

const CUSTOMER_PIN = '4417093355128806';
const REDEMPTION: Product = { ...VOUCHER, productCode: 'redeem', group: 'one-voucher-redemption' };
const REDEEM: SaleOrder = {
  ...ORDER,
  product: REDEMPTION,
  target: { kind: 'customer-pin', lastFour: '8806' },
  tender: { kind: 'none' },
  customerPin: CUSTOMER_PIN,
};
const REDEEMED: World['answers'][number] = {
  kind: 'approved',
  providerTransactionId: '257902',
  providerDate: '',
  evidence: {
    kind: 'redemption',
    redeemedCents: 10_000,
    serialNumber: 'S9',
    change: { kind: 'none' },
  },
};
let world: World;

beforeEach(() => {
  world = createWorld();
});
afterEach(() => world.dispose());

async function redeem(order: SaleOrder, ...answers: World['answers']): Promise<() => Sale> {
  world.answers.push(...answers);
  const sale = world.engine.confirm(order);
  if (!sale.ok) throw new Error(sale.error.why);
  await world.pass(0);
  return () => world.journal.sale(sale.value.intent.saleId) as Sale;
}

describe('a voucher that a customer pays with', () => {
  it('hands its PIN to the provider and keeps it from every fact', async () => {
    const sale = await redeem(REDEEM, REDEEMED);
    expect(sale()).toMatchObject({
      phase: { kind: 'sold', approval: { evidence: { valueCents: 10_000 } } },
    });
    expect(world.sentPins).toEqual([CUSTOMER_PIN]);
    expect(JSON.stringify(sale())).not.toContain(CUSTOMER_PIN);
    expect(JSON.stringify(world.sent)).not.toContain(CUSTOMER_PIN);
  });

  it('is sent again with the same PIN after a crash', async () => {
    await redeem(REDEEM);
    world.answers.push(REDEEMED);
    world.crash();
    await world.pass(60_000);
    expect(world.sentPins).toEqual([CUSTOMER_PIN, CUSTOMER_PIN]);
    expect(new Set(world.sent.map(({ body }) => body)).size).toBe(1);
  });

  it('owes nobody money when it is refused, for nobody paid', async () => {
    const sale = await redeem(REDEEM, NO_FLOAT);
    expect(sale()).toMatchObject({ phase: { kind: 'declined' }, refund: 'none' });
    expect(world.journal.openSales()).toEqual([]);
  });

  it('can be undone like a sale, and then owes nobody money either', async () => {
    world.reversalAnswers.push({ kind: 'reversed', code: '0', providerTransactionId: '3' });
    const sale = await redeem(REDEEM, unknown('no-answer'));
    world.engine.tell(sale().intent.saleId, { kind: 'cancel-asked' });
    await world.pass(120_000);
    expect(sale()).toMatchObject({ refund: 'none' });
    expect(world.sentReversals.length).toBeGreaterThan(0);
  });

  it('is refused before anything is recorded without its 16 digits', () => {
    const { customerPin: _, ...without } = REDEEM;
    expect(world.engine.confirm(without)).toMatchObject({ error: { why: 'target-missing' } });
    const short = { ...REDEEM, customerPin: '123' };
    expect(world.engine.confirm(short)).toMatchObject({ error: { why: 'target-missing' } });
    expect(world.sent).toEqual([]);
  });
});

describe('what the money of an order must add up to', () => {
  it('gives nothing away: only free electricity and services have no tender', () => {
    const free = { ...ORDER, tender: { kind: 'none' as const } };
    expect(world.engine.confirm(free)).toMatchObject({ error: { why: 'tender-too-small' } });
    const meter = { kind: 'meter' as const, meterNumber: '01443026719', customerName: '' };
    const electricity = { ...VOUCHER, group: 'electricity' as const, minimumAmountCents: 1_000 };
    const fbe = { ...free, product: electricity, amountCents: 0 };
    expect(world.engine.confirm({ ...fbe, target: meter })).toMatchObject({
      error: { why: 'amount-outside-limits' },
    });
    const target = { ...meter, freeBasic: true as const };
    expect(world.engine.confirm({ ...fbe, target })).toMatchObject({ ok: true });
  });
});
