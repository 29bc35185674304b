import type { Sale } from '@tillkeeper/domain';
import type { Journal } from '@tillkeeper/journal';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { PrintOutcome } from './events.ts';
import { APPROVED, createWorld, ORDER, unknown, type World } from './testing/world.ts';

let world: World;

beforeEach(() => {
  world = createWorld();
});
afterEach(() => world.dispose());

function confirm(): () => Sale {
  const sale = world.engine.confirm(ORDER);
  if (!sale.ok) throw new Error(sale.error.why);
  return () => world.journal.sale(sale.value.intent.saleId) as Sale;
}

describe('the till stops between request and answer', () => {
  it('asks again with the same bytes, sells once, and leaves the slip to a person', async () => {
    const sale = confirm();
    world.crash();
    expect(sale()).toMatchObject({
      phase: { kind: 'waiting' },
      attempts: [{ verdict: 'lost' }],
      recovered: true,
    });
    world.answers.push(APPROVED);
    await world.pass(2_000);
    expect(sale()).toMatchObject({ phase: { kind: 'sold' }, slip: { kind: 'due', copyNumber: 0 } });
    expect(new Set(world.sent.map(({ body }) => body)).size).toBe(1);
    expect(world.printed).toEqual([]);
    world.engine.tell(sale().intent.saleId, { kind: 'print-asked', paper: 'slip' });
    await world.pass(0);
    expect(sale().slip).toEqual({ kind: 'printed', copyNumber: 0 });
  });

  it('does not believe a decline until the lost attempt can not arrive any more', async () => {
    const sale = confirm();
    world.crash();
    world.answers.push({ kind: 'declined', code: '2003', providerMessage: '', mendableBy: 'shop' });
    await world.pass(2_000);
    expect(sale().phase.kind).toBe('waiting');
  });

  it('goes on after any number of crashes', async () => {
    const sale = confirm();
    for (let count = 0; count < 5; count += 1) {
      world.crash();
      await world.pass(1_500);
    }
    world.answers.push(APPROVED);
    world.crash();
    await world.pass(1_500);
    expect(sale().phase.kind).toBe('sold');
    expect(world.journal.verify().problems).toEqual([]);
  });
});

describe('the till starts with several open items', () => {
  const confirmAnother = (count: number): Sale => {
    const sale = world.engine.confirm({ ...ORDER, intentId: `ANOTHER-${count}` });
    if (!sale.ok) throw new Error(sale.error.why);
    return sale.value;
  };

  it('writes one commit for all of them, and every one has its next step', () => {
    const sales = [1, 2, 3].map(confirmAnother);
    const commits = vi.fn<Journal['recordMany']>();
    world.onOpened = (journal) => {
      commits.mockImplementation(journal.recordMany);
      journal.recordMany = commits;
    };
    world.crash();
    expect(commits).toHaveBeenCalledTimes(1);
    for (const { intent } of sales) {
      expect(world.journal.sale(intent.saleId)?.phase.kind).toBe('waiting');
      expect(world.engine.nextAttemptInMs(intent.saleId)).toBeLessThanOrEqual(1_000);
    }
  });

  it('writes nothing when it is started again before anything happened', () => {
    const { intent } = confirmAnother(1);
    world.crash();
    const before = world.journal.verify().eventCount;
    world.crash();
    expect(world.journal.verify().eventCount).toBe(before);
    expect(world.engine.nextAttemptInMs(intent.saleId)).toBeDefined();
  });

  it('goes on with none of them when the commit fails: the till halts', async () => {
    confirmAnother(1);
    confirmAnother(2);
    const sent = world.sent.length;
    world.onOpened = (journal) =>
      vi.spyOn(journal, 'recordMany').mockImplementation(() => {
        throw new Error('disk I/O error');
      });
    world.crash();
    expect(world.engine.state()).toBe('halted');
    await world.pass(60_000);
    expect(world.sent).toHaveLength(sent);
  });
});

describe('the till stops at another moment', () => {
  it('after a refused line: nothing was sold, and the money is owed', async () => {
    world.answers.push(unknown('not-executed'));
    const sale = confirm();
    await world.pass(0);
    world.crash();
    expect(sale()).toMatchObject({ phase: { kind: 'not-sold', why: 'no-line' }, refund: 'due' });
  });

  it('while the slip prints: a person looks, and what is printed then is a copy', async () => {
    world.answers.push(APPROVED);
    world.printResults.push(new Promise(() => {}) as never);
    const sale = confirm();
    await world.pass(0);
    expect(sale().slip.kind).toBe('printing');
    world.crash();
    const { saleId } = sale().intent;
    expect(sale().slip).toMatchObject({ kind: 'doubtful', copyNumber: 0 });
    world.engine.tell(saleId, { kind: 'print-asked', paper: 'slip' });
    expect(world.printed).toHaveLength(1);
    world.engine.tell(saleId, {
      kind: 'slip-judged',
      paper: 'slip',
      cameOut: false,
      operatorName: 'Nomsa',
    });
    world.engine.tell(saleId, { kind: 'print-asked', paper: 'slip' });
    await world.pass(0);
    expect(world.printed.map(({ copyNumber }) => copyNumber)).toEqual([0, 1]);
    expect(sale().slip).toEqual({ kind: 'printed', copyNumber: 1 });
  });

  it('keeps the original when not one byte of it left', async () => {
    world.answers.push(APPROVED);
    world.printResults.push({ kind: 'not-begun', why: 'absent' });
    const sale = confirm();
    await world.pass(0);
    expect(sale().slip).toEqual({ kind: 'due', copyNumber: 0 });
  });
});

describe('a journal that can not be written', () => {
  it('stops the till: nothing is sent, nothing more is sold, and nobody says that nothing was sold', () => {
    vi.spyOn(world.journal, 'recordMany').mockImplementation(() => {
      throw new Error('disk I/O error');
    });
    expect(world.engine.confirm(ORDER)).toMatchObject({
      ok: false,
      error: { why: 'not-recorded' },
    });
    expect(world.sent).toEqual([]);
    expect(world.halts).toHaveLength(1);
    expect(world.engine.confirm(ORDER)).toMatchObject({ ok: false, error: { why: 'till-halted' } });
  });

  it('still records an answer that comes later, when it can, and prints nothing', async () => {
    const sale = confirm();
    const { saleId } = sale().intent;
    vi.spyOn(world.journal, 'recordMany').mockImplementationOnce(() => {
      throw new Error('disk I/O error');
    });
    world.engine.tell(saleId, { kind: 'cancel-asked' });
    expect(world.engine.state()).toBe('halted');
    world.engine.tell(saleId, { kind: 'answered', attemptNumber: 1, outcome: APPROVED });
    await world.pass(60_000);
    expect(sale()).toMatchObject({ phase: { kind: 'sold' }, slip: { kind: 'due' } });
    expect(world.printed).toEqual([]);
  });
});

describe('a defect', () => {
  it('in the slip maker costs no PIN: the slip is made when it is printed', async () => {
    const { make } = world.slips;
    world.slips.make = () => {
      throw new Error('defect');
    };
    world.answers.push(APPROVED);
    const sale = confirm();
    await world.pass(0);
    expect(sale()).toMatchObject({ phase: { kind: 'sold' }, slip: { kind: 'due', copyNumber: 0 } });
    expect(world.defects).toHaveLength(2);
    world.slips.make = make;
    world.engine.tell(sale().intent.saleId, { kind: 'print-asked', paper: 'slip' });
    await world.pass(0);
    expect(sale().slip.kind).toBe('printed');
    expect(world.printed).toMatchObject([{ slip: { evidence: { kind: 'voucher' } } }]);
  });

  it('in the client leaves the sale unknown and all others alone', async () => {
    world.answers.push(Promise.reject(new Error('defect')) as never, APPROVED);
    const sale = confirm();
    await world.pass(0);
    expect(sale().phase.kind).toBe('waiting');
    await world.pass(2_000);
    expect(sale().phase.kind).toBe('sold');
    expect(world.halts).toEqual([]);
  });
});

describe('closing the till', () => {
  it('hears how a slip on its way ends, and takes nothing after that', async () => {
    let end = (_: PrintOutcome): void => {};
    world.answers.push(APPROVED);
    world.printResults.push(
      new Promise<PrintOutcome>((resolve) => {
        end = resolve;
      }) as never,
    );
    const sale = confirm();
    await world.pass(0);
    const closed = world.engine.close();
    end({ kind: 'not-begun', why: 'closed' });
    await closed;
    expect(sale().slip).toEqual({ kind: 'due', copyNumber: 0 });
    expect(
      world.engine.tell(sale().intent.saleId, { kind: 'print-asked', paper: 'slip' }),
    ).toBeUndefined();
  });
});
