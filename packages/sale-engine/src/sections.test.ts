import type { Sale } from '@tillkeeper/domain';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { PrintOutcome, SectionStart } from './events.ts';
import { confirmIn } from './testing/confirm.ts';
import {
  APPROVED,
  createWorld,
  IRREVERSIBLE,
  ORDER,
  unknown,
  type World,
} from './testing/world.ts';

const BODY: SectionStart = { index: 0, name: 'details', sectionCount: 2, onPaper: 0 };
const CUT: SectionStart = { index: 1, name: 'cut', sectionCount: 2, onPaper: 1 };
let world: World;
let end: (outcome: PrintOutcome) => void;

beforeEach(() => {
  world = createWorld();
});
afterEach(() => world.dispose());

/** A sold sale whose slip is at the printer until `end` says how it went. */
async function printing(): Promise<() => Sale> {
  holdPrinter();
  world.answers.push(APPROVED);
  const sale = await confirmIn(world);
  expect(sale().slip).toEqual({ kind: 'printing', copyNumber: 0 });
  return sale;
}

function holdPrinter(): void {
  world.printResults.push(
    new Promise<PrintOutcome>((resolve) => {
      end = resolve;
    }) as never,
  );
}

async function ended(outcome: PrintOutcome): Promise<void> {
  end(outcome);
  await world.pass(0);
}

const mayLeave = (start: SectionStart, job = 0): boolean | undefined =>
  world.askToLeave[job]?.(start);
const judged = (cameOut: boolean) =>
  ({ kind: 'slip-judged', paper: 'slip', cameOut, operatorName: 'Nomsa' }) as const;

describe('a section of a slip', () => {
  it('leaves once it is written down that it does', async () => {
    const sale = await printing();
    expect(mayLeave(BODY)).toBe(true);
    expect(sale().slip).toMatchObject({ progress: { begun: 1, sectionName: 'details' } });
    expect(mayLeave(CUT)).toBe(true);
    expect(sale().slip).toMatchObject({ progress: { begun: 2, onPaper: 1 } });
    await ended({ kind: 'printed' });
    expect(sale().slip).toEqual({ kind: 'printed', copyNumber: 0 });
  });

  it('does not leave when it can not be written down', async () => {
    const sale = await printing();
    vi.spyOn(world.journal, 'recordMany').mockImplementationOnce(() => {
      throw new Error('disk I/O error');
    });
    expect(mayLeave(BODY)).toBe(false);
    expect(world.engine.state()).toBe('halted');
    expect(sale().slip).toEqual({ kind: 'printing', copyNumber: 0 });
  });

  it('does not leave after its job ended, or beside a later copy, or after the till closed', async () => {
    const sale = await printing();
    await ended({ kind: 'doubtful', why: 'silent' });
    expect(mayLeave(BODY)).toBe(false);
    const { saleId } = sale().intent;
    world.engine.tell(saleId, judged(false));
    holdPrinter();
    world.engine.tell(saleId, { kind: 'print-asked', paper: 'slip' });
    expect(sale().slip).toMatchObject({ kind: 'printing', copyNumber: 1 });
    expect(mayLeave(BODY)).toBe(false);
    expect(sale().slip).not.toHaveProperty('progress');
    expect(mayLeave(BODY, 1)).toBe(true);
    end({ kind: 'printed' });
    await world.engine.close();
    expect(mayLeave(CUT, 1)).toBe(false);
  });

  it('of a pending slip leaves in the same way', async () => {
    holdPrinter();
    world.answers.push(unknown('no-answer'));
    const sale = await confirmIn(world, { ...ORDER, product: IRREVERSIBLE });
    world.engine.tell(sale().intent.saleId, { kind: 'cancel-asked' });
    await world.pass(0);
    expect(mayLeave(BODY)).toBe(true);
    expect(sale().pendingSlip).toMatchObject({ kind: 'printing', progress: { begun: 1 } });
    await ended({ kind: 'printed' });
  });
});

describe('a slip that stopped in the middle', () => {
  async function torn(): Promise<() => Sale> {
    const sale = await printing();
    mayLeave(BODY);
    mayLeave(CUT);
    await ended({ kind: 'torn', why: 'out of paper', onPaper: 1 });
    expect(sale().slip).toMatchObject({
      kind: 'due',
      copyNumber: 1,
      stopped: { onPaper: 1, why: 'out of paper' },
    });
    return sale;
  }

  it('is due as a copy, and what is on paper is known', async () => {
    const sale = await torn();
    const { saleId } = sale().intent;
    world.engine.tell(saleId, judged(false));
    expect(sale().slip).toMatchObject({ kind: 'due', copyNumber: 1 });
    world.engine.tell(saleId, { kind: 'print-asked', paper: 'slip' });
    await world.pass(0);
    expect(world.printed.map(({ copyNumber }) => copyNumber)).toEqual([0, 1]);
  });

  it('is enough when a person says that the customer has what matters', async () => {
    const sale = await torn();
    world.engine.tell(sale().intent.saleId, judged(true));
    expect(sale().slip).toEqual({ kind: 'printed', copyNumber: 0 });
    expect(world.journal.openSales()).toEqual([]);
  });

  it('is not the same as one that never began: nobody can say that that came out', async () => {
    const sale = await printing();
    await ended({ kind: 'not-begun', why: 'absent' });
    world.engine.tell(sale().intent.saleId, judged(true));
    expect(sale().slip).toEqual({ kind: 'due', copyNumber: 0 });
  });
});

describe('a printer that can not be trusted', () => {
  it('keeps no sale from beginning when a supervisor says so, on the record', async () => {
    world.printerReady = false;
    expect(world.engine.confirm(ORDER)).toMatchObject({ error: { why: 'printer-not-ready' } });
    world.answers.push(APPROVED);
    const withoutPrinter = { supervisorName: 'Thandi', reason: 'the printer is broken' };
    const sale = await confirmIn(world, { ...ORDER, withoutPrinter });
    expect(sale()).toMatchObject({
      phase: { kind: 'sold' },
      slip: { kind: 'due', copyNumber: 0 },
      intent: { withoutPrinter },
    });
    expect(world.printed).toEqual([]);
  });
});
