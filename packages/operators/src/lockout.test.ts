import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { MOST_TRIES, pauseMs } from './lockout.ts';
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

  it('can not try badges for ever', async () => {
    const shop = await testShop();
    const badge = (code: string) => shop.access.signIn({ kind: 'badge', code });
    for (let at = 0; at < 10; at += 1)
      expect(await badge(`NOBODY-${at}`)).toMatchObject({ error: { kind: 'unknown-badge' } });
    expect(await badge('NOBODY-10')).toMatchObject({ error: { kind: 'badges-off' } });
    await shop.access.signIn(shop.pin('Thandi', PINS.Thandi));
    expect(await badge('NOBODY-10')).toMatchObject({ error: { kind: 'unknown-badge' } });
  });
});
