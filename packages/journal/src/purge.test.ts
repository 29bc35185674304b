import { copyFileSync, readFileSync, rmSync } from 'node:fs';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Journal, JournalOptions } from './index.ts';
import { pinOf, print, sell, sellAndPrint } from './testing/sample-sales.ts';
import { createTillFolder, type TillFolder } from './testing/till-folder.ts';

const DAY_MS = 24 * 60 * 60 * 1000;
let till: TillFolder;
let day = 0;
let clock: Pick<JournalOptions, 'clock'>;

beforeEach(() => {
  till = createTillFolder();
  day = 0;
  clock = { clock: { nowUtcMs: () => 1_700_000_000_000 + day * DAY_MS, monotonicMs: () => 0 } };
});
afterEach(() => till.dispose());

/** Sales 1 to 10 on paper and sale 11 not, then a hundred days, then sale 12. */
function oldAndNew(): Journal {
  const journal = till.open(clock);
  for (let slip = 1; slip <= 10; slip += 1) sellAndPrint(journal, slip);
  sell(journal, 11);
  day = 100;
  sellAndPrint(journal, 12);
  return journal;
}

function expectPurged(journal: Journal): void {
  for (let slip = 1; slip <= 10; slip += 1) {
    expect(journal.sale(`SALE${slip}`)).toMatchObject({ intent: { amountCents: 10_000 } });
    expect(journal.readSecret(`SALE${slip}`, 'evidence')).toBeUndefined();
  }
  expect(journal.readSecret('SALE11', 'evidence')).toEqual({ pin: pinOf(11) });
  expect(journal.readSecret('SALE12', 'evidence')).toEqual({ pin: pinOf(12) });
  expect(journal.verify()).toMatchObject({
    saleCount: 12,
    secretCount: 4,
    purgedSecretCount: 20,
    problems: [],
  });
}

describe('a purge', () => {
  it('takes the PINs of old, settled sales from both copies, and nothing else', () => {
    const journal = oldAndNew();
    expect(journal.purge(90)).toEqual({
      throughSeq: 64,
      secretCount: 20,
      keptSaleIds: ['SALE11'],
    });
    expectPurged(journal);
    expect(journal.purge(90)).toMatchObject({ secretCount: 0 });
    journal.close();
    const again = till.open({ ...clock, check: 'full' });
    expect(again.health().repairs).toEqual([]);
    expectPurged(again);
    again.close();
  });

  it('goes on where the last one ended, and takes what was open then and is settled now', () => {
    const journal = oldAndNew();
    journal.purge(90);
    print(journal, 11);
    for (let slip = 13; slip <= 20; slip += 1) sellAndPrint(journal, slip);
    const sealed = sealedBytes(10);
    expect(sealed).toHaveLength(10);
    expect(sealed.every((bytes) => filesHave(bytes))).toBe(true);
    day = 200;
    sellAndPrint(journal, 21);
    expect(journal.purge(90)).toMatchObject({ secretCount: 20, keptSaleIds: [] });
    expect(sealed.filter((bytes) => filesHave(bytes))).toHaveLength(0);
    expect(journal.verify()).toMatchObject({ secretCount: 2, purgedSecretCount: 40, problems: [] });
    journal.close();
  });

  it('leaves no sealed byte of them in any file', () => {
    const journal = oldAndNew();
    const sealed = sealedBytes();
    expect(sealed.every((bytes) => filesHave(bytes))).toBe(true);
    journal.purge(90);
    expect(sealed.some((bytes) => filesHave(bytes))).toBe(false);
    journal.close();
  });

  it.each(['journal.db', 'journal.tape'])('is known to the other copy when %s is lost', (name) => {
    const journal = oldAndNew();
    journal.purge(90);
    journal.close();
    rmSync(till.path(name));
    const after = till.open(clock);
    expectPurged(after);
    after.close();
  });

  it('is done again when an old database is put back', () => {
    const journal = oldAndNew();
    journal.close();
    copyFileSync(till.path('journal.db'), till.path('old'));
    const later = till.open(clock);
    later.purge(90);
    later.close();
    copyFileSync(till.path('old'), till.path('journal.db'));
    const after = till.open(clock);
    expectPurged(after);
    after.close();
  });

  it('is carried on after a crash between recording and wiping', () => {
    const journal = oldAndNew();
    journal.close();
    let cut: TillFolder | undefined;
    const later = till.open({
      ...clock,
      onPoint: (point) => {
        if (point === 'committed') cut ??= till.snapshot();
      },
    });
    later.purge(90);
    later.close();
    const after = cut?.open(clock);
    if (after === undefined) throw new Error('There was no cut.');
    expectPurged(after);
    after.close();
    cut?.dispose();
  });

  it('takes nothing from sales that are younger', () => {
    const journal = till.open(clock);
    sellAndPrint(journal, 1);
    day = 30;
    expect(journal.purge(90)).toEqual({ throughSeq: 0, secretCount: 0, keptSaleIds: [] });
    expect(journal.readSecret('SALE1', 'evidence')).toEqual({ pin: pinOf(1) });
    journal.close();
  });

  it('does not believe a clock that jumped a year ahead', () => {
    const journal = till.open(clock);
    sellAndPrint(journal, 1);
    day = 365;
    expect(journal.purge(90)).toMatchObject({ throughSeq: 0 });
    journal.close();
  });
});

/** What the tape holds of ten sales, the first unless some are skipped: the last 30 bytes of each of their slips. */
function sealedBytes(skipped = 0): Buffer[] {
  const tape = readFileSync(till.path('journal.tape'));
  const found: Buffer[] = [];
  for (let at = tape.indexOf('sale-sold'); at >= 0 && found.length < 10 + skipped; ) {
    const next = tape.indexOf(Buffer.from([0xf5, 0x54, 0x4b, 0x45]), at);
    found.push(tape.subarray(next - 30, next));
    at = tape.indexOf('sale-sold', next);
  }
  return found.slice(skipped);
}

function filesHave(bytes: Buffer): boolean {
  const names = till.names('journal.').filter((name) => !name.endsWith('.lock'));
  return names.some((name) => readFileSync(till.path(name)).includes(bytes));
}

it('a purge whose record meets a disk fault stops the journal, and is carried out when it is reopened', () => {
  oldAndNew().close();
  let failing = false;
  const journal = till.open({
    ...clock,
    onPoint: (point) => {
      if (failing && point === 'tape-written') throw new Error('The disk went away.');
    },
  });
  failing = true;
  expect(() => journal.purge(90)).toThrow('The disk went away.');
  failing = false;
  expect(journal.health()).toMatchObject({ state: 'poisoned' });
  expect(journal.reopen()).toMatchObject({ ok: true });
  expectPurged(journal);
  journal.close();
});
