import type { ProductGroup, SaleTarget, Tender } from '@tillkeeper/domain';
import type { ConfirmAnswer, SaleView } from '@tillkeeper/ipc';
import { describe, expect, it, vi } from 'vitest';
import { confirmSale, revealSecrets, saleById, today } from './handlers/sales.ts';
import { voidSale } from './office/sale-office.ts';
import { eachSessionWorld } from './testing/each-session-world.ts';
import { productOf } from './testing/session-world.ts';

const till = eachSessionWorld();

const SIPHO = { by: { operatorId: 'OP-SIPHO', name: 'Sipho' }, approvedBy: null };
const NUMBER: SaleTarget = { kind: 'msisdn', msisdn: '27821234567' };

interface Order {
  readonly group: ProductGroup;
  readonly amountCents: number;
  readonly target: SaleTarget;
  readonly tender: Tender;
  readonly customerPin?: string;
  readonly intentId?: string;
}

function confirm(order: Order, supervised = false): ConfirmAnswer {
  const { group, intentId = crypto.randomUUID(), ...rest } = order;
  const { productCode, name } = productOf(till.world.session, group);
  const ask = { intentId, productCode, productName: name, ...rest };
  return confirmSale(till.world.session, ask, supervised);
}

async function ended(answer: ConfirmAnswer): Promise<SaleView> {
  if (answer.kind === 'refused') throw new Error(answer.why);
  return await till.printed(answer.sale.saleId);
}

/** Sells a 1Voucher and redeems it whole: the saleId of the redemption. */
async function redeemed(amountCents: number): Promise<string> {
  const cash: Tender = { kind: 'cash', receivedCents: amountCents, changeCents: 0 };
  const target: SaleTarget = { kind: 'none' };
  const voucher = await ended(confirm({ group: 'one-voucher', amountCents, target, tender: cash }));
  const shown = revealSecrets(till.world.session, voucher.saleId);
  const customerPin = shown.kind === 'shown' ? (shown.secrets[0]?.groups.join('') ?? '') : '';
  const redemption = await ended(
    confirm({
      group: 'one-voucher-redemption',
      amountCents: 0,
      target: { kind: 'customer-pin', lastFour: customerPin.slice(-4) },
      tender: { kind: 'none' },
      customerPin,
    }),
  );
  return redemption.saleId;
}

const byVoucher = (redemptionSaleId: string, amountCents: number): Tender => ({
  kind: 'voucher',
  redemptionSaleId,
  amountCents,
});
const inHand = (): number[] =>
  today(till.world.session, Date.now(), false).vouchersInHand.map(({ leftCents }) => leftCents);

describe('the money of a redeemed voucher', () => {
  it('pays for sales until it is spent, and not a cent further', async () => {
    const id = await redeemed(5_000);
    expect(inHand()).toEqual([5_000]);
    const airtime = (amountCents: number): ConfirmAnswer =>
      confirm({
        group: 'airtime',
        amountCents,
        target: NUMBER,
        tender: byVoucher(id, amountCents),
      });
    await ended(airtime(2_900));
    expect(inHand()).toEqual([2_100]);
    expect(airtime(2_200)).toMatchObject({ kind: 'refused', why: 'voucher-spent' });
    await ended(airtime(2_100));
    expect(inHand()).toEqual([]);
    expect(airtime(200)).toMatchObject({ why: 'voucher-spent' });
  });

  it('keeps its redemption from being undone while anything of it is spent', async () => {
    const id = await redeemed(5_000);
    const undo = (saleId: string) =>
      voidSale(till.world.session, { saleId, reason: 'customer asks', paper: 'back' }, SIPHO);
    const voucher = await ended(
      confirm({
        group: 'one-voucher',
        amountCents: 2_000,
        target: { kind: 'none' },
        tender: byVoucher(id, 2_000),
      }),
    );
    const reversals = till.world.session.journal.sale(id)?.reversals;
    const barrier = () => saleById(till.world.session, id)?.voidBarrier;
    // A screen says so before a supervisor is asked for a word.
    expect(barrier()).toBe('spent');
    expect(undo(id)).toEqual({ kind: 'refused', why: 'spent' });
    expect(till.world.session.journal.sale(id)).toMatchObject({
      phase: { kind: 'sold' },
      reversals,
    });
    // What it paid for is undone first; while that is on its way the money is still spent.
    expect(undo(voucher.saleId)).toEqual({ kind: 'asked' });
    expect(undo(id)).toEqual({ kind: 'refused', why: 'spent' });
    await vi.waitFor(() =>
      expect(till.world.session.journal.sale(voucher.saleId)?.phase.kind).toBe('reversed'),
    );
    expect(inHand()).toEqual([5_000]);
    expect(barrier()).toBeNull();
    expect(undo(id)).toEqual({ kind: 'asked' });
    // From that moment on nobody can spend it.
    const late = { group: 'airtime', amountCents: 200, target: NUMBER } as const;
    expect(confirm({ ...late, tender: byVoucher(id, 200) })).toMatchObject({
      why: 'voucher-spent',
    });
  });

  it('is still spent for whoever put the clock away while it was spent', async () => {
    const id = await redeemed(2_000);
    till.world.skew.utcMs -= 30 * 24 * 60 * 60_000;
    const tender = byVoucher(id, 2_000);
    await ended(confirm({ group: 'airtime', amountCents: 2_000, target: NUMBER, tender }));
    till.world.skew.utcMs = 0;
    const ask = { saleId: id, reason: 'customer asks', paper: 'back' } as const;
    expect(voidSale(till.world.session, ask, SIPHO)).toMatchObject({ why: 'spent' });
    const again = { group: 'airtime', amountCents: 2_000, target: NUMBER, tender } as const;
    expect(confirm(again)).toMatchObject({ why: 'voucher-spent' });
  });

  it('keeps its redemption when it went back to the customer as a new voucher', async () => {
    const id = await redeemed(2_000);
    const target = { kind: 'none' } as const;
    const order = {
      group: 'one-voucher-refund',
      amountCents: 2_000,
      target,
      tender: target,
    } as const;
    await ended(confirm(order, true));
    const ask = { saleId: id, reason: 'customer asks', paper: 'back' } as const;
    expect(voidSale(till.world.session, ask, SIPHO)).toEqual({ kind: 'refused', why: 'spent' });
  });

  it('is not spent twice by two sales in the same moment, nor twice by one that is pressed twice', async () => {
    const id = await redeemed(2_000);
    const order: Order = {
      group: 'airtime',
      amountCents: 2_000,
      target: NUMBER,
      tender: byVoucher(id, 2_000),
      intentId: 'INTENT-PRESSED-TWICE',
    };
    const first = confirm(order);
    const again = confirm(order);
    const other = confirm({ ...order, intentId: 'INTENT-OTHER' });
    expect(first).toMatchObject({ kind: 'accepted' });
    expect(again).toMatchObject({
      sale: { saleId: first.kind === 'accepted' ? first.sale.saleId : '' },
    });
    expect(other).toMatchObject({ why: 'voucher-spent' });
    await ended(first);
  });

  it('is none of a sale that is no redemption', async () => {
    const cash: Tender = { kind: 'cash', receivedCents: 2_000, changeCents: 0 };
    const sale = await ended(
      confirm({ group: 'airtime', amountCents: 2_000, target: NUMBER, tender: cash }),
    );
    for (const id of [sale.saleId, 'NOBODY00'])
      expect(
        confirm({
          group: 'airtime',
          amountCents: 200,
          target: NUMBER,
          tender: byVoucher(id, 200),
        }),
      ).toMatchObject({ why: 'voucher-spent' });
  });
});

it('a refund as a new voucher waits for a supervisor, and gives no more than was redeemed and is left', async () => {
  const order: Order = {
    group: 'one-voucher-refund',
    amountCents: 2_000,
    target: { kind: 'none' },
    tender: { kind: 'none' },
  };
  expect(confirm(order)).toMatchObject({ kind: 'refused', why: 'needs-supervisor' });
  expect(confirm(order, true)).toMatchObject({ kind: 'refused', why: 'not-redeemed-here' });
  await redeemed(5_000);
  const first = { ...order, intentId: 'INTENT-FIRST', amountCents: 3_000 };
  const given = confirm(first, true);
  expect(given).toMatchObject({ kind: 'accepted' });
  expect(confirm({ ...order, amountCents: 2_010 }, true)).toMatchObject({
    why: 'not-redeemed-here',
  });
  expect(confirm(first, true), 'Pressed twice, it is done once').toMatchObject({
    kind: 'accepted',
  });
  await ended(given);
  await ended(confirm(order, true));
  expect(confirm({ ...order, amountCents: 200 }, true)).toMatchObject({ why: 'not-redeemed-here' });
});

it('a refund as a new voucher is neither closed nor opened by a clock that is set', async () => {
  const YEAR_MS = 366 * 24 * 60 * 60_000;
  const refund = (amountCents: number): ConfirmAnswer =>
    confirm(
      {
        group: 'one-voucher-refund',
        amountCents,
        target: { kind: 'none' },
        tender: { kind: 'none' },
      },
      true,
    );
  const id = await redeemed(5_000);
  till.world.skew.utcMs = YEAR_MS;
  await ended(refund(1_000));
  till.world.skew.utcMs = -YEAR_MS;
  await ended(refund(1_000));
  // What is spent while the clock is wrong is spent, whatever the clock says after.
  till.world.skew.utcMs = YEAR_MS;
  const tender = byVoucher(id, 2_900);
  await ended(confirm({ group: 'airtime', amountCents: 2_900, target: NUMBER, tender }));
  for (const utcMs of [0, YEAR_MS, -YEAR_MS]) {
    till.world.skew.utcMs = utcMs;
    expect(refund(200)).toMatchObject({ kind: 'refused', why: 'not-redeemed-here' });
  }
});

it('a product that became another one since it was chosen is not sold', () => {
  const { productCode } = productOf(till.world.session, 'airtime');
  const ask = {
    intentId: 'INTENT-CHANGED',
    productCode,
    productName: 'Another name',
    amountCents: 2_000,
    target: NUMBER,
    tender: { kind: 'card' } as const,
  };
  expect(confirmSale(till.world.session, ask)).toMatchObject({ why: 'product-changed' });
  expect(confirmSale(till.world.session, { ...ask, productCode: 'gone' })).toMatchObject({
    why: 'unknown-product',
  });
});

it('a shop that wants the card slip’s number sells by card with it, and not without', () => {
  const { config } = till.world.session;
  const order = { group: 'airtime', amountCents: 2_000, target: NUMBER } as const;
  const bare = { ...order, tender: { kind: 'card' } } as const;
  const cash = { kind: 'cash', receivedCents: 500, changeCents: 0 } as const;
  const part = { kind: 'card', amountCents: 1_500, reference: ' ' } as const;
  const split = { ...order, tender: { kind: 'split', parts: [cash, part] } } as const;
  const counter = { ...config.counter, cardReferenceNeeded: true };
  till.world.session.follow({ ...config, counter }, undefined);
  for (const lacking of [bare, split])
    expect(confirm(lacking)).toEqual({
      kind: 'refused',
      why: 'card-reference-needed',
      detail: '',
    });
  expect(till.world.session.journal.openSales()).toEqual([]);
  expect(confirm({ ...order, tender: { kind: 'card', reference: '004512' } })).toMatchObject({
    kind: 'accepted',
  });
  till.world.session.follow(config, undefined);
  expect(confirm(bare)).toMatchObject({ kind: 'accepted' });
});
