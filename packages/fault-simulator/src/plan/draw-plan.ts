import { DEFAULT_SETTINGS, type EngineSettings } from '@tillkeeper/sale-engine';
import { type Chance, chanceAt } from '../chance/chance.ts';
import type { DeathSource } from './death.ts';
import { drawDeaths } from './draw-deaths.ts';
import { drawFates } from './draw-fates.ts';
import { drawSale } from './draw-sale.ts';
import { type Fate, type FateSource, GOOD_FATE } from './fate.ts';
import type {
  ClockJump,
  Drain,
  PrinterPlan,
  PrintFate,
  SalePlan,
  Switches,
  WorldPlan,
} from './plan.ts';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const YEAR = 365 * 24 * HOUR;
const NOTHING_LESS: ReadonlySet<string> = new Set();

/**
 * Draws a whole world from its seed. `without` names faults, deaths, presses and sales that are left
 * out of it; everything else stays as it was.
 */
export function drawPlan(seed: number, without: ReadonlySet<string> = NOTHING_LESS): WorldPlan {
  const chance = chanceAt(seed, 'world');
  const spanMs = chance.anyScale(MINUTE, 40 * MINUTE);
  const endsMs = spanMs + chance.anyScale(MINUTE, 4 * HOUR);
  const count = chance.of(0.3) ? chance.between(1, 3) : chance.between(4, 14);
  const sales = Array.from({ length: count }, (_, index) => index)
    .filter((index) => !without.has(`sale ${index}`))
    .map((index) => drawSale(seed, index, spanMs, without));
  // Only a first answer that is heard can tell a stranger's reference from our own: see the
  // assumption on references. So these worlds are calm for that sale, and nobody dies in them.
  const taken = sales.filter(({ referenceIsTaken }) => referenceIsTaken === true);
  return {
    seed,
    switches: drawSwitches(chanceAt(seed, 'switches')),
    settings: drawSettings(chanceAt(seed, 'settings')),
    sales,
    fates: calmFor(taken, drawFates(seed, endsMs, without)),
    deaths: taken.length > 0 ? NO_DEATHS : drawDeaths(seed, endsMs, without),
    printer: drawPrinter(seed, endsMs, without),
    clockJumps: drawJumps(chanceAt(seed, 'clock'), endsMs, without),
    drains: drawDrains(chanceAt(seed, 'wallet'), endsMs, without),
    // A small wallet runs dry by itself.
    balanceCents: chanceAt(seed, 'balance').pick([5_000_000, 5_000_000, 200_000, 60_000]),
  };
}

const NO_DEATHS: DeathSource = { timed: [], atPoint: () => undefined };

// Slow enough for a cashier to give up before the answer comes.
const SLOW_BUT_GOOD: Fate = { ...GOOD_FATE, thereMs: 1_500, backMs: 1_500 };

function calmFor(sales: readonly SalePlan[], fates: FateSource): FateSource {
  return (place) =>
    sales.some(({ index }) => place.name.startsWith(`sale ${index}.`))
      ? SLOW_BUT_GOOD
      : fates(place);
}

function drawSwitches(chance: Chance): Switches {
  return {
    storesDeclines: chance.of(0.5),
    replayAfterReversal: chance.pick(['first-response', 'reversed', 'new-sale']),
    earlyReversalBlocksOriginal: chance.of(0.5),
    // See the assumption on memory.
    referenceLifetimeMs: undefined,
    reversalWindowMs: chance.pick([10 * MINUTE, 2 * HOUR, 24 * HOUR, 24 * HOUR]),
    accountAllowsReversals: chance.of(0.9),
    replayOfMissingPin: chance.pick(['given', 'still-missing']),
    shape: chance.pick(['3.1', '2023']),
    balanceComesFirst: chance.of(0.5),
    productAllowsReversal: chance.of(0.9),
    tokenLifetimeMs: chance.pick([HOUR, 1_150_000]),
  };
}

// The fence is what the assumptions make it; the rest is a store's own taste.
function drawSettings(chance: Chance): EngineSettings {
  if (chance.of(0.6)) return DEFAULT_SETTINGS;
  return {
    ...DEFAULT_SETTINGS,
    customerWaitMs: chance.pick([10_000, 30_000, 75_000]),
    atRiskLimit: chance.pick([2, 4, 20]),
    firstAttemptTimeoutMs: chance.pick([5_000, 15_000]),
    resendDelaysMs: chance.pick([[1_000], [2_000, 5_000, 10_000, 15_000], [500, 20_000]]),
    reversalRefusalLimit: chance.pick([2, 5]),
    originalQuestionLimit: chance.pick([1, 5]),
  };
}

function drawPrinter(seed: number, endsMs: number, without: ReadonlySet<string>): PrinterPlan {
  const chance = chanceAt(seed, 'printer');
  const badShare = chance.pick([0, 0, 0.1, 0.5]);
  const absences = Array.from({ length: chance.pick([0, 0, 1, 2]) }, () => {
    const fromMs = chance.between(0, endsMs);
    return { fromMs, toMs: Math.min(endsMs, fromMs + chance.anyScale(5_000, HOUR)) };
  });
  return {
    absences: absences.filter((_, number) => !without.has(`printer away ${number}`)),
    fateOf: (job) =>
      drawPrintFate(chanceAt(seed, `print ${job}`), without.has(`print ${job}`) ? 0 : badShare),
  };
}

function drawPrintFate(chance: Chance, badShare: number): PrintFate {
  const durationMs = chance.anyScale(200, 10_000);
  if (!chance.of(badShare)) return { kind: 'good', durationMs };
  return chance.of(0.4)
    ? { kind: 'not-begun', durationMs }
    : { kind: 'doubtful', durationMs, cameOut: chance.of(0.5) };
}

function drawJumps(chance: Chance, endsMs: number, without: ReadonlySet<string>): ClockJump[] {
  return Array.from({ length: chance.pick([0, 0, 1, 3]) }, (_, number) => ({
    name: `clock jump ${number}`,
    atMs: chance.between(0, endsMs),
    byMs: chance.pick([HOUR, -HOUR, 2 * HOUR, -5 * HOUR, YEAR, -YEAR, 90_000]),
  })).filter(({ name }) => !without.has(name));
}

function drawDrains(chance: Chance, endsMs: number, without: ReadonlySet<string>): Drain[] {
  return Array.from({ length: chance.pick([0, 0, 0, 1, 2]) }, (_, number) => {
    const atMs = chance.between(0, endsMs);
    return {
      name: `drain ${number}`,
      atMs,
      refilledAtMs: Math.min(endsMs, atMs + chance.anyScale(10_000, 2 * HOUR)),
    };
  }).filter(({ name }) => !without.has(name));
}
