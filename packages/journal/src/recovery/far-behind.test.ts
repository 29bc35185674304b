import { copyFileSync, existsSync, rmSync, statSync } from 'node:fs';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { restoreJournal } from '../restore.ts';
import { print, sell, sellAndPrint } from '../testing/sample-sales.ts';
import { eventOn, flipBit, tamper } from '../testing/tamper.ts';
import { createTillFolder, expectEverything, type TillFolder } from '../testing/till-folder.ts';
import { runSteps } from '../verify/steps.ts';

/** As many as it takes for a tape of more than a megabyte: the newest part of it does not tell all. */
const SALES = 500;
const EARLY = 40;
const EVENTS_OF_A_SALE = 4;
const PATIENCE_MS = 60_000;
let whole: TillFolder;
let early: TillFolder;
let till: TillFolder;

beforeAll(() => {
  whole = createTillFolder();
  const journal = whole.open();
  for (let slip = 1; slip <= EARLY; slip += 1) sell(journal, slip);
  journal.close();
  early = whole.snapshot();
  const later = whole.open();
  for (let slip = EARLY + 1; slip <= SALES; slip += 1) sell(later, slip);
  later.close();
}, PATIENCE_MS);
afterAll(() => {
  whole.dispose();
  early.dispose();
});

beforeEach(() => {
  till = whole.snapshot();
});
afterEach(() => till.dispose());

function putBackEarly(name: 'journal.db' | 'journal.tape'): void {
  copyFileSync(early.path(name), till.path(name));
}

/** An event that no check of an ordinary open looks at. */
const DEEP = 300;

describe('a database from hundreds of sales ago', () => {
  it('catches up with the whole tape', () => {
    putBackEarly('journal.db');
    const journal = till.open();
    expectEverything(journal, SALES);
    expect(journal.health().repairs).toMatchObject([{ what: 'rolled-forward' }]);
    journal.close();
  }, 60_000);

  it('of a till that went on differently is refused, and left as it is', () => {
    const twin = early.snapshot();
    const journal = twin.open();
    sell(journal, 9_000);
    journal.close();
    copyFileSync(twin.path('journal.db'), till.path('journal.db'));
    twin.dispose();
    expect(till.refusal()).toMatchObject({ kind: 'forked' });
    expect(till.refusal()).toMatchObject({ kind: 'forked' });
  });

  it('is refused when the tape lost the event that comes next', () => {
    putBackEarly('journal.db');
    const next = EARLY * EVENTS_OF_A_SALE + 1;
    flipBit(till.path('journal.tape'), eventOn(till.path('journal.tape'), next).at + 60);
    const { kind, detail } = till.refusal();
    expect(kind).toBe('damaged');
    expect(detail).toContain(`does not go on after event ${next - 1}`);
    expect(detail).toContain(`Event ${next} is not whole in any copy`);
  });

  it('is refused when the tape lost a PIN that only it had', () => {
    putBackEarly('journal.db');
    const approved = EARLY * EVENTS_OF_A_SALE + 3;
    flipBit(till.path('journal.tape'), eventOn(till.path('journal.tape'), approved).end - 1);
    const { kind, detail } = till.refusal();
    expect(kind).toBe('damaged');
    expect(detail).toContain(`has not the sealed part of event ${approved}`);
    expect(detail).toContain('(sale SALE41) is in no copy');
  });
});

describe('a tape that is gone', () => {
  it('is written again, however much there is', () => {
    rmSync(till.path('journal.tape'));
    const journal = till.open();
    expectEverything(journal, SALES);
    expect(journal.health().repairs).toMatchObject([{ what: 'tape-rebuilt' }]);
    journal.close();
    expect(statSync(till.path('journal.tape')).size).toBeGreaterThan(1024 * 1024);
  }, 60_000);

  it.each([
    [`UPDATE event SET body = replace(body, '1', '2') WHERE seq = ${DEEP}`, 'was changed'],
    ['DELETE FROM secret WHERE seq = 299', 'The sealed part of event 299 is not its own'],
  ])('is not written from a database that is not proved: %s', (sql, problem) => {
    rmSync(till.path('journal.tape'));
    tamper(till.path('journal.db'), sql);
    const { kind, detail } = till.refusal();
    expect(kind).toBe('damaged');
    expect(detail).toContain(problem);
    expect(existsSync(till.path('journal.tape'))).toBe(false);
  });
});

describe('an old tape', () => {
  it('takes nothing from a database that is not proved', () => {
    putBackEarly('journal.tape');
    tamper(till.path('journal.db'), `UPDATE event SET at_utc_ms = 1 WHERE seq = ${DEEP}`);
    const { kind, detail } = till.refusal();
    expect(kind).toBe('damaged');
    expect(detail).toContain(`Event ${DEEP} was changed`);
  });
});

describe('an old database under a purged tape', () => {
  it('takes over the sales, and that their PINs are gone on purpose', () => {
    const DAY_MS = 24 * 60 * 60 * 1000;
    let day = 0;
    const clock = { nowUtcMs: () => 1_700_000_000_000 + day * DAY_MS, monotonicMs: () => 0 };
    const shop = createTillFolder();
    const first = shop.open({ clock });
    for (const slip of [1, 2, 3]) sellAndPrint(first, slip);
    first.close();
    copyFileSync(shop.path('journal.db'), shop.path('old'));
    const second = shop.open({ clock });
    for (const slip of [4, 5, 6]) sellAndPrint(second, slip);
    day = 100;
    sellAndPrint(second, 7);
    expect(second.purge(90)).toMatchObject({ secretCount: 12 });
    second.close();
    copyFileSync(shop.path('old'), shop.path('journal.db'));
    const after = shop.open({ clock });
    expect(after.health().repairs).toMatchObject([{ what: 'rolled-forward' }]);
    expect(after.verify()).toMatchObject({ saleCount: 7, purgedSecretCount: 12, problems: [] });
    expect(after.readSecret('SALE5', 'evidence')).toBeUndefined();
    expect(after.readSecret('SALE7', 'evidence')).toBeDefined();
    after.close();
    shop.dispose();
  });
});

describe('a hole in the middle of a database', () => {
  it('is found by an ordinary open, which looks here and there, and is mended', () => {
    const middle = (SALES * EVENTS_OF_A_SALE) / 2;
    tamper(till.path('journal.db'), `DELETE FROM event WHERE seq = ${middle}`);
    const journal = till.open();
    expect(journal.health().repairs[0]?.detail).toContain(`Event ${middle} is missing`);
    expectEverything(journal, SALES);
    journal.close();
  });
});

describe('a full check', () => {
  const OF_SALE_5 = "sale_id = 'SALE5'";

  it.each([
    ['DELETE FROM event WHERE seq = 17', ['Events 17 to 17 are missing', '3 events belong to no']],
    ['DELETE FROM event WHERE seq = 18', ['Events 18 to 18 are missing', 'does not fit its sale']],
    [
      `UPDATE event SET body = '{' WHERE seq = 18`,
      ['Event 18 was changed', 'does not fit its sale'],
    ],
    [
      `UPDATE event SET body = replace(body, '"request"', '"requesu"') WHERE seq = 17`,
      ['Event 17 was changed', 'it is not what was recorded'],
    ],
    [`UPDATE event SET hash = 'x' WHERE seq = ${DEEP}`, [`Event ${DEEP} is not the same on the`]],
    [`UPDATE sale SET state = '{' WHERE ${OF_SALE_5}`, ['The stored state of slip 5 is not']],
    [`DELETE FROM sale WHERE ${OF_SALE_5}`, ['The state of sale SALE5 is missing']],
    [
      `INSERT INTO sale SELECT 'X', 'X', 'X', 9999, 1, phase, 0, 1, state FROM sale WHERE ${OF_SALE_5}`,
      ['1 stored sales have no events'],
    ],
    ["UPDATE sale_line SET cash_cents = 1 WHERE sale_id = 'SALE5'", ['The line of slip 5 is not']],
    ['DELETE FROM booking WHERE slip_number = 5', ['The bookings of slip 5 are not']],
    ["INSERT INTO booking VALUES (99999, 5, 'sold', 2, 'X')", ['1 bookings belong to no sale']],
    ['UPDATE secret SET nonce = zeroblob(12) WHERE seq = 19', ['evidence of event 19 can']],
  ])('says what an ordinary open does not look at: %s', (sql, problems) => {
    tamper(till.path('journal.db'), sql);
    const journal = till.open();
    const found = journal.verify().problems.join('\n');
    for (const problem of problems) expect(found).toContain(problem);
    journal.close();
  });

  it('says that a PIN on the tape is not what was written', () => {
    flipBit(till.path('journal.tape'), eventOn(till.path('journal.tape'), 19).end - 1);
    const journal = till.open();
    expect(journal.verify().problems).toEqual([
      'The sealed part of event 19 on the tape is not its own.',
    ]);
    journal.close();
  });

  it('says what belongs to no sale, also of what is recorded while it runs', () => {
    tamper(till.path('journal.db'), 'DELETE FROM event WHERE seq = 17');
    const journal = till.open();
    const steps = journal.verifyInSteps();
    steps.next();
    print(journal, 5);
    const report = runSteps(steps);
    const first = SALES * EVENTS_OF_A_SALE + 1;
    expect(report.problems).toContain(`Event ${first} belongs to no sale.`);
    expect(report.problems).toContain('3 events belong to no sale.');
    journal.close();
  });

  it('in steps leaves out what is recorded on both copies while it runs', () => {
    const journal = till.open();
    const steps = journal.verifyInSteps();
    let step = steps.next();
    for (let count = 1; step.done !== true; count += 1) {
      if (count % 100 === 0) sell(journal, SALES + count);
      step = steps.next();
    }
    const { problems, tapeEventCount } = step.value;
    expect(problems).toEqual([]);
    expect(tapeEventCount).toBeLessThan(journal.head().seq);
    journal.close();
  });

  it('in steps says that the tape is gone', () => {
    const journal = till.open();
    rmSync(till.path('journal.tape'));
    expect(runSteps(journal.verifyInSteps()).problems).toEqual(['The tape is missing.']);
    journal.close();
  });

  it('says that the tape is gone', () => {
    const journal = till.open();
    rmSync(till.path('journal.tape'));
    expect(journal.verify()).toMatchObject({
      tapeEventCount: 0,
      problems: ['The tape is missing.'],
    });
    journal.close();
  });
});

describe('a full check of what belongs to no sale', () => {
  const added = {
    kind: 'operator-added',
    operatorId: 'OP-1',
    name: 'Naledi',
    role: 'manager',
    pinHash: '$argon2id$',
    mustChangePin: false,
    by: null,
    atUtcMs: 10,
  } as const;

  it.each([
    ["UPDATE event SET body = '{' WHERE seq = 1", 'does not fit the house: it is no fact'],
    [
      'UPDATE event SET body = (SELECT body FROM event WHERE seq = 1) WHERE seq = 2',
      'Event 2 does not fit the house: Error',
    ],
    ["INSERT INTO booking VALUES (1, 1, 'sold', 2, 'X')", '1 bookings belong to no sale'],
  ])('says what does not fit: %s', (sql, problem) => {
    const shop = createTillFolder();
    const journal = shop.open();
    journal.recordHouse([added, { ...added, operatorId: 'OP-2' }]);
    for (let slip = 1; slip <= 100; slip += 1) sell(journal, slip);
    journal.close();
    tamper(shop.path('journal.db'), sql);
    const after = shop.open();
    expect(after.verify().problems.join('\n')).toContain(problem);
    after.close();
    shop.dispose();
  });

  it.each([
    ["UPDATE house SET state = '{'", 'The stored state of the house is not'],
    ['DROP TABLE house', "The backup can't be read"],
  ])('refuses a backup that was changed: %s', async (sql, problem) => {
    const shop = createTillFolder();
    const journal = shop.open();
    journal.recordHouse([added]);
    await journal.backup(shop.path('backup.db'));
    journal.close();
    tamper(shop.path('backup.db'), sql);
    const restored = restoreJournal(shop.options, shop.path('backup.db'));
    expect(restored).toMatchObject({ error: { kind: 'damaged' } });
    expect(restored.ok ? '' : restored.error.detail).toContain(problem);
    shop.dispose();
  });
});

describe('a backup of a database that is not whole', () => {
  it('is not called a backup: no file stays', async () => {
    tamper(till.path('journal.db'), "UPDATE sale SET state = '{}' WHERE sale_id = 'SALE5'");
    const journal = till.open();
    expect(await journal.backup(till.path('backup.db'))).toMatchObject({
      error: { kind: 'not-whole', detail: expect.stringContaining('slip 5') },
    });
    journal.close();
    expect(till.names('backup.db')).toEqual([]);
  });
});
