import { join } from 'node:path';
import { makeId } from '@tillkeeper/domain';
import { createFlashProvider } from '@tillkeeper/provider-flash';
import { sellBarely } from '../floor/floor-sale.ts';
import { openRawStore, type RawStore } from '../floor/raw-store.ts';
import type { Goal, Measure, ResultLine } from '../measure.ts';
import { flashConfig } from '../recorded/flash-config.ts';
import { recordSales } from '../recorded/record-sales.ts';
import type { RecordedSale } from '../recorded/recorded-sale.ts';
import { measureInTurn } from '../rounds.ts';
import { type AnsweringServer, startAnsweringServer } from '../server/answering-server.ts';
import { pairedRatios, spreadOf } from '../statistics.ts';
import { CLOCK, openBenchJournal, RANDOM } from '../system.ts';
import { type BenchTill, openBenchTill, type SoldTimes } from '../till/bench-till.ts';

const GOAL: Goal = { of: 'ratio', most: 1.5 };

/** The till's own time in a sale, without the server's: what the customer waits for us. */
export const ownTime: Measure = {
  name: 'own-time',
  title: "The till's own time in a sale against two raw commits and one POST",
  async run({ folder, quick, say }) {
    const recorded = await recordSales(join(folder, 'recorded'));
    const server = await startAnsweringServer(recorded);
    const journal = openBenchJournal(join(folder, 'journal.db'));
    const provider = createFlashProvider(flashConfig(server), { clock: CLOCK, random: RANDOM });
    const till = openBenchTill(journal, provider);
    const withTape = openRawStore(join(folder, 'raw-with-tape'), 'appended');
    const alone = openRawStore(join(folder, 'raw'), 'none');
    const sides: Sides = { till: [], withTape: [], alone: [] };
    try {
      await measureInTurn(
        quick ? 6 : 600,
        {
          till: takingDown(sides.till, server, kindAfterKind(recorded, sellAt(till))),
          withTape: takingDown(sides.withTape, server, barely(withTape, server, recorded)),
          alone: takingDown(sides.alone, server, barely(alone, server, recorded)),
        },
        (round) => round % 200 === 199 && say(`${round + 1} sales each`),
      );
    } finally {
      server.close();
      for (const store of [journal, withTape, alone]) store.close();
    }
    return { lines: linesOf(sides), notes: ['median of single sales of three kinds, in turn'] };
  },
};

/** One sale in its parts: milliseconds that are ours, not the server's. */
interface OwnTimes {
  readonly toWireMs: number;
  readonly toSlipMs: number;
}

type Sides = Readonly<Record<'till' | 'withTape' | 'alone', OwnTimes[]>>;

function sellAt(till: BenchTill): (sale: RecordedSale) => Promise<SoldTimes> {
  return ({ order }) => till.sell({ ...order, intentId: makeId(RANDOM) });
}

function barely(
  store: RawStore,
  { baseUrl }: AnsweringServer,
  recorded: readonly RecordedSale[],
): () => Promise<SoldTimes> {
  return kindAfterKind(recorded, (sale) => sellBarely(store, baseUrl, sale));
}

function kindAfterKind(
  recorded: readonly RecordedSale[],
  sell: (sale: RecordedSale) => Promise<SoldTimes>,
): () => Promise<SoldTimes> {
  let next = 0;
  return () => {
    const sale = recorded[next % recorded.length];
    next += 1;
    if (sale === undefined) throw new Error('No sale was recorded.');
    return sell(sale);
  };
}

function takingDown(
  times: OwnTimes[],
  server: AnsweringServer,
  sell: () => Promise<SoldTimes>,
): () => Promise<number> {
  return async () => {
    const { reference, confirmedMs, slipReadyMs } = await sell();
    const { arrivedMs, answeredMs } = await server.stampOf(reference);
    const own = { toWireMs: arrivedMs - confirmedMs, toSlipMs: slipReadyMs - answeredMs };
    times.push(own);
    return own.toWireMs + own.toSlipMs;
  };
}

function linesOf({ till, withTape, alone }: Sides): ResultLine[] {
  const line = (
    what: string,
    of: (times: OwnTimes) => number,
    floor: readonly OwnTimes[],
  ): ResultLine => {
    // The first of each is the uncounted round.
    const [ours, theirs] = [till.slice(1).map(of), floor.slice(1).map(of)];
    const ratio = spreadOf(pairedRatios(ours, theirs));
    return { what, unit: 'ms', till: spreadOf(ours), floor: spreadOf(theirs), ratio };
  };
  const whole = ({ toWireMs, toSlipMs }: OwnTimes): number => toWireMs + toSlipMs;
  return [
    line('confirm to first byte at the server', ({ toWireMs }) => toWireMs, withTape),
    line('answer to slip bytes, durable', ({ toSlipMs }) => toSlipMs, withTape),
    { ...line('both; floor: raw commits, second file synced', whole, withTape), goal: GOAL },
    line('both; floor: raw commits alone', whole, alone),
  ];
}
