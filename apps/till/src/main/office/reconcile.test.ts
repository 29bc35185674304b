import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { EMPTY_HOUSE, type HouseFact, type SaleLine } from '@tillkeeper/domain';
import type { SaleQuery } from '@tillkeeper/journal';
import { expect, it } from 'vitest';
import { exportFigures } from './export/export.ts';
import { type ReconciledFile, type ReconcilePorts, reconcileFile } from './reconcile.ts';

const NALEDI = { operatorId: 'OP-NALEDI', name: 'Naledi' };
const HEAD = 'Date;Reference;Transaction ID;Transaction Type;Product;Gross Amount;Status';
const DAY = Date.UTC(2026, 10, 20, 22);
const clock = { nowUtcMs: () => DAY, monotonicMs: () => 0 };

const lineOf = (slipNumber: number, more: Partial<SaleLine> = {}): SaleLine =>
  ({
    slipNumber,
    saleId: `SALE${slipNumber}`,
    reference: `T03-REFERENCE-${slipNumber}`,
    createdUtcMs: DAY + 3_600_000,
    productGroup: 'airtime',
    productName: 'Airtime',
    valueCents: 1_000,
    state: 'sold',
    refund: 'none',
    providerTransactionId: `9${slipNumber}`,
    ...more,
  }) as SaleLine;
const rowOf = (reference: string, transactionId: string, type = 'Purchase'): string =>
  `2026/11/21 01:00;${reference};${transactionId};${type};Airtime;10.0000;Success`;

interface Compared extends ReconciledFile {
  readonly facts: readonly HouseFact[];
}

/** Compares rows with lines of the day; sales of other days are found by what a reference begins with. */
async function compare(
  rows: readonly string[],
  lines: readonly SaleLine[],
  older: readonly SaleLine[] = [],
  fileName = 'recon_20261121.csv',
): Promise<Compared> {
  const facts: HouseFact[] = [];
  const journal = {
    linesBetween: () => [...lines],
    search: ({ referencePrefix = '', limit }: SaleQuery) =>
      older.filter(({ reference }) => reference.startsWith(referencePrefix)).slice(0, limit),
    recordHouse: (more: readonly HouseFact[]) => void facts.push(...more),
  } as unknown as ReconcilePorts['journal'];
  const ask = { fileName, text: [HEAD, ...rows].join('\n') };
  const file = await reconcileFile(ask, NALEDI, { journal, clock, onProgress: () => {} });
  return { ...file, facts };
}

it('finds a sale of another day by its whole reference, and not by what it begins with', async () => {
  const older = [lineOf(17), lineOf(1)];
  const { view } = await compare([rowOf('T03-REFERENCE-1', '91')], [], older);
  expect(view).toMatchObject({ kind: 'done', matchedCount: 1, findings: [] });
  const other = await compare([rowOf('T03-REFERENCE', '99')], [], older);
  expect(other.findings.map(({ kind, slipNumber }) => [kind, slipNumber])).toEqual([
    ['missing-here', null],
  ]);
});

it('says what a file without redemptions left out, and misses one in a file that lists others', async () => {
  const redeemed = { productGroup: 'one-voucher-redemption' } as const;
  const lines = [lineOf(1), lineOf(2, redeemed), lineOf(3, redeemed)];
  const sold = rowOf('T03-REFERENCE-1', '91');
  const without = await compare([sold], lines);
  expect(without.findings).toEqual([]);
  expect(without.view).toMatchObject({ leftOutCount: 2, leftOutCents: 2_000 });
  expect(without.facts).toMatchObject([{ leftOutCount: 2, leftOutCents: 2_000 }]);
  const { view, findings } = await compare(
    [sold, rowOf('T03-REFERENCE-2', '92', 'Redemption')],
    lines,
  );
  expect(view).toMatchObject({ matchedCount: 2, soldCents: 1_000, creditedCents: 1_000 });
  expect(findings.map(({ kind, slipNumber, advice }) => [kind, slipNumber, advice])).toEqual([
    ['missing-there', 3, 'claim-credit'],
  ]);
});

it('compares the day of the rows, whatever the file is called, and says which other days there are', async () => {
  const other = rowOf('T03-REFERENCE-1', '91').replace('2026/11/21', '2026/11/19');
  const rows = [rowOf('A', '1'), rowOf('B', '2'), other];
  const { view, facts } = await compare(rows, [lineOf(3)], [lineOf(1)], 'recon_20261119.csv');
  expect(view).toMatchObject({
    day: '2026-11-21',
    namedDay: '2026-11-19',
    otherDays: [{ day: '2026-11-19', rowCount: 1 }],
    otherDayRowCount: 1,
    matchedCount: 1,
  });
  expect(facts).toMatchObject([{ fromUtcMs: DAY, otherDayRowCount: 1, missingThereCount: 1 }]);
});

it('shows both references of a row that is ours by its transaction number alone', async () => {
  const { findings } = await compare([rowOf('T99-1', '91')], [lineOf(1)]);
  expect(findings).toMatchObject([
    { kind: 'reference-differs', reference: 'T03-REFERENCE-1', thereReference: 'T99-1' },
  ]);
});

it('writes down all that came out: also bad lines, what is open, and what is listed twice', async () => {
  const lines = [lineOf(1), lineOf(2, { state: 'open' })];
  const row = rowOf('T03-REFERENCE-1', '91');
  const { facts, findings } = await compare([row, rowOf('T03-REFERENCE-1', '95'), 'torn'], lines);
  expect(findings.map(({ kind, lineNumber }) => [kind, lineNumber])).toEqual([
    ['listed-twice', 3],
    ['open-here', null],
  ]);
  expect(facts).toMatchObject([
    {
      kind: 'reconciled',
      matchedCount: 1,
      soldCents: 1_000,
      listedTwiceCount: 1,
      openHereCount: 1,
      badLineCount: 1,
    },
  ]);
});

it('exports every finding, however many the screen shows', async () => {
  const rows = Array.from({ length: 1_200 }, (_, index) =>
    rowOf(`OTHER-TILL-${index}`, `${index}`),
  );
  const file = await compare(rows, []);
  expect(file.view).toMatchObject({ findingCount: 1_200 });
  expect(file.view.kind === 'done' && file.view.findings).toHaveLength(1_000);
  const folder = mkdtempSync(join(tmpdir(), 'tillkeeper-export-'));
  try {
    const saved = await exportFigures(
      { what: 'reconciliation', format: 'csv', fromUtcMs: DAY, toUtcMs: DAY + 1 },
      NALEDI,
      {
        journal: { linesBetween: () => [], recordHouse: () => EMPTY_HOUSE },
        report: () => Promise.reject(new Error('Not asked for.')),
        reconciliation: () => file,
        folder,
        mark: undefined,
        shopName: 'Kasi',
        tillName: 'T03',
        nowUtcMs: DAY,
        clock,
        toPdf: () => Promise.reject(new Error('Not asked for.')),
        toWorkbook: () => Promise.reject(new Error('Not asked for.')),
      },
    );
    expect(saved).toMatchObject({ kind: 'saved', rowCount: 1_200 });
    const text = saved.kind === 'saved' ? readFileSync(saved.file, 'utf8') : '';
    expect(text).toContain('OTHER-TILL-1199');
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});
