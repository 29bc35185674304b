import {
  appendFileSync,
  closeSync,
  copyFileSync,
  openSync,
  readFileSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { crc32 } from 'node:zlib';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { chainHash } from '../chain.ts';
import type { RepairKind } from '../contract.ts';
import { begin, finish, sell } from '../testing/sample-sales.ts';
import { cutOut, eventOn, flipBit, framesEnd, overwrite, tearOff } from '../testing/tamper.ts';
import { createTillFolder, expectEverything, type TillFolder } from '../testing/till-folder.ts';
import { ALONE, decodeFrame, encodeEvent, encodeHead, MARK_PREFIX, toTapeEvent } from './frame.ts';
import { readTape } from './read.ts';

const SALES = 12;
let till: TillFolder;
let tape: string;

beforeEach(() => {
  till = createTillFolder();
  tape = till.path('journal.tape');
  const journal = till.open();
  for (let slip = 1; slip <= SALES; slip += 1) sell(journal, slip);
  journal.close();
});
afterEach(() => till.dispose());

function expectMended(...what: RepairKind[]): string {
  const journal = till.open();
  expectEverything(journal, SALES);
  expect(journal.health().repairs.map((each) => each.what)).toEqual(what);
  journal.close();
  return journal.health().repairs[0]?.detail ?? '';
}

describe('a tape that lost', () => {
  // Sale 11 is events 41 to 44: two commits of two events each.
  it('a whole commit in its middle', () => {
    cutOut(tape, eventOn(tape, 41).at, eventOn(tape, 43).at);
    expect(expectMended('rebuilt')).toContain('The tape skips to event 43');
  });

  it('a whole commit, and the end of the one behind it', () => {
    cutOut(tape, eventOn(tape, 45).at, eventOn(tape, 47).at);
    tearOff(tape, 10);
    expect(expectMended('rebuilt')).toContain('The tape skips to event 47');
  });

  it('one bit of a PIN, and has events behind it', () => {
    const { end } = eventOn(tape, 43);
    flipBit(tape, end - 1);
    expect(expectMended('rebuilt')).toContain('The sealed part of event 43 on the tape is damaged');
  });

  it('the sealed bytes of its last commit, which the database has', () => {
    zeroTheEnd(20);
    expectMended('tape-cut', 'tape-extended');
  });

  it('the sealed bytes of a commit that nobody was told of', () => {
    const journal = till.open();
    begin(journal, SALES + 1);
    const before = till.snapshot();
    finish(journal, SALES + 1);
    const after = till.snapshot();
    journal.close();
    copyFileSync(after.path('journal.tape'), before.path('journal.tape'));
    till.dispose();
    after.dispose();
    till = before;
    tape = till.path('journal.tape');
    zeroTheEnd(20);
    const opened = till.open();
    expect(opened.sale(`SALE${SALES + 1}`)?.phase.kind).toBe('inflight');
    finish(opened, SALES + 1);
    expectEverything(opened, SALES + 1);
    opened.close();
  });
});

function zeroTheEnd(bytes: number): void {
  overwrite(tape, framesEnd(tape) - bytes, Buffer.alloc(bytes));
}

describe('bytes behind the end of a tape', () => {
  it('that look like a frame of gigabytes, down to its checksum, are none', () => {
    const header = Buffer.alloc(56);
    header.writeUInt32LE(0x454b54f5, 0);
    header.writeUInt32LE(0xf000_0000, 4);
    header.writeUInt32LE(crc32(header.subarray(0, 52)), 52);
    overwrite(tape, framesEnd(tape), header);
    expectMended('tape-cut');
  });

  it('that are more than an open looks at first hide nothing that stands before them', () => {
    appendFileSync(tape, Buffer.alloc(300 * 1024, 0x5a));
    expectMended('tape-cut');
  });

  it('that are full of marks are no frames', () => {
    const marks = Buffer.concat(Array.from({ length: 40 }, () => MARK_PREFIX));
    overwrite(tape, framesEnd(tape), marks);
    expectMended('tape-cut');
  });
});

describe('reading a tape', () => {
  it('that became shorter in the meantime ends there, never in a wait or a crash', () => {
    const { size } = statSync(tape);
    const { at } = eventOn(tape, 4 * SALES);
    tearOff(tape, 10);
    const fd = openSync(tape, 'r');
    const items = [...readTape(fd, 0, size)];
    closeSync(fd);
    expect(items.at(-2)).toMatchObject({ kind: 'damage', at });
    expect(items.at(-1)).toMatchObject({ kind: 'room', end: size });
    expect(items.filter(({ kind }) => kind === 'event')).toHaveLength(4 * SALES - 1);
  });

  it('of a newer version is refused, and left as it is', () => {
    const content = readFileSync(tape);
    const head = '{"format":2}';
    writeFileSync(tape, Buffer.concat([encodeHead(head), content]));
    const before = readFileSync(tape);
    expect(till.refusal()).toEqual({ kind: 'newer', detail: 'the tape is of a newer format' });
    expect(readFileSync(tape)).toEqual(before);
  });

  it('takes sealed bytes that no event vouches for as damage', () => {
    const { read } = eventOn(tape, 3);
    const bare = { ...read.event, secretDigests: '[]' };
    const hash = chainHash(bare.previousHash, bare);
    const bytes = encodeEvent({ ...bare, hash }, read.secrets, ALONE);
    const frame = decodeFrame(bytes);
    expect(frame && toTapeEvent(frame)).toMatchObject({ secrets: [], secretsAre: 'damaged' });
  });
});
