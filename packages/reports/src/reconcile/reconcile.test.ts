import type { SaleLine } from '@tillkeeper/domain';
import { describe, expect, it } from 'vitest';
import { DAY_UTC_MS, rowOf, sampleLine } from '../testing/lines.ts';
import { adviceOn } from './advice.ts';
import type { FileRow } from './parse-file.ts';
import { type ReconcileInput, reconcile, reconcileAtOnce } from './reconcile.ts';

const DAY_MS = 24 * 60 * 60 * 1000;
function input(more: Partial<ReconcileInput>): ReconcileInput {
  const day = { fromUtcMs: DAY_UTC_MS, toUtcMs: DAY_UTC_MS + DAY_MS };
  return { rows: [], lines: [], ...day, find: () => undefined, ...more };
}

describe('a reconciliation', () => {
  it('counts what matches and names each difference with what to do about it', () => {
    const lines = [1, 2, 3, 4, 5, 6].map((slipNumber) => sampleLine({ slipNumber }));
    const [one, two, three, four, five, six] = lines;
    if (!one || !two || !three || !four || !five || !six) throw new Error('Six lines.');
    const reversed = { ...four, state: 'reversed' } as const;
    const open = { ...five, state: 'open' } as const;
    const result = reconcileAtOnce(
      input({
        lines: [one, two, three, reversed, open, six],
        rows: [
          rowOf(one),
          rowOf(two, { amountCents: 9_000 }),
          rowOf(four),
          rowOf(five),
          rowOf(sampleLine({ slipNumber: 99 })),
          rowOf(sampleLine({ slipNumber: 98 }), { status: 'failed' }),
          rowOf(six, { reference: 't03-6' }),
        ],
      }),
    );
    expect(result.matchedCount).toBe(2);
    expect(result).toMatchObject({ soldCents: 20_000, creditedCents: 0 });
    const told = result.findings.map((each) => [
      each.kind,
      each.line?.slipNumber ?? each.row?.reference,
      adviceOn(each),
    ]);
    expect(told).toEqual([
      ['amount-differs', 2, 'send-both-amounts'],
      ['status-differs', 4, 'claim-back'],
      ['status-differs', 5, 'settle-as-sold'],
      ['missing-here', 'T03-99', 'ask-which-terminal'],
      ['missing-there', 3, 'ask-whether-billed'],
    ]);
  });

  it('says nothing of a failed try of a sale that another row has for sold', () => {
    const [sold, open] = [
      sampleLine({ slipNumber: 1 }),
      sampleLine({ slipNumber: 2, state: 'open' }),
    ];
    const failed = { status: 'failed', statusText: 'Failed', transactionId: '' } as const;
    const rows = [rowOf(sold, failed), rowOf(sold), rowOf(open), rowOf(open, failed)];
    const result = reconcileAtOnce(input({ lines: [sold, open], rows }));
    expect(result).toMatchObject({ matchedCount: 1, soldCents: 10_000 });
    // Two rows of the open one would say to settle it as sold, and to give its money back.
    expect(result.findings.map(adviceOn)).toEqual(['settle-as-sold']);
  });

  it('knows a reference in small letters where the row has nothing else of ours', () => {
    const line = sampleLine();
    const rows = [rowOf(line, { reference: 't03-1', transactionId: '' })];
    expect(reconcileAtOnce(input({ lines: [line], rows }))).toMatchObject({
      matchedCount: 1,
      findings: [],
    });
  });

  it('names a sale that is billed twice, and counts it once', () => {
    const line = sampleLine();
    const twice = reconcileAtOnce(
      input({ lines: [line], rows: [rowOf(line), rowOf(line, { transactionId: '777' })] }),
    );
    expect(twice).toMatchObject({ matchedCount: 1, soldCents: 10_000 });
    expect(
      twice.findings.map((each) => [each.kind, each.row?.transactionId, adviceOn(each)]),
    ).toEqual([['listed-twice', '777', 'claim-second-back']]);
    const other = reconcileAtOnce(
      input({ lines: [line], rows: [rowOf(line, { transactionId: '777' }), rowOf(line)] }),
    );
    expect(other.findings.map(({ row }) => row?.transactionId)).toEqual(['777']);
    // A try that failed is not the sale.
    const retried = reconcileAtOnce(
      input({ lines: [line], rows: [rowOf(line, { status: 'failed' }), rowOf(line)] }),
    );
    expect(retried.counts).toMatchObject({ 'listed-twice': 0, matched: 1 });
  });

  it('adds what the provider pays the shop for by itself, and advises the other way round', () => {
    const sold = sampleLine({ slipNumber: 1 });
    const service = (slipNumber: number, more: Partial<SaleLine> = {}): SaleLine =>
      sampleLine({
        slipNumber,
        productGroup: 'one-voucher-redemption',
        amountCents: 0,
        valueCents: 3_000,
        ...more,
      });
    const lines = [sold, service(2), service(3), service(4, { state: 'declined' }), service(5)];
    const row = (line: SaleLine, more: Partial<FileRow> = {}): FileRow =>
      rowOf(line, { amountCents: 3_000, transactionType: 'Redemption', ...more });
    const [, two, , four, five] = lines as [SaleLine, SaleLine, SaleLine, SaleLine, SaleLine];
    const rows = [rowOf(sold), row(two), row(two), row(four), row(five, { status: 'failed' })];
    const result = reconcileAtOnce(input({ lines, rows }));
    expect(result).toMatchObject({ soldCents: 10_000, creditedCents: 3_000, matchedCount: 2 });
    expect(
      result.findings.map((each) => [each.kind, each.line?.slipNumber, adviceOn(each)]),
    ).toEqual([
      ['listed-twice', 2, 'report-credit'],
      ['status-differs', 4, 'report-credit'],
      ['status-differs', 5, 'claim-credit'],
      ['missing-there', 3, 'claim-credit'],
    ]);
  });

  describe('of redemptions and cancellations', () => {
    const sold = sampleLine({ slipNumber: 1 });
    const redeemed = sampleLine({ slipNumber: 2, productGroup: 'one-voucher-redemption' });
    const cancelled = sampleLine({
      slipNumber: 3,
      productGroup: 'cash-out-cancellation',
      createdUtcMs: DAY_UTC_MS + DAY_MS - 1_000,
    });
    const waiting = sampleLine({
      slipNumber: 4,
      productGroup: 'one-voucher-redemption',
      state: 'open',
    });
    const lines = [sold, redeemed, cancelled, waiting];
    const told = (rows: readonly FileRow[]): unknown => {
      const { findings, atMidnight, leftOut } = reconcileAtOnce(input({ rows, lines }));
      return {
        found: findings.map(({ kind, line }) => [kind, line?.slipNumber]),
        atMidnight: atMidnight.map(({ slipNumber }) => slipNumber),
        leftOut: leftOut.map(({ slipNumber }) => slipNumber),
      };
    };

    it('names all that a file without any of them was not compared with', () => {
      const openHere = ['open-here', 4];
      expect(told([rowOf(sold)])).toEqual({ found: [openHere], atMidnight: [], leftOut: [2, 3] });
    });

    it('misses one in a file that lists another, of whichever till', () => {
      const missed = {
        found: [
          ['missing-there', 2],
          ['open-here', 4],
        ],
        atMidnight: [3],
        leftOut: [],
      };
      const elsewhere = rowOf(sampleLine({ slipNumber: 99 }), {
        transactionType: 'Cancel',
        status: 'failed',
      });
      expect(told([rowOf(sold), elsewhere])).toEqual(missed);
      // By our own sale, whatever the row calls it.
      expect(told([rowOf(sold), rowOf(cancelled)])).toEqual({ ...missed, atMidnight: [] });
    });

    it('leaves nothing out where nothing was redeemed', () => {
      const { leftOut, findings } = reconcileAtOnce(input({ rows: [rowOf(sold)], lines: [sold] }));
      expect({ leftOut, findings }).toEqual({ leftOut: [], findings: [] });
    });
  });

  it('tells a row that bears another reference and our transaction number', () => {
    const lines = [1, 2, 3].map((slipNumber) => sampleLine({ slipNumber }));
    const [one, two, three] = lines as [SaleLine, SaleLine, SaleLine];
    const rows = [
      rowOf(one, { reference: 'T99-1' }),
      rowOf(two, { reference: '' }),
      rowOf(three, { reference: 'T99-3', amountCents: 1 }),
    ];
    const result = reconcileAtOnce(input({ lines, rows }));
    expect(result).toMatchObject({ matchedCount: 1, soldCents: 10_000 });
    expect(
      result.findings.map((each) => [each.kind, each.line?.slipNumber, adviceOn(each)]),
    ).toEqual([
      ['reference-differs', 1, 'send-both-references'],
      ['amount-differs', 3, 'send-both-amounts'],
    ]);
  });

  it('has nothing to say of what is being undone and is not listed, and names what is only open', () => {
    const undone = sampleLine({ slipNumber: 1, state: 'open', refund: 'paid' });
    const waiting = sampleLine({ slipNumber: 2, state: 'open' });
    const result = reconcileAtOnce(input({ lines: [undone, waiting] }));
    expect(result.findings.map(({ kind, line }) => [kind, line?.slipNumber])).toEqual([
      ['open-here', 2],
    ]);
  });

  it('finds a sale of another day, and does not miss what was sold at midnight', () => {
    const old = sampleLine({ slipNumber: 7, createdUtcMs: DAY_UTC_MS - 3 * DAY_MS });
    const late = sampleLine({ slipNumber: 8, createdUtcMs: DAY_UTC_MS + DAY_MS - 1_000 });
    const result = reconcileAtOnce(input({ lines: [late], rows: [rowOf(old)], find: () => old }));
    expect(result).toMatchObject({ matchedCount: 1, findings: [] });
    expect(result.atMidnight).toEqual([late]);
  });

  it('does a hundred thousand rows in seconds, with progress', () => {
    const lines = Array.from({ length: 100_000 }, (_, index) =>
      sampleLine({ slipNumber: index + 1, createdUtcMs: DAY_UTC_MS + 3_600_000 + index }),
    );
    const rows = lines.map((line) => rowOf(line));
    const steps = reconcile(input({ lines: lines.slice(1), rows: rows.slice(0, -1) }));
    let progress = 0;
    for (let step = steps.next(); ; step = steps.next()) {
      if (step.done === true) {
        expect(step.value.counts).toMatchObject({ 'missing-here': 1, 'missing-there': 1 });
        expect(step.value.matchedCount).toBe(99_998);
        break;
      }
      expect(step.value.done).toBeGreaterThan(progress);
      progress = step.value.done;
    }
    expect(progress).toBeGreaterThan(100_000);
  }, 20_000);
});
