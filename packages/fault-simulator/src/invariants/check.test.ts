import type { Sale } from '@tillkeeper/domain';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Autopsy } from '../autopsy.ts';
import type { ScriptedSale } from '../exhaustive/base-worlds.ts';
import { deathAt, planOf } from '../exhaustive/scripted-plan.ts';
import { createRunner, type WorldRunner } from '../runner.ts';
import { checkInvariants, INVARIANTS } from './check.ts';

const VOUCHER: ScriptedSale = {
  product: 'voucher',
  script: 'wait',
  purchases: ['deliver'],
  reversals: [],
};
let runner: WorldRunner;
let good: Autopsy;

beforeAll(async () => {
  runner = createRunner();
  const sales = [VOUCHER, VOUCHER, { ...VOUCHER, script: 'void' }] as const;
  const plan = planOf({ name: '', sales, switches: {}, isPoor: false }, 1, deathAt());
  good = (await runner.run(plan)).autopsy;
});
afterAll(() => runner.dispose());

/** A good world, doctored so that one invariant does not hold any more. */
const DOCTORED: Readonly<Record<string, (world: Autopsy) => Partial<Autopsy>>> = {
  1: ({ sales }) => ({ sales: sales.filter((sale) => sale !== sold(sales)) }),
  2: ({ entries }) => ({ entries: entries.filter(({ status }) => status === 'Reversed') }),
  3: ({ sales }) => ({
    wantOfSale: new Map(sales.map(({ intent }) => [intent.saleId, 'one want'])),
  }),
  4: ({ secrets }) => ({ secrets: secrets.map((each) => ({ ...each, isDurable: false })) }),
  5: ({ takenFromWalletCents }) => ({ takenFromWalletCents: takenFromWalletCents + 1 }),
  6: ({ wires }) => ({ wires: wires.map((wire) => ({ ...wire, held: undefined })) }),
  7: ({ wires }) => ({ wires: [...wires, { ...first(wires), body: '{}' }] }),
  8: ({ facts, sales }) => ({ facts: [...facts, refundOf(sold(sales))] }),
  9: ({ papers, sales }) => ({
    papers: papers.map((paper) => ({ ...paper, held: undone(first(sales)) })),
  }),
  10: ({ report }) => ({ report: report && { ...report, tapeEventCount: 0 } }),
  11: ({ sales }) => ({ openBeforePersons: [{ ...first(sales), phase: { kind: 'waiting' } }] }),
  12: ({ entries }) => ({ logLines: [`the PIN is ${first(entries).pin}.`] }),
  13: ({ report }) => ({
    report: report && { ...report, problems: ['The stored state of slip 1 is another.'] },
  }),
  'books add up': ({ bookings }) => ({ bookings: bookings.slice(1) }),
  'redemptions add up': ({ redeemedCents }) => ({ redeemedCents: redeemedCents + 1 }),
  'true papers': ({ papers }) => ({
    papers: papers.map((paper) => ({ ...paper, held: undefined })),
  }),
  'one original': ({ papers }) => ({ papers: [...papers, first(papers)] }),
  'reversal references': ({ wires }) => ({ wires: [...wires, ...reversalsOf(wires)] }),
  'refunded is not asked again': ({ wires, sales }) => ({
    wires: [{ ...first(wires), held: { ...first(sales), reversible: false, refund: 'paid' } }],
  }),
  'selling stops': ({ confirms }) => ({
    confirms: confirms.map((each) => ({ ...each, atRiskBefore: 20 })),
  }),
  'slows down': ({ wires, sales }) => ({
    slowDowns: [{ atMs: 500, reference: first(wires).reference }],
    wires: [{ ...first(wires), atMs: 1_000, held: inflight(first(sales)) }],
  }),
  'strangers are left alone': ({ entries }) => ({
    foreign: new Set(entries.map(({ reference }) => reference)),
  }),
  'the till goes on': () => ({ defects: ['The till halted.'] }),
};

describe('the invariants', () => {
  it('hold in a good world, in which everything they look at is there', () => {
    expect(checkInvariants(good)).toEqual([]);
    expect(good.sales).toHaveLength(3);
    for (const part of [good.secrets, good.papers, good.wires, good.confirms])
      expect(part.length).toBeGreaterThanOrEqual(3);
  });

  it.each(INVARIANTS.map(([name]) => name))('invariant %s fails in a doctored world', (name) => {
    const doctored = { ...good, ...DOCTORED[name]?.(good) };
    expect(checkInvariants(doctored).map(({ invariant }) => invariant)).toContain(name);
  });
});

function first<T>(list: readonly T[]): T {
  const item = list[0];
  if (item === undefined) throw new Error('The good world has none.');
  return item;
}

function sold(sales: readonly Sale[]): Sale {
  return first(sales.filter(({ phase }) => phase.kind === 'sold'));
}

function undone(sale: Sale): Sale {
  return { ...sale, phase: { kind: 'reversed', reversedUtcMs: 0 } };
}

function inflight(sale: Sale): Sale {
  return { ...sale, phase: { kind: 'inflight' } };
}

function refundOf({ intent: { saleId } }: Sale): Autopsy['facts'][number] {
  const fact = { kind: 'refund-paid', atUtcMs: 0, operatorName: 'Nomsa' } as const;
  return { atMs: 0, saleId, fact, stillGood: [] };
}

// The same reversal once more, although the journal knows its answer.
function reversalsOf(wires: Autopsy['wires']): Autopsy['wires'] {
  return wires
    .filter(({ kind }) => kind === 'reversal')
    .map((wire) => ({
      ...wire,
      held: wire.held && {
        ...wire.held,
        reversals: wire.held.reversals.map((reversal) => ({
          ...reversal,
          attempts: reversal.attempts.map((each) => ({ ...each, verdict: 'refused' as const })),
        })),
      },
    }));
}
