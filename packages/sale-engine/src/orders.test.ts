import { afterEach, describe, expect, it } from 'vitest';
import { confirmIn } from './testing/confirm.ts';
import {
  APPROVED,
  createWorld,
  IRREVERSIBLE,
  ORDER,
  unknown,
  VOUCHER,
  type World,
  type WorldOptions,
} from './testing/world.ts';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
let world: World;

function begin(options: WorldOptions = {}): void {
  world = createWorld(options);
}
afterEach(() => world.dispose());

const refusedFor = (why: string, detail?: string) => ({
  ok: false,
  error: { why, ...(detail === undefined ? {} : { detail }) },
});

describe('an order is refused, and nothing is recorded or sent,', () => {
  it('when the provider can not make a request of it', () => {
    begin();
    world.refuses = 'purchase';
    const refusal = refusedFor('request-refused', 'amountCents: is not whole rands');
    expect(world.engine.confirm(ORDER)).toEqual(refusal);
    expect(world.journal.verify().eventCount).toBe(0);
    world.refuses = '';
    expect(world.engine.confirm(ORDER)).toMatchObject({ ok: true });
  });

  it('when the disk has no room to record what it would bring', () => {
    begin({ space: { fullBytes: Number.MAX_SAFE_INTEGER } });
    expect(world.engine.confirm(ORDER)).toMatchObject(refusedFor('disk-full'));
    expect(world.sent).toEqual([]);
    expect(world.journal.verify().eventCount).toBe(0);
  });

  it('when the till is about to close', async () => {
    begin();
    world.engine.stop();
    expect(world.engine.confirm(ORDER)).toMatchObject(refusedFor('till-stopping', 'stopping'));
    await world.engine.close();
    expect(world.engine.confirm(ORDER)).toMatchObject(refusedFor('till-stopping', 'closed'));
    expect(world.sent).toEqual([]);
  });

  it('when too much money is at stake, to the cent', () => {
    begin({ settings: { atRiskLimitCents: 20_000 } });
    expect(world.engine.confirm(ORDER).ok).toBe(true);
    const second = { ...ORDER, intentId: 'SECOND', amountCents: 9_999 };
    const tender = { kind: 'cash', receivedCents: 9_999, changeCents: 0 } as const;
    expect(world.engine.confirm({ ...second, tender }).ok).toBe(true);
    expect(world.engine.confirm({ ...ORDER, intentId: 'THIRD' }).ok).toBe(true);
    expect(world.engine.confirm({ ...ORDER, intentId: 'FOURTH' })).toMatchObject(
      refusedFor('too-much-at-risk', 'R 299.99'),
    );
  });

  it('when something at stake is older than a day', async () => {
    begin();
    world.answers.push(...Array.from({ length: 500 }, () => unknown('no-answer')));
    await confirmIn(world, { ...ORDER, product: IRREVERSIBLE });
    await world.pass(24 * HOUR);
    world.answers.splice(0);
    expect(world.engine.confirm({ ...ORDER, intentId: 'IN-TIME' }).ok).toBe(true);
    await world.pass(1);
    expect(world.engine.confirm({ ...ORDER, intentId: 'TOO-LATE' })).toMatchObject(
      refusedFor('too-much-at-risk', 'too old'),
    );
  });
});

describe('an order is refused when its money does not add up', () => {
  it('because a service takes none', () => {
    begin();
    const redemption = { ...VOUCHER, group: 'one-voucher-redemption' } as const;
    const target = { kind: 'customer-pin', lastFour: '8806' } as const;
    const order = { ...ORDER, product: redemption, target, customerPin: '4417093355128806' };
    expect(world.engine.confirm(order)).toMatchObject(
      refusedFor('tender-too-small', 'one-voucher-redemption takes no money'),
    );
  });
});

describe('what is rounded away of the cash', () => {
  const price = (amountCents: number, roundingCents: number | undefined, change = 0) => {
    const receivedCents = amountCents - (roundingCents ?? 0) + change;
    const cash = { kind: 'cash', receivedCents, changeCents: change } as const;
    const tender = roundingCents === undefined ? cash : { ...cash, roundingCents };
    return { ...ORDER, amountCents, tender };
  };

  it.each([-10, -1, 1, 9, 10])('is nothing where the shop does not round: not %i c', (cents) => {
    begin();
    expect(world.engine.confirm(price(2_999, cents))).toMatchObject(refusedFor('wrong-rounding'));
    expect(world.engine.confirm(price(3_000, cents))).toMatchObject(refusedFor('wrong-rounding'));
    expect(world.journal.verify().eventCount).toBe(0);
    expect(world.engine.confirm(price(2_999, undefined)).ok).toBe(true);
    expect(world.engine.confirm({ ...price(3_000, 0), intentId: 'ZERO' }).ok).toBe(true);
  });

  it.each<[number, number | undefined, boolean]>([
    [2_999, 9, true],
    [2_999, 8, false],
    [2_999, 19, false],
    [2_999, 0, false],
    [2_999, undefined, false],
    [3_000, undefined, true],
    [3_000, 9, false],
    [3_000, 10, false],
    [3_000, -10, false],
    [1_001, 1, true],
  ])(
    'is exactly what the rule gives where the shop rounds: of %i c, %s c',
    (cents, away, isSold) => {
      begin();
      world.cashRounding = true;
      const answer = world.engine.confirm(price(cents, away, 500));
      if (!isSold) expect(answer).toMatchObject(refusedFor('wrong-rounding'));
      expect(answer.ok).toBe(isSold);
    },
  );

  it('is counted from what is paid in cash, and is nothing where no cash is paid', () => {
    begin();
    world.cashRounding = true;
    const split = (cashCents: number, roundingCents: number) => ({
      ...ORDER,
      intentId: `SPLIT-${cashCents}`,
      tender: {
        kind: 'split',
        parts: [
          { kind: 'card', amountCents: ORDER.amountCents - cashCents - roundingCents },
          { kind: 'cash', receivedCents: cashCents, changeCents: 0, roundingCents },
        ],
      } as const,
    });
    expect(world.engine.confirm(split(1_000, 4)).ok).toBe(true);
    expect(world.engine.confirm(split(1_003, 0))).toMatchObject(refusedFor('wrong-rounding'));
    // Nine cents beside a card are paid as they are: nothing is had for nothing.
    expect(world.engine.confirm(split(9, 0)).ok).toBe(true);
    expect(world.engine.confirm({ ...ORDER, tender: { kind: 'card' } }).ok).toBe(true);
  });
});

describe('settings of the store', () => {
  it('without pauses of its own for the counter never ask without a pause', async () => {
    begin({ settings: { resendDelaysMs: [] } });
    world.answers.push(unknown('no-answer'), APPROVED);
    const sale = await confirmIn(world);
    expect(world.engine.nextAttemptInMs(sale().intent.saleId)).toBe(5_000);
    await world.pass(4_999);
    expect(world.sent).toHaveLength(1);
    await world.pass(1);
    expect(sale().phase.kind).toBe('sold');
    expect(world.engine.nextAttemptInMs(sale().intent.saleId)).toBeUndefined();
  });

  it('may let a customer wait past the fence: an empty wallet proves nothing there either', async () => {
    begin({ settings: { customerWaitMs: 3 * HOUR, resendDelaysMs: [2 * MINUTE] } });
    const empty = { kind: 'declined', code: '2003', providerMessage: '', mendableBy: 'shop' };
    world.answers.push(unknown('no-answer'));
    world.answers.push(...Array.from({ length: 2_000 }, () => empty as never));
    const sale = await confirmIn(world);
    await world.pass(2 * HOUR);
    expect(sale().phase.kind).toBe('waiting');
    await world.pass(1 * HOUR + MINUTE);
    expect(sale().phase).toMatchObject({ kind: 'reversing', why: 'customer-left' });
  });
});

describe('a till that is about to close', () => {
  it('records the answers that still come and plans nothing after them', async () => {
    begin();
    const sale = await confirmIn(world);
    const { saleId } = sale().intent;
    world.engine.stop();
    const outcome = unknown('no-answer');
    world.engine.tell(saleId, { kind: 'answered', attemptNumber: 1, outcome });
    expect(sale().phase.kind).toBe('waiting');
    expect(world.engine.nextAttemptInMs(saleId)).toBeUndefined();
    await world.pass(HOUR);
    expect(world.sent).toHaveLength(1);
  });

  it('still undoes what the cashier gives up', async () => {
    begin();
    world.answers.push(unknown('no-answer'));
    const sale = await confirmIn(world);
    world.engine.stop();
    world.engine.tell(sale().intent.saleId, { kind: 'cancel-asked' });
    expect(world.sentReversals).toHaveLength(1);
    world.engine.stop();
    expect(world.engine.state()).toBe('stopping');
  });
});

describe('the wait for the next attempt', () => {
  it('is told while one is planned', async () => {
    begin();
    world.answers.push(unknown('no-answer'));
    const sale = await confirmIn(world);
    await world.pass(500);
    expect(world.engine.nextAttemptInMs(sale().intent.saleId)).toBe(1_500);
  });
});
