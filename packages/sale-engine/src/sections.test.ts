import type { Sale } from '@tillkeeper/domain';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { PrintEvent, SectionStart } from './events.ts';
import { confirmIn } from './testing/confirm.ts';
import {
  APPROVED,
  createWorld,
  IRREVERSIBLE,
  ORDER,
  unknown,
  type World,
} from './testing/world.ts';

const TORN = 'The paper ran out in the slip.';

function section(index: number, name: string): SectionStart {
  return { index, name, sectionCount: 3, onPaper: index };
}

describe('a slip that leaves in sections', () => {
  let world: World;
  beforeEach(() => {
    world = createWorld();
    world.answers.push(APPROVED);
    world.sections.push(section(0, 'header'), section(1, 'token 1 of 2'));
  });
  afterEach(() => world.dispose());

  function tell(sale: () => Sale, event: PrintEvent): void {
    world.engine.tell(sale().intent.saleId, event);
  }

  function judge(sale: () => Sale, cameOut: boolean): void {
    tell(sale, { kind: 'slip-judged', paper: 'slip', cameOut, operatorName: 'Nomsa' });
  }

  it('is written down before each of them leaves', async () => {
    const sale = await confirmIn(world);
    expect(world.mayLeave).toEqual([true, true]);
    expect(sale().slip).toEqual({ kind: 'printed', copyNumber: 0 });
  });

  it('and stops says how far it came, and its copy too', async () => {
    world.printResults.push({ kind: 'torn', why: TORN, onPaper: 2 });
    const sale = await confirmIn(world);
    const stopped = {
      why: TORN,
      onPaper: 2,
      begun: 2,
      sectionCount: 3,
      sectionName: 'token 1 of 2',
    };
    expect(sale().slip).toEqual({ kind: 'due', copyNumber: 1, stopped });
    world.printResults.push({ kind: 'not-begun', why: 'no paper' });
    tell(sale, { kind: 'print-asked', paper: 'slip' });
    await world.pass(0);
    expect(sale().slip).toEqual({ kind: 'due', copyNumber: 1, stopped });
    tell(sale, { kind: 'print-asked', paper: 'slip' });
    await world.pass(0);
    expect(world.printed.map(({ copyNumber }) => copyNumber)).toEqual([0, 1, 1]);
    expect(sale().slip).toEqual({ kind: 'printed', copyNumber: 1 });
  });

  it('and stops needs no copy when the customer has what matters', async () => {
    world.printResults.push({ kind: 'torn', why: TORN, onPaper: 2 });
    const sale = await confirmIn(world);
    judge(sale, false);
    expect(sale().slip).toMatchObject({ kind: 'due', copyNumber: 1 });
    judge(sale, true);
    expect(sale().slip).toEqual({ kind: 'printed', copyNumber: 0 });
  });

  it('and is in doubt keeps what is known of it', async () => {
    world.printResults.push({ kind: 'doubtful', why: 'lost' });
    const sale = await confirmIn(world);
    const progress = { onPaper: 1, begun: 2, sectionCount: 3, sectionName: 'token 1 of 2' };
    expect(sale().slip).toEqual({ kind: 'doubtful', copyNumber: 0, why: 'lost', progress });
    judge(sale, false);
    const stopped = { ...progress, why: 'lost' };
    expect(sale().slip).toEqual({ kind: 'due', copyNumber: 1, stopped });
  });

  it('lets no section of a paper leave that is not being printed', async () => {
    const sale = await confirmIn(world);
    const before = sale();
    tell(sale, {
      kind: 'print-section',
      paper: 'slip',
      copyNumber: 0,
      start: section(0, 'header'),
    });
    const other = { kind: 'print-section', paper: 'pending-slip', copyNumber: 3 } as const;
    tell(sale, { ...other, start: section(0, 'header') });
    expect(sale()).toEqual(before);
  });

  it('that nobody can judge stays as it is', async () => {
    world.printerReady = false;
    const refused = world.engine.confirm(ORDER);
    expect(refused).toMatchObject({ ok: false, error: { why: 'printer-not-ready' } });
    const withoutPrinter = { supervisorName: 'Sipho', reason: 'the customer waits' };
    const sale = await confirmIn(world, { ...ORDER, withoutPrinter });
    expect(sale().intent.withoutPrinter).toEqual(withoutPrinter);
    expect(sale().slip).toEqual({ kind: 'due', copyNumber: 0 });
    judge(sale, true);
    expect(sale().slip).toEqual({ kind: 'due', copyNumber: 0 });
  });

  it('does not leave when the record is closed, or the paper has ended', async () => {
    await confirmIn(world);
    expect(world.onSection(section(2, 'footer'))).toBe(false);
    await world.engine.close();
    expect(world.onSection(section(2, 'footer'))).toBe(false);
  });
});

describe('a pending slip in sections', () => {
  it('says how far it came, like any other', async () => {
    const world = createWorld();
    world.answers.push(unknown('no-answer'));
    const sale = await confirmIn(world, { ...ORDER, product: IRREVERSIBLE });
    world.sections.push(section(0, 'header'));
    world.printResults.push({ kind: 'doubtful', why: 'lost' });
    world.engine.tell(sale().intent.saleId, { kind: 'cancel-asked' });
    await world.pass(0);
    expect(world.mayLeave).toEqual([true]);
    expect(sale().pendingSlip).toMatchObject({ progress: { sectionName: 'header' } });
    world.dispose();
  });
});
