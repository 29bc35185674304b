import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { APPROVED, createWorld, ORDER, type World } from './testing/world.ts';

let world: World;
beforeEach(() => {
  world = createWorld();
});
afterEach(() => world.dispose());

const REPRINT = {
  kind: 'reprint-asked',
  paper: 'slip',
  operatorName: 'Nomsa',
  approverName: 'Thandi',
  why: 'customer lost it',
} as const;

async function sell(): Promise<string> {
  world.answers.push(APPROVED);
  const confirmed = world.engine.confirm(ORDER);
  if (!confirmed.ok) throw new Error(confirmed.error.why);
  await world.pass(0);
  return confirmed.value.intent.saleId;
}

describe('a reprint', () => {
  it('is the next COPY, with who asked and why in the record', async () => {
    const saleId = await sell();
    world.engine.tell(saleId, REPRINT);
    await world.pass(0);
    world.engine.tell(saleId, { ...REPRINT, why: 'lost again' });
    await world.pass(0);
    const sale = world.journal.sale(saleId);
    expect(sale?.slip).toEqual({ kind: 'printed', copyNumber: 2 });
    expect(sale?.reprints).toMatchObject([
      { copyNumber: 1, operatorName: 'Nomsa', approverName: 'Thandi', why: 'customer lost it' },
      { copyNumber: 2, why: 'lost again' },
    ]);
    expect(world.printed.map(({ copyNumber }) => copyNumber)).toEqual([0, 1, 2]);
    expect(world.journal.verify().problems).toEqual([]);
  });

  it('does not begin while a paper is on its way, nor for what was never printed', async () => {
    world.printResults.push({ kind: 'not-begun', why: 'offline' });
    const saleId = await sell();
    const before = world.journal.sale(saleId);
    expect(world.engine.tell(saleId, REPRINT)).toEqual(before);
    expect(before?.slip).toEqual({ kind: 'due', copyNumber: 0 });
  });

  it('of an undone sale is refused: its PIN buys nothing', async () => {
    world.reversalAnswers.push({ kind: 'reversed', code: '0', providerTransactionId: '9' });
    const saleId = await sell();
    const order = { operatorName: 'Nomsa', reason: 'mistake', paper: 'back' } as const;
    world.engine.tell(saleId, { kind: 'void-asked', order });
    await world.pass(0);
    world.engine.tell(saleId, REPRINT);
    await world.pass(0);
    expect(world.printed).toHaveLength(1);
  });
});
