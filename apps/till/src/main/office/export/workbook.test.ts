import readExcelFile from 'read-excel-file/node';
import { expect, it } from 'vitest';
import type { About } from './about.ts';
import type { Table } from './table.ts';
import { workbookSheets, writeWorkbook } from './workbook.ts';
import { createWorkbookMaker, sendSheets } from './workbook-messages.ts';

const ABOUT: About = {
  mark: undefined,
  title: 'All sales',
  shopName: 'Mama Joy',
  tillName: '03',
  period: '2026-11-21',
  firstDay: '2026-11-21',
  made: '2026-11-21 11:00 by Naledi',
  notes: [],
};
const SALES: Table = {
  title: 'Sales',
  head: ['Slip', 'Time', 'Day', 'For', 'Amount'],
  rows: [
    [
      1,
      { atUtcMs: Date.UTC(2026, 10, 21, 22, 30) },
      { day: '2026-11-22' },
      '0821234567',
      { cents: 123_456 },
    ],
    [2, { atUtcMs: Date.UTC(2026, 10, 21, 8) }, { day: '2026-11-21' }, '=1+1', { cents: -5 }],
  ],
};

it('keeps cents to the cent, the clock of the shop, and numbers that are names as they are', async () => {
  const [sheet] = await readExcelFile(Buffer.from(await made([SALES])));
  expect(sheet?.data.slice(-3).map((row) => row.map(toSecond))).toEqual([
    ['Slip', 'Time', 'Day', 'For', 'Amount'],
    [1, new Date('2026-11-22T00:30:00Z'), new Date('2026-11-22'), '0821234567', 1_234.56],
    [2, new Date('2026-11-21T10:00:00Z'), new Date('2026-11-21'), '=1+1', -0.05],
  ]);
});

it('says on every sheet whose it is, and that practice is worth nothing', async () => {
  const long = { ...SALES, title: 'Redeemed and cancelled here, [not] in the file at all' };
  const sheets = await readExcelFile(Buffer.from(await made([SALES, long], 'TRAINING - NO VALUE')));
  expect(sheets.map(({ sheet }) => sheet)).toEqual(['Sales', 'Redeemed and cancelled here,  n']);
  for (const { data } of sheets)
    expect(data.slice(0, 4).map(([first]) => first)).toEqual([
      'TRAINING - NO VALUE',
      'All sales',
      '2026-11-21 · Mama Joy · till 03',
      'Made 2026-11-21 11:00 by Naledi',
    ]);
});

it('is the same when its rows came over in parts', async () => {
  const rows = Array.from({ length: 1_201 }, (_, index) => [index, '', '', '', '']);
  const table = { ...SALES, rows };
  let workbook: Promise<Uint8Array> | undefined;
  const take = createWorkbookMaker((bytes) => {
    workbook = bytes;
  });
  const steps = [...sendSheets(workbookSheets(ABOUT, [SALES, table]), take)];
  expect(steps).toHaveLength(1 + 3);
  const [first, second] = await readExcelFile(Buffer.from((await workbook) ?? []));
  expect(first?.data).toHaveLength(5 + 2);
  expect(second?.data.at(-1)?.[0]).toBe(1_200);
});

// A sheet counts days in fractions: a time comes back to the second that Excel shows.
function toSecond<Value>(value: Value): Value | Date {
  return value instanceof Date ? new Date(Math.round(value.getTime() / 1_000) * 1_000) : value;
}

function made(tables: readonly Table[], mark?: string): Promise<Uint8Array> {
  return writeWorkbook(workbookSheets({ ...ABOUT, mark }, tables));
}
