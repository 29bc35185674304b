import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import type { Surroundings } from '../measure.ts';
import { recordSales } from '../recorded/record-sales.ts';
import { openBenchJournal } from '../system.ts';
import { bigJournal } from './big-journal.ts';
import { leaveOpen } from './open-items.ts';

const PATIENCE_MS = 120_000;
let folder = '';

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'tillkeeper-bench-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

it(
  'fills a journal that its own full check finds whole, and leaves items open in it',
  async () => {
    const said: string[] = [];
    const say = (line: string): void => void said.push(line);
    const place: Surroundings = { folder, cacheFolder: folder, quick: true, saleCount: 30, say };
    const recorded = await recordSales(join(folder, 'recorded'));
    const file = await bigJournal(place, recorded);
    expect(await bigJournal(place, recorded)).toBe(file);
    expect(said.at(-1)).toContain('is in');

    const journal = openBenchJournal(file);
    expect(journal.openSales()).toEqual([]);
    leaveOpen(journal, recorded, 20);
    const phases = journal.openSales().map(({ phase }) => phase.kind);
    expect(phases.filter((kind) => kind === 'inflight')).toHaveLength(16);
    expect(phases.filter((kind) => kind === 'reversing')).toHaveLength(2);
    expect(phases.filter((kind) => kind === 'sold')).toHaveLength(2);
    leaveOpen(journal, recorded, 0);
    expect(journal.openSales()).toEqual([]);
    expect(journal.verify()).toMatchObject({ saleCount: 50, problems: [] });
    journal.close();
  },
  PATIENCE_MS,
);
