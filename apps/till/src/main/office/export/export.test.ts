import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { HouseFact } from '@tillkeeper/domain';
import type { ExportAnswer, ExportAsk, ReconciliationView } from '@tillkeeper/ipc';
import readExcelFile from 'read-excel-file/node';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { TillConfig } from '../../config/load.ts';
import { systemClock } from '../../ports.ts';
import { type ExportPorts, exportFigures, exportMark } from './export.ts';
import { writeWorkbook } from './workbook.ts';

const BY = { operatorId: 'OP-1', name: 'Naledi' };
const RESULT = {
  kind: 'done',
  fileName: 'flash.csv',
  day: '2026-11-20',
  matchedCount: 3,
  rowCount: 4,
  badLineCount: 0,
  findings: [
    {
      kind: 'missing-here',
      advice: 'ask-which-terminal',
      lineNumber: 2,
      reference: 'T03-1',
      thereReference: '',
      transactionId: '7',
      hereTransactionId: '',
      productName: 'Airtime',
      atUtcMs: Date.UTC(2026, 10, 21, 8),
      thereCents: 500,
      thereStatus: 'Success',
      hereCents: null,
      hereState: '',
    },
  ],
} as unknown as Extract<ReconciliationView, { kind: 'done' }>;

let folder: string;
let facts: HouseFact[];
let html: string;
let footerHtml: string;
let landscape: boolean;
let record: (facts: readonly HouseFact[]) => void;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'tillkeeper-export-'));
  facts = [];
  record = (more) => void facts.push(...more);
  html = '';
  footerHtml = '';
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

function take(format: ExportAsk['format'], mark: ExportPorts['mark']): Promise<ExportAnswer> {
  const fromUtcMs = Date.UTC(2026, 10, 20, 22);
  const span = { fromUtcMs, toUtcMs: fromUtcMs + 86_400_000 };
  return exportFigures({ what: 'reconciliation', format, ...span }, BY, {
    journal: {
      linesBetween: () => [],
      recordHouse: (more) => {
        record(more);
        return {} as ReturnType<ExportPorts['journal']['recordHouse']>;
      },
    },
    report: () => Promise.reject(new Error('not asked for')),
    reconciliation: () => ({ view: RESULT, findings: RESULT.findings, leftOut: [] }),
    folder,
    mark,
    shopName: 'Mama Joy',
    tillName: '03',
    nowUtcMs: Date.UTC(2026, 10, 21, 9),
    clock: systemClock,
    toPdf: async (page) => {
      ({ html, footerHtml, landscape } = page);
      return new Uint8Array([1]);
    },
    toWorkbook: writeWorkbook,
  });
}

describe('figures that are taken out of a till', () => {
  it('are the shop’s own, without a mark', async () => {
    expect(await take('csv', undefined)).toMatchObject({ kind: 'saved', rowCount: 1 });
    const [name = ''] = readdirSync(folder);
    expect(name).toBe('reconciliation-2026-11-20-made-2026-11-21-11-00-00.csv');
    expect(readFileSync(join(folder, name), 'utf8')).not.toContain('NO VALUE');
    expect(facts).toMatchObject([{ kind: 'exported', rowCount: 1 }]);
  });

  it('say whose they are, of what time, and what they mean in a shop’s words', async () => {
    await take('csv', undefined);
    const [name = ''] = readdirSync(folder);
    expect(readFileSync(join(folder, name), 'utf8').split('\r\n')).toEqual([
      '\uFEFFThe till against Flash’s file flash.csv',
      'Shop,Mama Joy',
      'Till,"=""03"""',
      'Period,2026-11-20',
      'Made,2026-11-21 11:00 by Naledi',
      'Note,3 of the file’s 4 rows match to the cent; only the others are listed.',
      '',
      'Differences',
      'What,To do,Line of the file,Reference,Reference in the file,Number in the file,Number here,Product,Time,Amount in the file,State in the file,Amount here,State here',
      '"In the file, not here","Ask Flash which terminal sold it. If it was none of yours, dispute it.",2,T03-1,,"=""7""",,Airtime,2026-11-21 10:00:00,5.00,Success,,',
      '',
    ]);
  });

  it('stand on sheets that are numbered, each with the till and the period at its foot', async () => {
    await take('pdf', undefined);
    expect(html).toContain('<h1>The till against Flash’s file flash.csv</h1>');
    expect(html).toContain('2026-11-20 · Mama Joy · till 03');
    expect(html).toContain(
      '<span class="whole">2026-11-21</span> <span class="whole">10:00:00</span>',
    );
    expect(landscape, 'Thirteen columns need the long side').toBe(true);
    expect(footerHtml).toContain('The till against Flash’s file flash.csv · 2026-11-20 · Mama Joy');
    expect(footerHtml).toMatch(
      /Page <span class="pageNumber"><\/span> of <span class="totalPages">/,
    );
  });

  it('stand in a workbook of Excel as numbers and days, in whatever way it writes them', async () => {
    expect(await take('xlsx', undefined)).toMatchObject({ kind: 'saved', rowCount: 1 });
    const [name = ''] = readdirSync(folder);
    expect(name).toMatch(/\.xlsx$/);
    expect(await readExcelFile(join(folder, name))).toMatchObject([{ sheet: 'Differences' }]);
    expect(facts).toMatchObject([{ what: 'reconciliation xlsx' }]);
  });

  it.each(['TRAINING', 'DEMO'] as const)(
    'say %s in their name and on every sheet',
    async (mark) => {
      await take('csv', mark);
      await take('pdf', mark);
      const names = readdirSync(folder);
      expect(names.every((name) => name.startsWith(`${mark}-reconciliation-`))).toBe(true);
      const csv = readFileSync(
        join(folder, names.find((name) => name.endsWith('csv')) ?? ''),
        'utf8',
      );
      expect(csv.split('\r\n')[0]).toBe(`\uFEFF${mark} - NO VALUE`);
      expect(html.split(`${mark} - NO VALUE`)).toHaveLength(3);
      expect(footerHtml).toContain(`${mark} - NO VALUE`);
    },
  );
});

it('leaves no file behind that is not on record', async () => {
  record = () => {
    throw new Error('The disk is full.');
  };
  await expect(take('csv', undefined)).rejects.toThrow('The disk is full.');
  expect(readdirSync(folder)).toEqual([]);
});

it('marks training, the demo and the sandbox, and nothing else', () => {
  const config = { training: false, worthless: false } as TillConfig;
  expect(exportMark(config)).toBeUndefined();
  expect(exportMark({ ...config, worthless: true })).toBe('DEMO');
  expect(exportMark({ ...config, training: true, worthless: true })).toBe('TRAINING');
});
