import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { confirmIn } from './testing/confirm.ts';
import {
  APPROVED,
  createWorld,
  IRREVERSIBLE,
  ORDER,
  unknown,
  type World,
} from './testing/world.ts';

const FOR_GOOD = { ...ORDER, product: IRREVERSIBLE };
let world: World;

beforeEach(() => {
  world = createWorld();
});
afterEach(() => world.dispose());

describe('a slip', () => {
  it("that a printer may have torn is a person's to judge, and one that came out is settled", async () => {
    world.answers.push(APPROVED);
    world.printResults.push({ kind: 'doubtful', why: 'out of paper' });
    const sale = await confirmIn(world);
    expect(sale().slip).toEqual({ kind: 'doubtful', copyNumber: 0, why: 'out of paper' });
    const judged = { kind: 'slip-judged', paper: 'slip', operatorName: 'Nomsa' } as const;
    world.engine.tell(sale().intent.saleId, { ...judged, cameOut: true });
    expect(sale().slip).toEqual({ kind: 'printed', copyNumber: 0 });
    expect(world.printed).toHaveLength(1);
  });

  it('that the printer took and nobody has is printed again as a copy', async () => {
    world.answers.push(APPROVED);
    const sale = await confirmIn(world);
    expect(sale().slip).toEqual({ kind: 'printed', copyNumber: 0 });
    const { saleId } = sale().intent;
    const judged = { kind: 'slip-judged', paper: 'slip', operatorName: 'Nomsa' } as const;
    world.engine.tell(saleId, { ...judged, cameOut: false });
    world.engine.tell(saleId, { kind: 'print-asked', paper: 'slip' });
    await world.pass(0);
    expect(world.printed.map(({ copyNumber }) => copyNumber)).toEqual([0, 1]);
  });
});

describe('a pending slip', () => {
  it.each([
    ['the cashier looks at another sale', { attended: false }],
    ['the printer is not ready', { printerReady: false }],
  ])('is owed, and not printed by itself, while %s', async (_, change) => {
    world.answers.push(unknown('no-answer'));
    const sale = await confirmIn(world, FOR_GOOD);
    Object.assign(world, change);
    world.engine.tell(sale().intent.saleId, { kind: 'cancel-asked' });
    await world.pass(0);
    expect(sale().pendingSlip).toEqual({ kind: 'due', copyNumber: 0 });
    expect(world.printed).toEqual([]);
  });

  it('is owed, and not printed by itself, after the till was started again', async () => {
    world.answers.push(unknown('no-answer'));
    const sale = await confirmIn(world, FOR_GOOD);
    world.crash();
    world.engine.tell(sale().intent.saleId, { kind: 'cancel-asked' });
    await world.pass(0);
    expect(sale().pendingSlip).toEqual({ kind: 'due', copyNumber: 0 });
    expect(world.printed).toEqual([]);
  });

  it('that could not be made when it was owed is made when it is printed', async () => {
    const { makePending } = world.slips;
    world.slips.makePending = () => {
      throw new Error('defect');
    };
    world.answers.push(unknown('no-answer'));
    const sale = await confirmIn(world, FOR_GOOD);
    world.engine.tell(sale().intent.saleId, { kind: 'cancel-asked' });
    await world.pass(0);
    expect(sale().pendingSlip).toEqual({ kind: 'due', copyNumber: 0 });
    world.slips.makePending = makePending;
    world.engine.tell(sale().intent.saleId, { kind: 'print-asked', paper: 'pending-slip' });
    await world.pass(0);
    expect(world.printed).toEqual([{ copyNumber: 0, slip: { pending: true } }]);
  });

  it('is not printed any more once the sale is sold', async () => {
    world.printerReady = true;
    world.answers.push(unknown('no-answer'), APPROVED);
    const sale = await confirmIn(world, FOR_GOOD);
    world.attended = false;
    world.engine.tell(sale().intent.saleId, { kind: 'cancel-asked' });
    await world.pass(2_000);
    expect(sale().phase.kind).toBe('sold');
    world.engine.tell(sale().intent.saleId, { kind: 'print-asked', paper: 'pending-slip' });
    await world.pass(0);
    expect(world.printed).toEqual([]);
  });
});

describe('a printer that throws, which it never should', () => {
  it('leaves the slip in doubt: bytes may be on the paper', async () => {
    world.answers.push(APPROVED);
    world.printResults.push(Promise.reject(new Error('defect')) as never);
    const sale = await confirmIn(world);
    expect(sale().slip.kind).toBe('doubtful');
    expect(world.defects).toHaveLength(1);
  });
});
