import {
  appendFileSync,
  copyFileSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Journal, RepairKind } from '../contract.ts';
import { begin, finish, sell } from '../testing/sample-sales.ts';
import { framesEnd, overwrite, tamper, tearOff } from '../testing/tamper.ts';
import { createTillFolder, expectEverything, type TillFolder } from '../testing/till-folder.ts';

// Few enough that SQLite does not begin its log anew in between.
const SALES = 24;
const PAGE = 4096;
let till: TillFolder;

beforeEach(() => {
  till = createTillFolder();
});
afterEach(() => till.dispose());

function sellMany(journal: Journal, from = 1, to = SALES): void {
  for (let slip = from; slip <= to; slip += 1) sell(journal, slip);
}

/** A closed journal with {@link SALES} sales. */
function closedTill(): void {
  const journal = till.open();
  sellMany(journal);
  journal.close();
}

/** What a power cut leaves of a running till with {@link SALES} sales: its log is full of commits. */
function cutTill(): TillFolder {
  const journal = till.open();
  sellMany(journal);
  const cut = till.snapshot();
  journal.close();
  till.dispose();
  return cut;
}

function flip(file: string, at: number): void {
  const content = readFileSync(file);
  content[at] = (content[at] ?? 0) ^ 0x10;
  writeFileSync(file, content);
}

function expectMended(what: RepairKind | undefined, check: 'tail' | 'full' = 'tail'): void {
  const journal = till.open({ check });
  expectEverything(journal, SALES);
  if (what !== undefined) expect(journal.health().repairs.map((each) => each.what)).toContain(what);
  sell(journal, SALES + 1);
  journal.close();
  const again = till.open({ check: 'full' });
  expect(again.health().repairs).toEqual([]);
  expectEverything(again, SALES + 1);
  again.close();
}

describe('a damaged database is put together again from the tape', () => {
  it('when it is deleted', () => {
    closedTill();
    rmSync(till.path('journal.db'));
    expectMended('rebuilt');
  });

  it('when it is deleted and its log is left, which is kept', () => {
    till = cutTill();
    rmSync(till.path('journal.db'));
    expectMended('rebuilt');
    expect(till.names('journal.db.damaged').some((name) => name.endsWith('-wal'))).toBe(true);
  });

  it('when it is empty', () => {
    closedTill();
    truncateSync(till.path('journal.db'), 0);
    expectMended('rebuilt');
  });

  it('when half of it is gone', () => {
    closedTill();
    const size = statSync(till.path('journal.db')).size;
    truncateSync(till.path('journal.db'), Math.floor(size / 2));
    expectMended('rebuilt');
  });

  it('when its first page is rubbish', () => {
    closedTill();
    overwrite(till.path('journal.db'), 0, Buffer.alloc(PAGE, 0xaa));
    expectMended('rebuilt');
    expect(till.names('journal.db.damaged-')).toHaveLength(1);
  });

  it('whichever of its pages is rubbish', () => {
    closedTill();
    const whole = till;
    const pages = statSync(whole.path('journal.db')).size / PAGE;
    for (let page = 0; page < pages; page += 4) {
      till = whole.snapshot();
      overwrite(till.path('journal.db'), page * PAGE, Buffer.alloc(PAGE, 0x5a));
      expectMended('rebuilt', 'full');
      till.dispose();
    }
    till = whole;
  }, 60_000);

  it.each(['"request"', '"tender"', '"intent"', '"amountCents"'])(
    'when one bit of the name %s turned in an order, at an ordinary start or a full check',
    (name) => {
      closedTill();
      const whole = till;
      const turned = name.replace(/.(?=")/, (last) => String.fromCharCode(last.charCodeAt(0) ^ 1));
      for (const [seq, check] of [
        [4 * SALES - 3, 'tail'],
        [1, 'full'],
      ] as const) {
        till = whole.snapshot();
        const sql = `UPDATE event SET body = replace(body, '${name}', '${turned}') WHERE seq = ${seq}`;
        tamper(till.path('journal.db'), sql);
        expectMended('rebuilt', check);
        till.dispose();
      }
      till = whole;
    },
  );

  it('when its log is deleted', () => {
    till = cutTill();
    rmSync(till.path('journal.db-wal'));
    expectMended(undefined);
  });

  it('when its log lost its end', () => {
    till = cutTill();
    truncateSync(
      till.path('journal.db-wal'),
      Math.floor(statSync(till.path('journal.db-wal')).size / 2),
    );
    expectMended('rolled-forward');
  });

  it('when a byte of its log is flipped', () => {
    till = cutTill();
    flip(till.path('journal.db-wal'), Math.floor(statSync(till.path('journal.db-wal')).size / 3));
    expectMended('rolled-forward');
  });

  it('when an old copy was put back', () => {
    const journal = till.open();
    sellMany(journal, 1, 10);
    journal.close();
    copyFileSync(till.path('journal.db'), till.path('old'));
    const later = till.open();
    sellMany(later, 11);
    later.close();
    renameSync(till.path('old'), till.path('journal.db'));
    expectMended('rolled-forward');
  });

  it('when an old copy was put back under the log of the new one', () => {
    const journal = till.open();
    sellMany(journal, 1, 5);
    journal.close();
    copyFileSync(till.path('journal.db'), till.path('old'));
    const later = till.open();
    sellMany(later, 6, 20);
    later.close();
    const last = till.open();
    sellMany(last, 21);
    const cut = till.snapshot();
    last.close();
    copyFileSync(till.path('old'), cut.path('journal.db'));
    till.dispose();
    till = cut;
    expectMended(undefined);
  });
});

describe('a damaged tape is written again from the database', () => {
  it('when it is deleted', () => {
    closedTill();
    rmSync(till.path('journal.tape'));
    expectMended('tape-rebuilt');
  });

  it('when it is empty', () => {
    closedTill();
    truncateSync(till.path('journal.tape'), 0);
    expectMended('rebuilt');
  });

  it('when it is cut anywhere', () => {
    closedTill();
    const whole = till;
    const end = framesEnd(whole.path('journal.tape'));
    for (const at of [10, 60, 200, end - 2000, end - 700, end - 20, end - 1]) {
      till = whole.snapshot();
      truncateSync(till.path('journal.tape'), at);
      expectMended(undefined);
      till.dispose();
    }
    till = whole;
  }, 60_000);

  it('when rubbish stands at its end, which is kept', () => {
    closedTill();
    appendFileSync(till.path('journal.tape'), Buffer.alloc(300, 0xf5));
    expectMended('tape-cut');
    expect(till.names('journal.tape.torn-')).toHaveLength(1);
  });

  it('when rubbish stands right behind its frames, which is kept', () => {
    closedTill();
    const rubbish = Buffer.alloc(300, 0xf5);
    overwrite(till.path('journal.tape'), framesEnd(till.path('journal.tape')), rubbish);
    expectMended('tape-cut');
    const [torn = ''] = till.names('journal.tape.torn-');
    expect(readFileSync(till.path(torn))).toEqual(rubbish);
  });

  it.each([5, 30, 100, 1000, 5000])('when byte %i is flipped', (at) => {
    closedTill();
    flip(till.path('journal.tape'), at);
    expectMended('rebuilt', 'full');
    expect(till.names('journal.tape.damaged-')).toHaveLength(1);
  });

  it('when an old copy of it was put back', () => {
    const journal = till.open();
    sellMany(journal, 1, 10);
    copyFileSync(till.path('journal.tape'), till.path('old'));
    sellMany(journal, 11);
    journal.close();
    renameSync(till.path('old'), till.path('journal.tape'));
    expectMended('tape-extended');
  });
});

describe('two damaged copies', () => {
  it('make one whole journal when each has what the other lost', () => {
    closedTill();
    const pages = Math.floor(statSync(till.path('journal.db')).size / PAGE);
    overwrite(till.path('journal.db'), (pages - 2) * PAGE, Buffer.alloc(PAGE, 0x5a));
    flip(till.path('journal.tape'), 3000);
    const journal = till.open({ check: 'full' });
    expectEverything(journal, SALES);
    journal.close();
  });

  it('are refused, and left as they are, when both lost the same', () => {
    closedTill();
    overwrite(till.path('journal.db'), 0, Buffer.alloc(PAGE, 0xaa));
    flip(till.path('journal.tape'), 3000);
    const before = [till.path('journal.db'), till.path('journal.tape')].map((file) =>
      readFileSync(file),
    );
    expect(till.refusal()).toMatchObject({ kind: 'damaged' });
    const after = [till.path('journal.db'), till.path('journal.tape')].map((file) =>
      readFileSync(file),
    );
    expect(after).toEqual(before);
  });

  it('are refused when the database is gone and the tape has no whole end', () => {
    closedTill();
    rmSync(till.path('journal.db'));
    tearOff(till.path('journal.tape'), 10);
    expect(till.refusal().detail).toContain('No copy has a whole end');
  });

  it('are refused when they went on differently', () => {
    const journal = till.open();
    sellMany(journal, 1, 3);
    journal.close();
    const twin = till.snapshot();
    for (const [folder, slip] of [
      [till, 4],
      [twin, 5],
    ] as const) {
      const later = folder.open();
      sell(later, slip);
      later.close();
    }
    copyFileSync(twin.path('journal.tape'), till.path('journal.tape'));
    expect(till.refusal()).toMatchObject({ kind: 'forked' });
    twin.dispose();
  });

  it('that are both gone are refused where a till is known to have sold', () => {
    expect(till.refusal({ mustExist: true })).toMatchObject({ kind: 'missing' });
    till.open().close();
    till.open({ mustExist: true }).close();
  });

  it('are not opened with another key, whichever is left', () => {
    closedTill();
    const other = { sealingKey: new Uint8Array(32).fill(8) };
    expect(till.refusal(other)).toMatchObject({ kind: 'other-key' });
    rmSync(till.path('journal.db'));
    expect(till.refusal(other)).toMatchObject({ kind: 'other-key' });
    expectMended('rebuilt');
  });
});

describe('a till that stops inside a record', () => {
  it('has the answer and its PIN once the tape had them', () => {
    const cuts: TillFolder[] = [];
    const journal = till.open({
      onPoint: (point) => void (point === 'tape-written' && cuts.push(till.snapshot())),
    });
    begin(journal, 1);
    finish(journal, 1);
    journal.close();
    const cut = cuts.at(-1);
    const after = cut?.open();
    if (after === undefined) throw new Error('There was no cut.');
    expectEverything(after, 1);
    expect(after.health().repairs).toMatchObject([{ what: 'rolled-forward' }]);
    expect(after.verify().eventCount).toBe(4);
    after.close();
    for (const each of cuts) each.dispose();
  });

  it('has nothing of a record that the tape has only in part', () => {
    const journal = till.open();
    begin(journal, 1);
    const before = till.snapshot();
    finish(journal, 1);
    journal.close();
    const whole = readFileSync(till.path('journal.tape'));
    const start = framesEnd(before.path('journal.tape'));
    const until = framesEnd(till.path('journal.tape'));
    for (let end = start; end < until; end += 37) {
      // In the room of the tape, and where there was none.
      const written = whole.subarray(0, end);
      for (const bytes of [Buffer.concat([written, Buffer.alloc(whole.length - end)]), written]) {
        const cut = before.snapshot();
        writeFileSync(cut.path('journal.tape'), bytes);
        const after = cut.open();
        expect(after.sale('SALE1')?.phase.kind).toBe('inflight');
        finish(after, 1);
        expectEverything(after, 1);
        after.close();
        cut.dispose();
      }
    }
    before.dispose();
  }, 60_000);

  it('has nothing of a record whose first sector never reached the tape', () => {
    const journal = till.open();
    begin(journal, 1);
    const cut = till.snapshot();
    finish(journal, 1);
    const after = till.snapshot();
    journal.close();
    const start = framesEnd(cut.path('journal.tape'));
    copyFileSync(after.path('journal.tape'), cut.path('journal.tape'));
    overwrite(cut.path('journal.tape'), start, Buffer.alloc(100));
    // With the commit in the database as well it is a damaged tape; without it, a torn write.
    overwrite(after.path('journal.tape'), start, Buffer.alloc(100));
    for (const [folder, phase] of [
      [cut, 'inflight'],
      [after, 'sold'],
    ] as const) {
      const opened = folder.open();
      expect(opened.sale('SALE1')?.phase.kind).toBe(phase);
      if (phase === 'inflight') finish(opened, 1);
      expectEverything(opened, 1);
      opened.close();
      folder.dispose();
    }
  });

  it('takes a tail of zeros, which some file systems leave after a power cut, for room', () => {
    const journal = till.open();
    sell(journal, 1);
    journal.close();
    tearOff(till.path('journal.tape'), 0);
    appendFileSync(till.path('journal.tape'), Buffer.alloc(800));
    const after = till.open();
    expect(after.health().repairs).toEqual([]);
    sell(after, 2);
    expectEverything(after, 2);
    after.close();
  });
});

it('records a repair in the chain, on both copies', () => {
  closedTill();
  rmSync(till.path('journal.db'));
  const journal = till.open();
  const { eventCount, tapeEventCount } = journal.verify();
  expect([eventCount, tapeEventCount]).toEqual([SALES * 4 + 1, SALES * 4 + 1]);
  journal.close();
});
