import { type Chance, chanceAt } from '../chance/chance.ts';
import { drawGoods } from './goods.ts';
import type { Press, SalePlan } from './plan.ts';

const MINUTE = 60_000;

/** Draws one customer, with the cashier who serves them. */
export function drawSale(
  seed: number,
  index: number,
  spanMs: number,
  without: ReadonlySet<string>,
): SalePlan {
  const chance = chanceAt(seed, `sale ${index}`);
  const startMs = chance.between(0, spanMs);
  const goods = drawGoods(chance, seed);
  const quirks = drawQuirks(chance);
  const presses = [...drawPresses(chanceAt(seed, `presses ${index}`)), ...tooEarly(chance, quirks)]
    .map((press, number) => ({ ...press, name: `press ${index}.${number}` }))
    .filter(({ name }) => !without.has(name));
  return { index, startMs, ...goods, ...quirks, presses };
}

type Quirks = Pick<
  SalePlan,
  | 'reactionMs'
  | 'triesAgain'
  | 'pressesAgainAfterMs'
  | 'redeemsAfterMs'
  | 'stolenAfterMs'
  | 'referenceIsTaken'
>;

function drawQuirks(chance: Chance): Quirks {
  return {
    reactionMs: chance.anyScale(300, 5 * MINUTE),
    triesAgain: chance.of(0.3),
    ...(chance.of(0.2) ? { pressesAgainAfterMs: chance.pick([0, 1, 180, 2_000, 20_000]) } : {}),
    ...(chance.of(0.25) ? { redeemsAfterMs: chance.anyScale(5_000, 200 * MINUTE) } : {}),
    ...(chance.of(0.03) ? { stolenAfterMs: chance.anyScale(1_000, 100 * MINUTE) } : {}),
    ...(chance.of(0.01) ? { referenceIsTaken: true } : {}),
  };
}

// Whoever gives up before the answer comes does not know yet that the reference was taken.
function tooEarly(chance: Chance, { referenceIsTaken = false }: Quirks): Omit<Press, 'name'>[] {
  if (!referenceIsTaken || chance.of(0.5)) return [];
  return [{ afterMs: chance.between(500, 2_500), button: 'cancel' }];
}

function drawPresses(chance: Chance): Omit<Press, 'name'>[] {
  const presses: Omit<Press, 'name'>[] = [];
  if (chance.of(0.25)) presses.push({ afterMs: chance.anyScale(500, 100_000), button: 'cancel' });
  if (chance.of(0.15)) {
    const afterMs = chance.anyScale(5_000, 3 * 60 * MINUTE);
    presses.push({ afterMs, button: 'void' });
    // Two people at one till: one undoes it, the other still wants the slip, or the money at once.
    if (chance.of(0.6)) {
      const button = chance.pick(['print', 'refund'] as const);
      presses.push({ afterMs: afterMs + chance.anyScale(1, 30_000), button });
    }
  }
  if (chance.of(0.1))
    presses.push({ afterMs: chance.anyScale(60_000, 3 * 60 * MINUTE), button: 'force-refund' });
  // Somebody leans on the buttons: none of them may do harm at any time.
  const stray = chance.of(0.15) ? chance.between(1, 6) : 0;
  for (let count = 0; count < stray; count += 1) {
    const button = chance.pick([
      'cancel',
      'void',
      'print',
      'print-pending',
      'refund',
      'force-refund',
      'judge',
    ] as const);
    presses.push({ afterMs: chance.anyScale(200, 120 * MINUTE), button });
  }
  return presses;
}
