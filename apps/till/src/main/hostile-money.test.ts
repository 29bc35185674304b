import type { ProductGroup, SaleTarget, Tender } from '@tillkeeper/domain';
import type { ConfirmAnswer, Reply, RevealAnswer } from '@tillkeeper/ipc';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { VerbName } from './access/guard.ts';
import { type DeskWorld, openDeskWorld, PINS } from './testing/desk-world.ts';
import { eachSessionWorld } from './testing/each-session-world.ts';
import { productOf } from './testing/session-world.ts';

// A page that somebody took over, at the till of a cashier who is signed in: it may ask to sell, and
// sends what no screen of ours would. What counts is what the provider did and what is on record.

const till = eachSessionWorld();
let world: DeskWorld;

beforeEach(async () => {
  world = await openDeskWorld(till.world.session);
  await world.signIn('Thandi');
});
afterEach(() => world.dispose());

const PRICE = 2_999;
const NUMBER: SaleTarget = { kind: 'msisdn', msisdn: '27821234567' };
const NOTHING = { kind: 'none' } as const;
const cash = (receivedCents: number, changeCents = 0): Tender => ({
  kind: 'cash',
  receivedCents,
  changeCents,
});

function order(group: ProductGroup, amountCents: number, target: SaleTarget, tender: unknown) {
  const { productCode, name: productName } = productOf(till.world.session, group);
  return { intentId: crypto.randomUUID(), productCode, productName, amountCents, target, tender };
}
const airtime = (tender: unknown, amountCents = PRICE) =>
  order('airtime', amountCents, NUMBER, tender);

/** The answer of a verb; `wrong form` where the question does not even fit the schema. */
async function ask<Answer>(verb: VerbName, value: unknown): Promise<Answer | 'wrong form'> {
  const reply: Reply | 'wrong form' = await world.ask(verb, value).catch((error: unknown) => {
    expect(String(error)).toContain('wrong form');
    return 'wrong form' as const;
  });
  if (reply === 'wrong form') return reply;
  return (reply.kind === 'answer' ? reply.value : reply) as Answer;
}

async function refusal(value: unknown): Promise<string> {
  const answer = await ask<ConfirmAnswer>('confirmSale', value);
  if (answer === 'wrong form') return answer;
  return answer.kind === 'refused' ? answer.why : 'sold';
}

/** Sells as a screen does and waits for the slip: the saleId. */
async function sold(value: unknown): Promise<string> {
  const answer = await ask<ConfirmAnswer>('confirmSale', value);
  if (answer === 'wrong form' || answer.kind === 'refused') throw new Error(JSON.stringify(answer));
  const { saleId } = answer.sale;
  await till.printed(saleId);
  return saleId;
}

/** Sells a 1Voucher and takes all of it as money: the saleId of the redemption. */
async function redeemed(amountCents: number): Promise<string> {
  const voucher = await sold(order('one-voucher', amountCents, NOTHING, cash(amountCents)));
  const shown = await ask<RevealAnswer>('revealSecrets', { saleId: voucher });
  if (shown === 'wrong form' || shown.kind !== 'shown') throw new Error('no PIN');
  const customerPin = shown.secrets[0]?.groups.join('') ?? '';
  const target: SaleTarget = { kind: 'customer-pin', lastFour: customerPin.slice(-4) };
  return sold({ ...order('one-voucher-redemption', 0, target, NOTHING), customerPin });
}

async function approvalFor(verb: VerbName, about: unknown): Promise<string> {
  const proof = { kind: 'pin', operatorId: world.person('Sipho').operatorId, pin: PINS.Sipho };
  const given = await ask<{ readonly approval: string }>('requestApproval', {
    verb,
    ask: about,
    reason: 'asked for',
    proof,
  });
  if (given === 'wrong form') throw new Error(given);
  return given.approval;
}

const soldCount = (): number => world.journal.nextSlipNumber() - 1;

describe('a page that was taken over, at the till of a cashier,', () => {
  it.each<[string, unknown]>([
    ['too little cash', cash(PRICE - 1)],
    ['more change than was given', cash(PRICE, 1)],
    ['less than nothing', cash(-PRICE, -2 * PRICE)],
    ['half a cent', cash(PRICE + 0.5)],
    ['a sum beyond counting', cash(Number.MAX_SAFE_INTEGER + 1)],
    ['nothing at all', NOTHING],
    ['a card that pays a part, and nothing else', { kind: 'card', amountCents: 1 }],
    [
      'a card that pays more, and cash given out',
      { kind: 'split', parts: [{ kind: 'card', amountCents: PRICE + 5_000 }, cash(0, 5_000)] },
    ],
    [
      'the same card for all of it twice',
      { kind: 'split', parts: [{ kind: 'card' }, { kind: 'card' }] },
    ],
    ['two piles of cash', { kind: 'split', parts: [cash(2_000), cash(999)] }],
    [
      'a voucher that nobody redeemed',
      { kind: 'voucher', amountCents: PRICE, redemptionSaleId: 'SALE00001' },
    ],
    ['a rounding of its own', { ...cash(2_990), roundingCents: 9 }],
    ['a rounding of all of it', { ...cash(0), roundingCents: PRICE }],
    ['a rounding the other way', { ...cash(3_005), roundingCents: -6 }],
  ])('sells nothing for %s', async (_what, tender) => {
    expect(await refusal(airtime(tender))).not.toBe('sold');
    expect(soldCount()).toBe(0);
  });

  it('sells for the price and for nothing else, whatever sums it sends', async () => {
    const cents = fc.integer({ min: -10, max: 5_000 });
    const cashPart = fc.record(
      { kind: fc.constant('cash'), receivedCents: cents, changeCents: cents, roundingCents: cents },
      { requiredKeys: ['kind', 'receivedCents', 'changeCents'] },
    );
    const cardPart = fc.record(
      { kind: fc.constant('card'), amountCents: cents },
      { requiredKeys: ['kind'] },
    );
    const parts = fc.array(fc.oneof(cashPart, cardPart), { minLength: 1, maxLength: 4 });
    const tender = fc.oneof(
      cashPart,
      parts.map((of) => ({ kind: 'split', parts: of })),
    );
    await fc.assert(
      fc.asyncProperty(tender, async (each) => {
        // The shop does not round: money in drawer and machine must be the price.
        if (worthOf(each) === PRICE) return;
        expect(await refusal(airtime(each))).not.toBe('sold');
      }),
      { numRuns: 400 },
    );
    expect(soldCount()).toBe(0);
  });

  it('rounds by the shop’s rule where there is one, and no cent further', async () => {
    const { config } = till.world.session;
    till.world.session.follow({ ...config, cashRounding: true }, undefined);
    const rounded = (amountCents: number, roundingCents: number) =>
      airtime({ ...cash(amountCents - roundingCents), roundingCents }, amountCents);
    expect(await refusal(rounded(3_000, 9))).toBe('wrong-rounding');
    expect(await refusal(rounded(3_000, 10))).toBe('wrong-rounding');
    expect(await refusal(rounded(2_999, 8))).toBe('wrong-rounding');
    expect(await refusal(rounded(2_999, 19))).toBe('wrong-rounding');
    expect(soldCount()).toBe(0);
  });

  it('spends the money of a voucher once, in whatever pieces and however often it asks', async () => {
    const id = await redeemed(5_000);
    const before = soldCount();
    const by = (amountCents: number) => ({
      kind: 'voucher' as const,
      amountCents,
      redemptionSaleId: id,
    });
    const twice = { kind: 'split', parts: [by(3_000), by(3_000)] };
    expect(await refusal(airtime(twice, 6_000))).toBe('voucher-spent');
    const answers = await Promise.all(
      Array.from({ length: 8 }, () => refusal(airtime(by(3_000), 3_000))),
    );
    expect(answers.filter((answer) => answer === 'sold')).toHaveLength(1);
    expect(await refusal(airtime(by(2_001), 2_001))).toBe('voucher-spent');
    expect(soldCount()).toBe(before + 1);
  });

  it('undoes nothing without a supervisor, and no redemption whose money is spent even with one', async () => {
    const id = await redeemed(2_000);
    const paid = { kind: 'voucher', amountCents: 2_000, redemptionSaleId: id };
    await sold(airtime(paid, 2_000));
    const about = { saleId: id, reason: 'the customer asks', paper: 'back' };
    expect(await ask('voidSale', about)).toEqual({ kind: 'refused', why: 'permission' });
    const approval = await approvalFor('voidSale', about);
    expect(await ask('voidSale', { ...about, approval })).toEqual({
      kind: 'refused',
      why: 'spent',
    });
    expect(world.journal.sale(id)).toMatchObject({ phase: { kind: 'sold' }, reversals: [] });
  });

  it('undoes with an approval the one sale that it was given for, once', async () => {
    const voucher = () => order('one-voucher', 10_000, NOTHING, cash(10_000));
    const [one, other] = [await sold(voucher()), await sold(voucher())];
    const about = { saleId: one, reason: 'wrong amount', paper: 'back' };
    const kept = await approvalFor('voidSale', about);
    const elsewhere = { ...about, saleId: other, approval: kept };
    expect(await ask('voidSale', elsewhere)).toEqual({ kind: 'refused', why: 'approval' });
    // Tried on another sale it is used up, also for its own.
    expect(await ask('voidSale', { ...about, approval: kept })).toMatchObject({ why: 'approval' });
    const approval = await approvalFor('voidSale', about);
    expect(await ask('voidSale', { ...about, approval })).toEqual({ kind: 'asked' });
    for (let at = 0; at < 3; at += 1)
      expect(await ask('voidSale', { ...about, approval })).toMatchObject({ why: 'approval' });
    expect(world.journal.sale(other)).toMatchObject({ phase: { kind: 'sold' } });
    await vi.waitFor(() => expect(world.journal.sale(one)?.phase.kind).toBe('reversed'), 20_000);
    expect(world.journal.sale(one)?.reversals).toHaveLength(1);
  });

  it('gives nothing back by the cashier’s own door', async () => {
    const back = order('one-voucher-refund', 2_000, NOTHING, NOTHING);
    expect(await refusal(back)).toBe('needs-supervisor');
    const giving = { ...back, reason: 'asked for' };
    expect(await ask('confirmGivingBack', giving)).toEqual({ kind: 'refused', why: 'permission' });
    expect(soldCount()).toBe(0);
  });
});

/** What a tender of cash and cards leaves with the shop; a card without an amount pays all of it. */
function worthOf(tender: unknown): number {
  const {
    kind,
    parts,
    receivedCents,
    changeCents,
    amountCents = PRICE,
  } = tender as {
    readonly kind: string;
    readonly parts?: readonly unknown[];
    readonly receivedCents: number;
    readonly changeCents: number;
    readonly amountCents?: number;
  };
  if (parts !== undefined) return parts.reduce<number>((sum, part) => sum + worthOf(part), 0);
  return kind === 'cash' ? receivedCents - changeCents : amountCents;
}
