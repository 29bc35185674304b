import type { SaleLine } from '@tillkeeper/domain';
import { describe, expect, it } from 'vitest';
import { DAY_UTC_MS, rowOf, sampleLine } from '../testing/lines.ts';
import { adviceOn } from './advice.ts';
import { listedLines } from './listed-lines.ts';
import { type FileRow, parseDailyFile, parseFileAmount } from './parse-file.ts';
import { dayOfFile, type ReconcileInput, reconcile, reconcileAtOnce } from './reconcile.ts';

const DAY_MS = 24 * 60 * 60 * 1000;
const HEAD =
  'Date;Reference;Transaction ID;Transaction Type;Product Code;Product;Account Number;Account Name;Gross Amount;Fee;Commission;Net Amount;Status;Metadata';
const ROW =
  '2025/10/29 08:38;87fb6bbb-daca-4e98-b2ec-2dcf99d78849;520861729;Purchase;311;R1 - R4000 1Voucher Token;7111-6222-4444-3692;Test;500.0000;0.0000;1.0000;499.0000;Success;"{""additionalProp1"":""string""}"';

function input(more: Partial<ReconcileInput>): ReconcileInput {
  const day = { fromUtcMs: DAY_UTC_MS, toUtcMs: DAY_UTC_MS + DAY_MS };
  return { rows: [], lines: [], ...day, find: () => undefined, ...more };
}

describe('Flash’s daily file', () => {
  it('is read as it was seen in the field', () => {
    const read = parseDailyFile(`${HEAD}\r\n${ROW}\r\n`);
    expect(read).toMatchObject({
      ok: true,
      value: {
        badLines: [],
        rows: [
          {
            lineNumber: 2,
            atUtcMs: Date.UTC(2025, 9, 29, 6, 38),
            reference: '87fb6bbb-daca-4e98-b2ec-2dcf99d78849',
            transactionId: '520861729',
            amountCents: 50_000,
            commissionCents: 100,
            status: 'sold',
          },
        ],
      },
    });
  });

  it('may have separators and new lines inside quotes, columns in another order, and bad lines', () => {
    const text = [
      'Status;Gross Amount;Date;Transaction ID;Reference;Metadata',
      'Pending;1.5000;2026-11-21 09:00:01;5;A;"a;""b""\nc"',
      'Success;1.2345;2026-11-21 09:00;6;B;',
      'Success;1.00;yesterday;7;C;',
      'Success;1.00;2026-11-21 09:00',
      'Vanished;1.00;2026-11-21 09:00;8;D;',
    ].join('\n');
    const read = parseDailyFile(text);
    if (!read.ok) throw new Error('It is a daily file.');
    expect(read.value.rows.map(({ reference, status }) => [reference, status])).toEqual([
      ['A', 'pending'],
      ['D', 'unclear'],
    ]);
    expect(read.value.badLines).toEqual([
      { lineNumber: 4, why: 'amount' },
      { lineNumber: 5, why: 'date' },
      { lineNumber: 6, why: 'columns' },
    ]);
  });

  it('is refused when it is something else', () => {
    expect(parseDailyFile('name,price\nbread,20')).toMatchObject({ ok: false });
    expect(parseDailyFile('')).toMatchObject({ ok: false });
  });

  it('has amounts in rand that are whole cents', () => {
    expect(parseFileAmount('500.0000')).toBe(50_000);
    expect(parseFileAmount('0.1')).toBe(10);
    expect(parseFileAmount('12')).toBe(1_200);
    expect(parseFileAmount('1.0010')).toBeUndefined();
    expect(parseFileAmount('1e5')).toBeUndefined();
  });

  it('says its day', () => {
    expect(dayOfFile('recon_20261121.csv', [])).toBe('2026-11-21');
    expect(dayOfFile('file.csv', [rowOf(sampleLine())])).toBe('2026-11-21');
  });
});

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
          rowOf(six, { reference: 'written-otherwise' }),
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

  it('expects redemptions and cancellations in a file that lists any of them', () => {
    const sold = sampleLine({ slipNumber: 1 });
    const redeemed = sampleLine({ slipNumber: 2, productGroup: 'one-voucher-redemption' });
    const cancelled = sampleLine({ slipNumber: 3, productGroup: 'cash-out-cancellation' });
    const lines = [sold, redeemed, cancelled];
    const slips = (rows: readonly FileRow[]): number[] =>
      listedLines(rows, lines).map(({ slipNumber }) => slipNumber);
    expect(slips([rowOf(sold)])).toEqual([1]);
    expect(slips([rowOf(sold), rowOf(redeemed)])).toEqual([1, 2, 3]);
    const elsewhere = sampleLine({ slipNumber: 99 });
    expect(slips([rowOf(elsewhere, { transactionType: 'Cancel' })])).toEqual([1, 2, 3]);
    expect(listedLines([], [sold])).toEqual([sold]);
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
