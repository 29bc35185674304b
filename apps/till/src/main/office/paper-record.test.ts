import type { HouseFact } from '@tillkeeper/domain';
import { JournalFull } from '@tillkeeper/journal';
import type { SlipDocument } from '@tillkeeper/slip';
import { beforeEach, describe, expect, it } from 'vitest';
import {
  type OnlyPaper,
  type OnPaper,
  type PaperRecordPorts,
  printOnRecord,
} from './paper-record.ts';

const NOMSA = { operatorId: 'OP-NOMSA', name: 'Nomsa' };
const VOID: OnlyPaper = { paper: 'void-slip', number: 7 };
const DOCUMENT: SlipDocument = { version: 1, kind: 'void', title: 'VOID OF SLIP 7', sections: [] };

let facts: HouseFact[] = [];
let titles: string[] = [];
let ready = true;
let takes = true;
let full = false;

beforeEach(() => {
  [facts, titles, ready, takes, full] = [[], [], true, true, false];
});

function print(what: OnlyPaper): Promise<OnPaper> {
  const journal = {
    houseFacts: () => facts.map((fact) => ({ fact })),
    recordHouse: (more: readonly HouseFact[]) => {
      if (full) throw new JournalFull();
      facts.push(...more);
    },
  } as unknown as PaperRecordPorts['journal'];
  return printOnRecord(what, NOMSA, () => DOCUMENT, {
    journal,
    clock: { nowUtcMs: () => 1, monotonicMs: () => 0 },
    isPrinterReady: () => ready,
    print: async ({ title }) => {
      titles.push(title);
      return takes;
    },
  });
}

describe('a paper of which there is one original', () => {
  it('comes out once, and then as numbered copies with who printed them', async () => {
    expect(await print(VOID)).toBe('printed');
    expect(await print(VOID)).toBe('printed');
    expect(await print({ ...VOID, number: 8 })).toBe('printed');
    expect(await print({ paper: 'z-report', number: 7 })).toBe('printed');
    expect(await print(VOID)).toBe('printed');
    const original = 'VOID OF SLIP 7';
    expect(titles).toEqual([
      original,
      `COPY 1 ${original}`,
      original,
      original,
      `COPY 2 ${original}`,
    ]);
    expect(facts[1]).toEqual({
      kind: 'paper-printed',
      ...VOID,
      copyNumber: 1,
      by: NOMSA,
      atUtcMs: 1,
    });
  });

  it('is a copy after a print that stopped: some of the first may be out', async () => {
    takes = false;
    expect(await print(VOID)).toBe('not-printed');
    takes = true;
    await print(VOID);
    expect(titles.at(-1)).toContain('COPY 1');
  });

  it('leaves no record when the printer does not begin, and no paper when there is no record', async () => {
    ready = false;
    expect(await print(VOID)).toBe('not-begun');
    ready = true;
    full = true;
    expect(await print(VOID)).toBe('not-recorded');
    expect([facts, titles]).toEqual([[], []]);
    full = false;
    await print(VOID);
    expect(titles).toEqual(['VOID OF SLIP 7']);
  });
});
