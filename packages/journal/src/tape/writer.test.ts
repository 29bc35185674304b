import { copyFileSync, existsSync, readFileSync, statSync, truncateSync } from 'node:fs';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Journal } from '../contract.ts';
import { begin, finish, sell } from '../testing/sample-sales.ts';
import { eventOn, flipBit, framesEnd, overwrite } from '../testing/tamper.ts';
import { createTillFolder, expectEverything, type TillFolder } from '../testing/till-folder.ts';
import { measureTape } from './tape.ts';
import { openTape } from './writer.ts';

const SALES = 12;
const ROOM = 16 * 1024;
const SPACE = { fullBytes: 0, tapeRoomBytes: 0 };
let till: TillFolder;
let tape: string;

beforeEach(() => {
  till = createTillFolder();
  tape = till.path('journal.tape');
});
afterEach(() => till.dispose());

function sellSome(journal: Journal, from = 1): void {
  for (let slip = from; slip < from + SALES; slip += 1) sell(journal, slip);
}

function soldTill(): void {
  const journal = till.open();
  sellSome(journal);
  journal.close();
}

function repairsOf(sales = SALES): string[] {
  const journal = till.open({ check: 'full' });
  expectEverything(journal, sales);
  const { repairs } = journal.health();
  journal.close();
  return repairs.map(({ what }) => what);
}

describe('the room of a tape', () => {
  it('is there before the first sale, and its size changes only when it is used up', () => {
    const journal = till.open();
    const sizes = new Set([statSync(tape).size]);
    for (let slip = 1; slip <= 24; slip += 1) {
      sell(journal, slip);
      sizes.add(statSync(tape).size);
      expect(framesEnd(tape)).toBeLessThanOrEqual(statSync(tape).size);
    }
    journal.close();
    const grown = [...sizes].map((size, index, all) => size - (all[index - 1] ?? size));
    expect(grown).toEqual([0, ROOM, ROOM, ROOM]);
    const [end, { size }] = [framesEnd(tape), statSync(tape)];
    expect(measureTape(tape)).toEqual({ frameBytes: end, roomBytes: size - end });
    expect(repairsOf(24)).toEqual([]);
  });

  it('is made while the till starts when little of it is left', () => {
    soldTill();
    truncateSync(tape, framesEnd(tape) + ROOM / 4);
    till.open().close();
    expect(statSync(tape).size).toBe(framesEnd(tape) + ROOM / 4);
    truncateSync(tape, framesEnd(tape) + ROOM / 4 - 1);
    till.open().close();
    expect(statSync(tape).size).toBe(framesEnd(tape) + ROOM / 4 - 1 + ROOM);
  });

  it('may be missing, as on tapes of before, or end anywhere after a power cut', () => {
    soldTill();
    const whole = till.snapshot();
    for (const room of [0, 1, 55, 56, 57, 511, 5_000]) {
      copyFileSync(whole.path('journal.tape'), tape);
      truncateSync(tape, framesEnd(tape) + room);
      expect(repairsOf()).toEqual([]);
      till.dispose();
      till = whole.snapshot();
      tape = till.path('journal.tape');
    }
    whole.dispose();
  });

  it('is half a megabyte unless said', () => {
    till.open({ space: { ballastBytes: 0 } }).close();
    expect(statSync(tape).size).toBe(framesEnd(tape) + 512 * 1024);
  });

  it('is not made on a disk that is nearly full, and answers are recorded all the same', () => {
    const space = { ballastBytes: 0, fullBytes: Number.MAX_SAFE_INTEGER };
    const journal = till.open({ space });
    sellSome(journal);
    expect(statSync(tape).size).toBe(framesEnd(tape));
    journal.close();
    expect(repairsOf()).toEqual([]);
  });

  it('takes a commit that is longer than all of it', () => {
    const journal = till.open({ space: { ballastBytes: 0, tapeRoomBytes: 100 } });
    sellSome(journal);
    journal.close();
    expect(repairsOf()).toEqual([]);
  });

  it('does not keep the copies apart when the database alone is left, or the tape alone', () => {
    soldTill();
    for (const name of ['journal.db', 'journal.tape']) {
      till.remove(name);
      expect(repairsOf()).toContain(name === 'journal.db' ? 'rebuilt' : 'tape-rebuilt');
    }
    expect(statSync(tape).size).toBeGreaterThan(framesEnd(tape));
  });
});

describe('a bit that turns in the room of a tape', () => {
  it('is noticed wherever it lies, and hides neither what is there nor what comes', () => {
    soldTill();
    const whole = till.snapshot();
    const [end, { size }] = [framesEnd(tape), statSync(tape)];
    for (const at of [end, end + 1, end + 55, Math.floor((end + size) / 2), size - 1]) {
      flipBit(tape, at);
      const journal = till.open();
      expect(journal.health().repairs.map(({ what }) => what)).toEqual(['tape-cut']);
      sellSome(journal, SALES + 1);
      journal.close();
      expect(repairsOf(2 * SALES)).toEqual([]);
      till.dispose();
      till = whole.snapshot();
      tape = till.path('journal.tape');
    }
    whole.dispose();
  });

  it('under a running till is noticed at the next start, and loses no frame behind it', () => {
    const journal = till.open();
    sellSome(journal);
    const at = framesEnd(tape) + 3_000;
    flipBit(tape, at);
    sell(journal, SALES + 1);
    journal.close();
    expect(framesEnd(tape)).toBeLessThan(at);
    expect(repairsOf(SALES + 1)).toEqual(['tape-cut']);
  });

  it('is written over by the frames that come there', () => {
    const journal = till.open();
    sellSome(journal);
    flipBit(tape, framesEnd(tape) + 100);
    sell(journal, SALES + 1);
    journal.close();
    expect(repairsOf(SALES + 1)).toEqual([]);
  });

  it('leaves a tape without a whole end when the database is gone', () => {
    soldTill();
    flipBit(tape, framesEnd(tape) + 2_000);
    till.remove('journal.db');
    expect(till.refusal().detail).toContain('No copy has a whole end');
  });
});

describe('zeros in front of frames', () => {
  it('are a lost page and no room', () => {
    soldTill();
    const { at } = eventOn(tape, 20);
    overwrite(tape, at + 10, Buffer.alloc(4096));
    const journal = till.open();
    expect(journal.health().repairs[0]?.detail).toContain(`The tape is damaged at byte ${at}.`);
    expectEverything(journal, SALES);
    journal.close();
  });

  it('that are a whole commit are missed at the gap they leave', () => {
    soldTill();
    const { at } = eventOn(tape, 41);
    overwrite(tape, at, Buffer.alloc(eventOn(tape, 42).end - at));
    const journal = till.open();
    expect(journal.health().repairs[0]?.detail).toContain(`The tape is damaged at byte ${at}.`);
    expectEverything(journal, SALES);
    journal.close();
  });

  it('at the end of an unfinished write are as good as what is cut off', () => {
    const journal = till.open();
    begin(journal, 1);
    const before = till.snapshot();
    finish(journal, 1);
    journal.close();
    const end = framesEnd(tape);
    copyFileSync(tape, before.path('journal.tape'));
    overwrite(before.path('journal.tape'), end - 200, Buffer.alloc(200));
    const after = before.open();
    expect(after.health().repairs.map(({ what }) => what)).toEqual(['tape-cut']);
    expect(after.sale('SALE1')?.phase.kind).toBe('inflight');
    after.close();
    const [torn = ''] = before.names('journal.tape.torn-');
    expect(readFileSync(before.path(torn)).length).toBeLessThanOrEqual(end);
    before.dispose();
  });
});

describe('writing a tape', () => {
  it('says which fault it was, and stays refused until the tape is opened anew', () => {
    soldTill();
    const closed = openTape(tape, framesEnd(tape), SPACE);
    closed.close();
    closed.close();
    expect(() => closed.append(Buffer.alloc(1))).toThrow("The tape can't be written: EBADF.");
    expect(() => closed.append(Buffer.alloc(1))).toThrow("The tape can't be written: EBADF.");
    expect(closed.end()).toBe(framesEnd(tape));
  });

  it.skipIf(!existsSync('/dev/full'))('says that the disk is full', () => {
    const full = openTape('/dev/full', 0, SPACE);
    expect(() => full.append(Buffer.alloc(1))).toThrow("The tape can't be written: ENOSPC.");
    full.close();
  });

  it.skipIf(!existsSync('/dev/full'))('does not begin where room is refused and stays', () => {
    expect(() => openTape('/dev/full', 0, { ...SPACE, tapeRoomBytes: 100 })).toThrow('EINVAL');
  });

  it('never begins before the end of what is there', () => {
    soldTill();
    const end = framesEnd(tape);
    const before = readFileSync(tape);
    expect(() => openTape(tape, end - 1, SPACE)).toThrow('Bytes lie behind the end of the tape.');
    expect(readFileSync(tape)).toEqual(before);
  });
});
