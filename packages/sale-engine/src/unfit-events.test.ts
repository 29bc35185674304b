import type { ReversalOutcome, Sale, SaleFact } from '@tillkeeper/domain';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { SaleEvent } from './events.ts';
import { confirmIn, VOID } from './testing/confirm.ts';
import {
  APPROVED,
  createWorld,
  IRREVERSIBLE,
  NO_FLOAT,
  ORDER,
  unknown,
  type World,
} from './testing/world.ts';

const BY = { operatorName: 'Thandi', note: 'looked it up' } as const;
const REVERSED: ReversalOutcome = { kind: 'reversed', code: '0', providerTransactionId: '9' };
let world: World;

beforeEach(() => {
  world = createWorld();
});
afterEach(() => world.dispose());

async function confirmed(reversible = true): Promise<() => Sale> {
  return confirmIn(world, reversible ? ORDER : { ...ORDER, product: IRREVERSIBLE });
}

/** Tells the engine, and asserts that nothing at all came of it. */
async function expectNothing(sale: () => Sale, event: SaleEvent): Promise<void> {
  const before = sale();
  const events = world.journal.verify().eventCount;
  const [sent, reversals, printed] = [world.sent, world.sentReversals, world.printed].map(
    ({ length }) => length,
  );
  expect(world.engine.tell(before.intent.saleId, event)).toEqual(before);
  await world.pass(0);
  expect(world.journal.verify().eventCount).toBe(events);
  expect(world.sent).toHaveLength(sent ?? 0);
  expect(world.sentReversals).toHaveLength(reversals ?? 0);
  expect(world.printed).toHaveLength(printed ?? 0);
}

/** Puts a fact down that another hand could have: the sale goes on without its open calls. */
function put(sale: () => Sale, ...facts: SaleFact[]): void {
  world.journal.record(
    sale().intent.saleId,
    facts.map((fact) => ({ fact })),
  );
}

describe('what comes a second time', () => {
  it('a confirmation sends nothing again', async () => {
    await expectNothing(await confirmed(), { kind: 'confirmed' });
  });

  it('an answer changes nothing, whatever it says now', async () => {
    world.answers.push(APPROVED);
    const sale = await confirmed();
    await expectNothing(sale, { kind: 'answered', attemptNumber: 1, outcome: NO_FLOAT });
    await expectNothing(sale, { kind: 'answered', attemptNumber: 2, outcome: NO_FLOAT });
  });

  it('the answer to a reversal changes nothing either', async () => {
    world.answers.push(APPROVED);
    world.reversalAnswers.push(REVERSED);
    const sale = await confirmed();
    world.engine.tell(sale().intent.saleId, { kind: 'void-asked', order: VOID });
    await world.pass(0);
    expect(sale().phase.kind).toBe('reversed');
    for (const reversalNumber of [1, 2]) {
      const which = { reversalNumber, attemptNumber: 1 };
      await expectNothing(sale, { kind: 'reversal-answered', ...which, outcome: REVERSED });
    }
  });

  it('the end of a print job is that of another job', async () => {
    world.answers.push(APPROVED);
    const sale = await confirmed();
    const ended = { kind: 'print-ended', paper: 'slip', result: { kind: 'printed' } } as const;
    await expectNothing(sale, { ...ended, copyNumber: 0 });
    world.printResults.push(new Promise(() => {}) as never);
    world.engine.tell(sale().intent.saleId, judged(false));
    world.engine.tell(sale().intent.saleId, { kind: 'print-asked', paper: 'slip' });
    expect(sale().slip).toEqual({ kind: 'printing', copyNumber: 1 });
    await expectNothing(sale, { ...ended, copyNumber: 0 });
  });
});

describe('a pause that ends late', () => {
  const over = { kind: 'pause-over' } as const;

  it('finds an attempt open, or a sale that is over, and sends nothing', async () => {
    const open = await confirmed();
    expect(open().phase.kind).toBe('inflight');
    await expectNothing(open, over);
    world.engine.tell(open().intent.saleId, {
      kind: 'answered',
      attemptNumber: 1,
      outcome: APPROVED,
    });
    await world.pass(0);
    expect(open().phase.kind).toBe('sold');
    await expectNothing(open, over);
  });

  it('finds a refused sale, and one that was only intended, and sends nothing', async () => {
    world.answers.push(NO_FLOAT);
    const refused = await confirmed();
    expect(refused().phase.kind).toBe('declined');
    await expectNothing(refused, over);
    const { intent } = refused();
    const twin = { ...intent, saleId: 'TWIN', intentId: 'TWIN', slipNumber: 99 };
    const request = { ...intent.request, reference: 'T03-TWIN' };
    const fact = { kind: 'sale-intended', intent: { ...twin, request } } as const;
    world.journal.record('TWIN', [{ fact }]);
    await expectNothing(() => world.journal.sale('TWIN') as Sale, over);
  });

  it('finds the reversal on its way that a cashier asked for meanwhile, and sends no second one', async () => {
    world.answers.push(unknown('no-answer'));
    const sale = await confirmed();
    world.engine.tell(sale().intent.saleId, { kind: 'cancel-asked' });
    await world.pass(60_000);
    expect(world.sentReversals).toHaveLength(1);
    expect(world.sent).toHaveLength(1);
  });
});

describe('what does not fit where the sale stands', () => {
  it('is asked of a sale on its way, and changes nothing', async () => {
    const sale = await confirmed();
    await expectNothing(sale, { kind: 'void-asked', order: VOID });
    await expectNothing(sale, { kind: 'refund-paid', operatorName: 'Nomsa' });
    await expectNothing(sale, { kind: 'refund-forced', ...BY });
    await expectNothing(sale, { kind: 'settled', as: 'sold', ...BY });
    await expectNothing(sale, { kind: 'secrets-shown', operatorName: 'Nomsa' });
    await expectNothing(sale, { kind: 'print-asked', paper: 'slip' });
    await expectNothing(sale, judged(true));
  });

  it('is asked of a sold sale, and changes nothing', async () => {
    world.answers.push(APPROVED);
    const sale = await confirmed(false);
    expect(sale().phase.kind).toBe('sold');
    await expectNothing(sale, { kind: 'cancel-asked' });
    await expectNothing(sale, { kind: 'void-asked', order: VOID });
    await expectNothing(sale, { kind: 'refund-forced', ...BY });
  });

  it('is asked of a sale that there is not', () => {
    expect(world.engine.tell('NOBODY', { kind: 'cancel-asked' })).toBeUndefined();
  });

  it('owes a second pending slip to nobody', async () => {
    world.answers.push(unknown('no-answer'));
    const sale = await confirmed(false);
    world.engine.tell(sale().intent.saleId, { kind: 'cancel-asked' });
    await world.pass(0);
    await expectNothing(sale, { kind: 'cancel-asked' });
  });
});

describe('an answer to a sale that a person has meanwhile', () => {
  const frozen = { kind: 'sale-frozen', atUtcMs: 5, why: 'refunded-unknown' } as const;

  it('is kept with its PIN when it sold after all: the store owns that, and nothing prints', async () => {
    const sale = await confirmed();
    put(sale, frozen);
    const { saleId } = sale().intent;
    world.engine.tell(saleId, { kind: 'answered', attemptNumber: 1, outcome: APPROVED });
    await world.pass(60_000);
    expect(sale()).toMatchObject({ phase: { kind: 'unreversible' }, slip: { kind: 'none' } });
    expect(world.journal.readSecret(saleId, 'evidence')).toMatchObject({ kind: 'voucher' });
    expect(world.printed).toEqual([]);
  });

  it('is written down and leaves it with the person when it did not', async () => {
    const sale = await confirmed();
    put(sale, frozen);
    const { saleId } = sale().intent;
    world.engine.tell(saleId, { kind: 'answered', attemptNumber: 1, outcome: NO_FLOAT });
    await world.pass(60_000);
    expect(sale()).toMatchObject({
      phase: { kind: 'frozen' },
      attempts: [{ verdict: 'declined' }],
    });
    expect(world.sent).toHaveLength(1);
  });

  it('is kept as evidence when the person has ended it', async () => {
    const sale = await confirmed();
    put(sale, frozen, { kind: 'sale-settled', atUtcMs: 6, as: 'not-sold', ...BY });
    const { saleId } = sale().intent;
    world.engine.tell(saleId, { kind: 'answered', attemptNumber: 1, outcome: APPROVED });
    await world.pass(60_000);
    expect(sale()).toMatchObject({
      phase: { kind: 'settled' },
      attempts: [{ verdict: 'approved' }],
    });
    expect(world.journal.readSecret(saleId, 'evidence')).toMatchObject({ kind: 'voucher' });
    expect(world.sentReversals).toEqual([]);
  });

  it('is written down when it is the answer to a reversal', async () => {
    world.answers.push(APPROVED);
    const sale = await confirmed();
    const { saleId } = sale().intent;
    world.engine.tell(saleId, { kind: 'void-asked', order: VOID });
    put(sale, frozen);
    const which = { reversalNumber: 1, attemptNumber: 1 };
    world.engine.tell(saleId, { kind: 'reversal-answered', ...which, outcome: REVERSED });
    await world.pass(60_000);
    expect(sale()).toMatchObject({
      phase: { kind: 'frozen' },
      reversals: [{ attempts: [{ verdict: 'reversed' }] }],
      refund: 'due',
    });
  });
});

function judged(cameOut: boolean): SaleEvent {
  return { kind: 'slip-judged', paper: 'slip', cameOut, operatorName: 'Nomsa' };
}
