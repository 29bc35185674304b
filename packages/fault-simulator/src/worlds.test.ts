import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { baseWorlds } from './exhaustive/base-worlds.ts';
import { countBaseWorlds } from './exhaustive/exhaustive.ts';
import { deathAt, planOf } from './exhaustive/scripted-plan.ts';
import { MUTANTS } from './mutants/all.ts';
import { hunt } from './mutants/hunt.ts';
import { drawPlan } from './plan/draw-plan.ts';
import { EVERYTHING_FROM_SEED } from './plan/goods.ts';
import { createRunner, type WorldRunner } from './runner.ts';
import { shrink } from './shrink.ts';
import { count, newTally } from './tally.ts';

const LONG_MS = 180_000;
/** Seeds that found a fault once: they are run for ever. */
const PAST_FAILURES = [4, 12, 79, 138, 177, 706, 10_355, 446_461, 1_201_658, 3_048_545];
let runner: WorldRunner;

beforeAll(() => {
  runner = createRunner();
});
afterAll(() => runner.dispose());

function mutant(name: string) {
  const found = MUTANTS.find((each) => each.name === name);
  if (found === undefined) throw new Error(`There is no mutant "${name}".`);
  return found;
}

describe('seeded worlds', () => {
  it('keep every invariant, with faults of every kind', { timeout: LONG_MS }, async () => {
    const tally = newTally();
    for (let seed = 1; seed <= 60; seed += 1)
      count(tally, `seed ${seed}`, await runner.run(drawPlan(seed)));
    expect(tally.failures).toEqual([]);
    expect(tally.faultedSales / tally.sales).toBeGreaterThan(0.3);
    expect(tally.deaths).toBeGreaterThan(25);
  });

  it('keep them whatever is sold, and whoever pays with a voucher', {
    timeout: LONG_MS,
  }, async () => {
    const sold = new Set<string>();
    for (let offset = 0; offset < 40; offset += 1) {
      const seed = EVERYTHING_FROM_SEED + offset;
      const { violations, autopsy } = await runner.run(drawPlan(seed));
      expect({ seed, violations }).toEqual({ seed, violations: [] });
      for (const { intent, phase } of autopsy.sales)
        if (phase.kind === 'sold' || phase.kind === 'reversed')
          sold.add(`${intent.product.group} ${phase.kind}`);
    }
    for (const group of ['eezi', 'flash-token', 'exclusive-voucher', 'gift-voucher'] as const)
      expect(sold).toContain(`${group} sold`);
    expect(sold).toContain('bill-payment sold');
    expect(sold).toContain('one-voucher-redemption sold');
    expect(sold).toContain('one-voucher-redemption reversed');
  });

  it.each(PAST_FAILURES)('seed %i, which found a fault once, finds none', async (seed) => {
    expect((await runner.run(drawPlan(seed))).violations).toEqual([]);
  });

  it('are the same world again from the same seed, and another from another', async () => {
    const hashes = [];
    for (const seed of [5, 5, 6]) hashes.push((await runner.run(drawPlan(seed))).hash);
    expect(hashes[1]).toBe(hashes[0]);
    expect(hashes[2]).not.toBe(hashes[0]);
  });

  it('tell their story without a secret in it', async () => {
    const { autopsy } = await runner.run(drawPlan(5), { keepsTrace: true });
    const story = autopsy.trace.join('\n');
    expect(story).toContain('reversal-owed');
    const goods = autopsy.entries.flatMap(({ pin, tokens }) => [pin ?? tokens, tokens].flat());
    expect(goods.length).toBeGreaterThan(1);
    for (const secret of goods) expect(story).not.toContain(secret);
  });
});

describe('a failing world', () => {
  it('is made small, and still fails', { timeout: LONG_MS }, async () => {
    const shrunk = await shrink(1, runner, mutant('other bytes on a re-send'));
    expect(shrunk?.result.violations.map(({ invariant }) => invariant)).toContain('7');
    expect(shrunk?.result.autopsy.sales).toHaveLength(1);
    expect(shrunk?.needed.length).toBeLessThanOrEqual(4);
  });
});

describe('a broken rule', () => {
  it.each([
    ['sends before it has written', '6'],
    ['silence is a decline', '1'],
    ['an open attempt was never sent', '1'],
  ])('"%s" is found out by invariant %s', { timeout: LONG_MS }, async (name, invariant) => {
    const end = await hunt(mutant(name), 60, runner);
    expect(end).toMatchObject({ kind: 'killed' });
    expect(end.kind === 'killed' && end.invariants).toContain(invariant);
  });
});

describe('the exhaustive mode', () => {
  it('counts as many worlds without a death as its page says', () => {
    expect([countBaseWorlds(1), countBaseWorlds(2)]).toEqual([990, 12_240]);
  });

  it.each([
    ['a cancelled sale', 'voucher cancel late'],
    ['a sale whose PIN was missing', 'voucher void missing-pin'],
    ['airtime that somebody gave the money back for', 'airtime force-refund lose-answer'],
    ['two sales at once, the answer of one of them lost', 'voucher wait lose-answer / + airtime'],
  ])(
    'keeps every invariant at every kill point of %s',
    { timeout: LONG_MS },
    async (_what, name) => {
      const base = [...baseWorlds(1)].find((each) => each.name.startsWith(name));
      if (base === undefined) throw new Error(`There is no world "${name}".`);
      const alive = deathAt();
      expect((await runner.run(planOf(base, 1, alive))).violations).toEqual([]);
      expect(alive.seen()).toBeGreaterThan(10);
      for (let point = 1; point <= alive.seen(); point += 1) {
        const { violations, autopsy } = await runner.run(planOf(base, 1, deathAt(point)));
        expect(violations).toEqual([]);
        expect(autopsy.counts.deaths).toBe(1);
      }
    },
  );
});
