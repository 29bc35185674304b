import { readFileSync, writeFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openJournal } from './open.ts';
import { sellAndPrint } from './testing/sample-sales.ts';
import { createTillFolder, expectEverything, type TillFolder } from './testing/till-folder.ts';

/** How many flips in each file; `TILL_FLIPS=3400` makes ten thousand in all. */
const FLIPS = Number(process.env['TILL_FLIPS'] ?? 60);
const SALES = 12;
let whole: TillFolder;

// A till that was cut off in the middle of its work: much of it stands in the log only.
beforeAll(() => {
  const till = createTillFolder();
  const early = till.open();
  for (let slip = 1; slip <= 6; slip += 1) sellAndPrint(early, slip);
  early.close();
  const journal = till.open();
  for (let slip = 7; slip <= SALES; slip += 1) sellAndPrint(journal, slip);
  whole = till.snapshot();
  journal.close();
  till.dispose();
});
afterAll(() => whole.dispose());

function* places(size: number): Generator<{ readonly at: number; readonly bit: number }> {
  // Steps by the golden ratio spread evenly over the file, whatever the number of flips.
  for (let flip = 1; flip <= FLIPS; flip += 1) {
    const at = Math.floor(((flip * 0.618_033_988_75) % 1) * size);
    yield { at, bit: flip % 8 };
  }
}

describe('one bit of a file turns', () => {
  it.each(['journal.db', 'journal.db-wal', 'journal.tape'])(
    'in %s: everything is there, or a refusal is',
    (name) => {
      const bytes = readFileSync(whole.path(name));
      for (const { at, bit } of places(bytes.length)) {
        const till = whole.snapshot();
        const turned = Buffer.from(bytes);
        turned[at] = (turned[at] ?? 0) ^ (1 << bit);
        writeFileSync(till.path(name), turned);
        const journal = openJournal({ ...till.options, check: 'full' });
        if (journal.ok) {
          expectEverything(journal.value, SALES);
          journal.value.close();
        } else {
          // The one thing that a copy can't mend: a file that says it is of a newer version.
          expect(journal.error.kind).toBe('newer');
        }
        till.dispose();
      }
    },
    3_600_000,
  );
});
