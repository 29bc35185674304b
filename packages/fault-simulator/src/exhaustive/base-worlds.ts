import type { Switches } from '../plan/plan.ts';

/** What can become of a message in the exhaustive worlds. */
export type Delivery = 'deliver' | 'lose-request' | 'lose-answer' | 'late' | 'missing-pin';

/** How the counter behaves in them. */
export type Script = 'wait' | 'cancel' | 'void' | 'force-refund';

/** One customer of an exhaustive world. */
export interface ScriptedSale {
  readonly product: 'voucher' | 'airtime';
  readonly script: Script;
  /** Of its first purchase calls, and of its first reversal calls; whatever comes later is delivered. */
  readonly purchases: readonly Delivery[];
  readonly reversals: readonly Delivery[];
}

/** One exhaustive world before its kill points: they are known once it has run without a death. */
export interface BaseWorld {
  readonly name: string;
  readonly sales: readonly ScriptedSale[];
  readonly switches: Partial<Switches>;
  /** Whether the wallet can pay for one sale only. */
  readonly isPoor: boolean;
}

const LINES = ['deliver', 'lose-request', 'lose-answer', 'late'] as const;
const PURCHASE_LINES = [...LINES, 'missing-pin'] as const;
const FLAGS = [false, true] as const;
const REPLAYS = ['first-response', 'reversed', 'new-sale'] as const;
const MISSING = ['given', 'still-missing'] as const;

/**
 * The bound of the exhaustive mode. One sale: the first `depth` purchase calls and the first `depth`
 * reversal calls (one less where only a long silence leads to a reversal) meet every fate, under every combination of the ledger's switches that
 * has a say in it, with every script. Two sales at the same time: the first purchase call of each
 * meets every fate. In every one of these worlds the process then dies at every kill point.
 */
export function* baseWorlds(depth: number): Generator<BaseWorld> {
  yield* oneReversible(depth);
  yield* oneIrreversible(depth);
  yield* twoSales();
}

function* oneReversible(depth: number): Generator<BaseWorld> {
  for (const script of ['wait', 'cancel', 'void'] as const)
    for (const purchases of sequences(depth))
      for (const reversals of allOf(LINES, script === 'wait' ? depth - 1 : depth))
        for (const switches of reversalSwitches(purchases)) {
          const sale: ScriptedSale = { product: 'voucher', script, purchases, reversals };
          yield named([sale], switches, false);
        }
}

function* oneIrreversible(depth: number): Generator<BaseWorld> {
  for (const script of ['wait', 'cancel', 'force-refund'] as const)
    for (const purchases of sequences(depth))
      for (const storesDeclines of FLAGS)
        for (const balanceComesFirst of FLAGS) {
          const sale: ScriptedSale = { product: 'airtime', script, purchases, reversals: [] };
          yield named([sale], { storesDeclines, balanceComesFirst }, balanceComesFirst);
        }
}

function* twoSales(): Generator<BaseWorld> {
  for (const [first, second] of [
    ['voucher', 'voucher'],
    ['voucher', 'airtime'],
    ['airtime', 'airtime'],
  ] as const)
    for (const [one, other] of allOf(LINES, 2))
      for (const storesDeclines of FLAGS)
        for (const isPoor of FLAGS) {
          const script = 'wait';
          const sales = [
            { product: first, script, purchases: [one ?? 'deliver'], reversals: [] },
            { product: second, script, purchases: [other ?? 'deliver'], reversals: [] },
          ] as const;
          yield named(sales, { storesDeclines, balanceComesFirst: isPoor }, isPoor);
        }
}

// Only the first answer can lack its PIN here: a second lack is what `still-missing` is about.
function* sequences(depth: number): Generator<readonly Delivery[]> {
  for (const first of PURCHASE_LINES)
    for (const others of allOf(LINES, depth - 1)) yield [first, ...others];
}

function* reversalSwitches(purchases: readonly Delivery[]): Generator<Partial<Switches>> {
  const missing = purchases.includes('missing-pin') ? MISSING : MISSING.slice(0, 1);
  for (const storesDeclines of FLAGS)
    for (const replayAfterReversal of REPLAYS)
      for (const earlyReversalBlocksOriginal of FLAGS)
        for (const replayOfMissingPin of missing) {
          const early = { earlyReversalBlocksOriginal, replayOfMissingPin };
          yield { storesDeclines, replayAfterReversal, ...early };
        }
  yield { accountAllowsReversals: false };
  yield { reversalWindowMs: 60_000 };
}

function* allOf<T>(values: readonly T[], length: number): Generator<readonly T[]> {
  if (length <= 0) yield [];
  else
    for (const first of values)
      for (const rest of allOf(values, length - 1)) yield [first, ...rest];
}

function named(
  sales: readonly ScriptedSale[],
  switches: Partial<Switches>,
  isPoor: boolean,
): BaseWorld {
  const people = sales.map(({ product, script, purchases, reversals }) =>
    [product, script, ...purchases, '/', ...reversals].join(' '),
  );
  const name = `${people.join(' + ')}; ${JSON.stringify(switches)}${isPoor ? ', poor' : ''}`;
  return { name, sales, switches, isPoor };
}
