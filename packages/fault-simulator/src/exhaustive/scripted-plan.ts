import { DEFAULT_LEDGER_OPTIONS } from '@tillkeeper/flash-ledger';
import { DEFAULT_SETTINGS } from '@tillkeeper/sale-engine';
import { TOKEN_LIFETIME_MS } from '../assumptions.ts';
import type { DeathSource, KillPoint } from '../plan/death.ts';
import { type CallPlace, type Fate, type FaultKind, GOOD_FATE } from '../plan/fate.ts';
import { productOf } from '../plan/goods.ts';
import type { Press, SalePlan, WorldPlan } from '../plan/plan.ts';
import type { BaseWorld, Delivery, Script, ScriptedSale } from './base-worlds.ts';

const AMOUNT_CENTS = 10_000;
/** How long the process stays dead. */
const DOWN_MS = 4_000;

/** The plan of an exhaustive world. Its number stands for a seed. */
export function planOf(base: BaseWorld, number: number, deaths: DeathSource): WorldPlan {
  return {
    seed: number,
    switches: {
      ...DEFAULT_LEDGER_OPTIONS,
      ...{ shape: '3.1', balanceComesFirst: false, productAllowsReversal: true },
      tokenLifetimeMs: TOKEN_LIFETIME_MS,
      ...base.switches,
    },
    settings: DEFAULT_SETTINGS,
    sales: base.sales.map(salePlanOf),
    fates: (place) => fateAt(place, base.sales),
    deaths,
    printer: { absences: [], fateOf: () => ({ kind: 'good', durationMs: 900 }) },
    clockJumps: [],
    drains: [],
    balanceCents: base.isPoor ? AMOUNT_CENTS : 100 * AMOUNT_CENTS,
  };
}

function salePlanOf({ product, script }: ScriptedSale, index: number): SalePlan {
  const cash = { kind: 'cash', receivedCents: AMOUNT_CENTS, changeCents: 0 } as const;
  return {
    index,
    startMs: index * 150,
    product: product === 'voucher' ? productOf(311, 'one-voucher') : productOf(201, 'airtime'),
    amountCents: AMOUNT_CENTS,
    target: product === 'voucher' ? { kind: 'none' } : { kind: 'msisdn', msisdn: '27821234567' },
    tender: cash,
    reactionMs: 1_000,
    triesAgain: false,
    presses: PRESSES[script],
  };
}

const PRESSES: Readonly<Record<Script, readonly Press[]>> = {
  wait: [],
  cancel: [{ name: 'cancel', afterMs: 1_500, button: 'cancel' }],
  void: [{ name: 'void', afterMs: 60_000, button: 'void' }],
  'force-refund': [{ name: 'force-refund', afterMs: 16_000, button: 'force-refund' }],
};

const FAULT_OF: Readonly<Record<Delivery, FaultKind | 'none'>> = {
  deliver: 'none',
  'lose-request': 'request-lost',
  'lose-answer': 'answer-lost',
  late: 'request-late',
  'missing-pin': 'missing-pin',
};
/** Later than the reversal of a customer who has left. */
const LATE_MS = 120_000;

function fateAt({ name, kind, number }: CallPlace, sales: readonly ScriptedSale[]): Fate {
  const sale = sales.find((_, index) => name.startsWith(`sale ${index}.`));
  const fates = kind === 'purchase' ? sale?.purchases : sale?.reversals;
  const delivery = kind === 'token' ? undefined : fates?.[number - 1];
  return { ...GOOD_FATE, fault: FAULT_OF[delivery ?? 'deliver'], laterMs: LATE_MS };
}

/**
 * Where a death makes a difference. A pause that is over, an answer at the door and a call about to
 * leave are left out: files and provider are then as they are at the kill point next to them.
 */
const DISTINCT: ReadonlySet<KillPoint> = new Set([
  'before-record',
  'tape-written',
  'after-record',
  'after-send',
  'before-print',
  'half-printed',
  'after-print',
]);

/** Counts the kill points of one run, and dies at one of them. */
export interface CountedDeaths extends DeathSource {
  /** How many there have been. */
  seen(): number;
}

/** Deaths of one run: none, or one at the kill point with this number. */
export function deathAt(point?: number): CountedDeaths {
  let seen = 0;
  return {
    timed: [],
    seen: () => seen,
    atPoint: ({ kind }) => {
      if (!DISTINCT.has(kind)) return undefined;
      seen += 1;
      return seen === point ? DOWN_MS : undefined;
    },
  };
}
