import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { MOST_TRIES, MOST_UNKNOWN_BADGES, pauseMs } from './lockout.ts';
import { PINS, type TestShop, testShop } from './testing.ts';

const HOUR_MS = 60 * 60_000;

/** Tries PINs until the till listens no more; how many it judged. */
async function guess(shop: TestShop, times: number, between: (shop: TestShop) => TestShop) {
  let judged = 0;
  let till = shop;
  for (let guessed = 0; guessed < times; guessed += 1) {
    const before = till.person('Thandi').triesSinceRight;
    await till.prove(till.pin('Thandi', String(1000 + guessed)), 'sign-in');
    judged += till.person('Thandi').triesSinceRight - before;
    till = between(till);
  }
  return { judged, till };
}

describe('somebody who guesses a PIN', () => {
  it('gets ten guesses, however long they wait, wherever they put the clock, however often they pull the plug', async () => {
    const tricks = fc.array(
      fc.record({
        waitMs: fc.integer({ min: 0, max: 48 * HOUR_MS }),
        clockMs: fc.option(fc.integer({ min: 0, max: 4_000_000_000_000 })),
        restart: fc.boolean(),
      }),
      { minLength: 30, maxLength: 60 },
    );
    const holds = async (
      steps: readonly { waitMs: number; clockMs: number | null; restart: boolean }[],
    ) => {
      let step = 0;
      const { judged, till } = await guess(await testShop(), steps.length, (shop) => {
        const trick = steps[step++];
        shop.pass(trick?.waitMs ?? 0);
        if (trick?.clockMs != null) shop.setWallClock(trick.clockMs);
        return trick?.restart === true ? shop.restart() : shop;
      });
      expect(judged).toBeLessThanOrEqual(MOST_TRIES);
      till.pass(48 * HOUR_MS);
      return till;
    };
    await fc.assert(
      fc.asyncProperty(tricks, async (steps) => void (await holds(steps))),
      {
        numRuns: 50,
      },
    );
  });

  it('is locked out even with the right PIN then, and with the badge, until a manager ends it', async () => {
    const shop = await testShop();
    const naledi = shop.person('Naledi');
    const thandi = shop.person('Thandi');
    shop.office.setBadge(thandi.operatorId, 'BADGE-0001', naledi);
    const { till } = await guess(shop, 20, (each) => {
      each.pass(HOUR_MS);
      return each;
    });
    const locked = { ok: false, error: { kind: 'locked-out' } };
    const right = till.pin('Thandi', PINS.Thandi);
    expect(await till.access.signIn(right)).toEqual(locked);
    expect(await till.access.signIn({ kind: 'badge', code: 'BADGE-0001' })).toEqual(locked);
    till.office.endLockout(thandi.operatorId, naledi);
    expect(await till.access.signIn(right)).toMatchObject({ ok: true });
    expect(till.person('Thandi').triesSinceRight).toBe(0);
  });

  it('waits longer after each wrong PIN, and from the beginning after a restart', async () => {
    const shop = await testShop();
    for (let wrong = 0; wrong < 3; wrong += 1)
      expect(await shop.prove(shop.pin('Thandi', '1000'), 'sign-in')).toMatchObject({
        error: { kind: 'wrong-pin', triesLeft: MOST_TRIES - 1 - wrong },
      });
    const right = shop.pin('Thandi', PINS.Thandi);
    expect(await shop.prove(right, 'sign-in')).toEqual({
      ok: false,
      error: { kind: 'wait', waitMs: pauseMs(3) },
    });
    const later = shop.restart();
    expect(await later.prove(right, 'sign-in')).toMatchObject({ error: { kind: 'wait' } });
    later.pass(pauseMs(3));
    expect(await later.prove(right, 'sign-in')).toMatchObject({ ok: true });
  });

  it('gains nothing by asking many times at once', async () => {
    const shop = await testShop();
    await Promise.all(
      Array.from({ length: 40 }, (_, at) =>
        shop.prove(shop.pin('Thandi', String(2000 + at)), 'approval'),
      ),
    );
    // Three without a pause; the rest met the pause of the third.
    expect(shop.person('Thandi').triesSinceRight).toBe(3);
  });
});

describe('somebody who guesses badges', () => {
  const NALEDIS_BADGE = 'BADGE-0438';
  const byBadge = (code: string) => ({ kind: 'badge', code }) as const;
  const approval = (shop: TestShop, code: string) =>
    shop.approvals.give({
      verb: 'voidSale',
      permission: 'void-sale',
      digest: '',
      about: '',
      reason: '',
      by: shop.person('Thandi'),
      proof: byBadge(code),
    });
  const judged = (shop: TestShop): number =>
    shop.facts.filter(({ kind }) => kind === 'badge-unknown').length;

  it('gets ten guesses until a manager comes, whoever else signs in, whatever the clock and the plug do', async () => {
    const tricks = fc.array(
      fc.record({
        waitMs: fc.integer({ min: 0, max: 48 * HOUR_MS }),
        clockMs: fc.option(fc.integer({ min: 0, max: 4_000_000_000_000 })),
        restart: fc.boolean(),
        byApproval: fc.boolean(),
        between: fc.constantFrom('nobody', 'Thandi', 'Sipho', 'badge of Thandi'),
      }),
      { minLength: 30, maxLength: 60 },
    );
    await fc.assert(
      fc.asyncProperty(tricks, async (steps) => {
        let shop = await testShop();
        const naledi = shop.person('Naledi');
        shop.office.setBadge(naledi.operatorId, NALEDIS_BADGE, naledi);
        shop.office.setBadge(shop.person('Thandi').operatorId, 'BADGE-THANDI', naledi);
        for (const [at, step] of steps.entries()) {
          const guess = `BADGE-1${String(at).padStart(3, '0')}`;
          if (step.byApproval) await approval(shop, guess);
          else await shop.access.signIn(byBadge(guess));
          if (step.between === 'badge of Thandi') await shop.access.signIn(byBadge('BADGE-THANDI'));
          else if (step.between !== 'nobody')
            await shop.access.signIn(shop.pin(step.between, PINS[step.between]));
          shop.pass(step.waitMs);
          if (step.clockMs !== null) shop.setWallClock(step.clockMs);
          if (step.restart) shop = shop.restart();
        }
        expect(judged(shop)).toBeLessThanOrEqual(MOST_UNKNOWN_BADGES);
        // Nobody is shut out by it: PINs open as before.
        expect(await shop.access.signIn(shop.pin('Thandi', PINS.Thandi))).toMatchObject({
          ok: true,
        });
      }),
      { numRuns: 50 },
    );
  });

  it('waits longer after each, and from the beginning after a restart', async () => {
    const shop = await testShop();
    for (let at = 0; at < 3; at += 1)
      expect(await shop.access.signIn(byBadge(`NOBODY-${at}`))).toMatchObject({
        error: { kind: 'unknown-badge' },
      });
    const wait = { ok: false, error: { kind: 'wait', waitMs: pauseMs(3) } };
    expect(await shop.access.signIn(byBadge('NOBODY-3'))).toEqual(wait);
    const later = shop.restart();
    expect(await approval(later, 'NOBODY-3')).toEqual(wait);
    later.pass(pauseMs(3));
    expect(await approval(later, 'NOBODY-3')).toMatchObject({ error: { kind: 'unknown-badge' } });
  });

  it('meets badges that open nothing then, even a right one, until a manager gives a PIN', async () => {
    const shop = await testShop();
    const naledi = shop.person('Naledi');
    shop.office.setBadge(naledi.operatorId, NALEDIS_BADGE, naledi);
    for (let at = 0; at < MOST_UNKNOWN_BADGES; at += 1) {
      await shop.access.signIn(byBadge(`NOBODY-${at}`));
      shop.pass(HOUR_MS);
    }
    const off = { ok: false, error: { kind: 'badges-off' } };
    expect(await shop.access.signIn(byBadge(NALEDIS_BADGE))).toEqual(off);
    await shop.access.signIn(shop.pin('Sipho', PINS.Sipho));
    expect(await approval(shop, NALEDIS_BADGE)).toEqual(off);
    await shop.access.signIn(shop.pin('Naledi', PINS.Naledi));
    expect(await shop.access.signIn(byBadge(NALEDIS_BADGE))).toMatchObject({ ok: true });
  });
});
