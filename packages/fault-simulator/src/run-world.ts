import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { LONGEST_WORLD_MS, MOST_FACTS } from './assumptions.ts';
import { type Autopsy, performAutopsy } from './autopsy.ts';
import { checkInvariants, type Violation } from './invariants/check.ts';
import type { Mutant } from './mutants/mutant.ts';
import { createServer } from './network/server.ts';
import { createPeople, type People } from './people/people.ts';
import type { WorldPlan } from './plan/plan.ts';
import { START_UTC_MS, type Stage } from './stage.ts';
import { createTill, type Till } from './till/till.ts';
import { createEventHeap } from './time/event-heap.ts';
import type { AtProvider } from './witness/records.ts';
import { createWitness, type Witness } from './witness/witness.ts';

const SETTLING_ROUNDS = 10;

/** How a world is run. */
export interface RunOptions {
  readonly mutant?: Mutant;
  readonly keepsTrace?: boolean;
  /** A folder that this world has to itself, and an empty journal to begin from. */
  readonly folder: string;
  readonly template?: string;
}

/** What became of a world. */
export interface WorldResult {
  readonly violations: readonly Violation[];
  /** Over everything that can be seen: the same seed gives the same hash. */
  readonly hash: string;
  readonly autopsy: Autopsy;
}

/** Runs a world from its first customer until nothing changes any more, and then looks inside. */
export async function runWorld(plan: WorldPlan, options: RunOptions): Promise<WorldResult> {
  const run = setUp(plan, options);
  run.till.start();
  run.people.begin();
  planWeather(run);
  await untilAtRest(run);
  const beforePersons = run.till.journal()?.openSales() ?? [];
  // More than once, because the process may die over a settlement as over anything else.
  for (let round = 0; round < SETTLING_ROUNDS && run.people.settleAll(); round += 1)
    await untilAtRest(run);
  const autopsy = performAutopsy(run.stage, run.till, run.people, beforePersons);
  const hash = run.stage.witness.hash(autopsy.headHash, JSON.stringify(autopsy.entries));
  run.till.close();
  return { violations: checkInvariants(autopsy), hash, autopsy };
}

interface Run {
  readonly stage: Stage;
  readonly till: Till;
  readonly people: People;
  readonly takeStir: () => boolean;
  readonly jumpClock: (byMs: number) => void;
}

function setUp(plan: WorldPlan, options: RunOptions): Run {
  const heap = createEventHeap();
  let wallOffsetMs = START_UTC_MS;
  let isStirred = false;
  const server = createServer(plan, () => START_UTC_MS + heap.nowMs());
  // The witness looks through the till, which is made last.
  let till: Till | undefined;
  let people: People | undefined;
  const witness: Witness = createWitness({
    nowMs: heap.nowMs,
    atProvider: (reference) => atProvider(server.ledger.entries(), reference),
    goodsOf: (reference) =>
      server.ledger
        .entries()
        .filter((entry) => entry.reference === reference && entry.status === 'Sold')
        .flatMap(({ pin, tokens }) => (pin === undefined ? tokens : [pin])),
    readSale: (saleId) => till?.journal()?.sale(saleId),
    readEvidence: (saleId) => till?.journal()?.readSecret(saleId, 'evidence'),
    keepsTrace: options.keepsTrace ?? false,
  });
  const stage: Stage = {
    ...{ plan, heap, server, witness, mutant: options.mutant },
    wallClockMs: () => wallOffsetMs + heap.nowMs(),
    stirred: () => {
      isStirred = true;
    },
    isTaken: ({ kind, name }) => {
      const sale = plan.sales.find(({ index }) => name.startsWith(`sale ${index}.`));
      return kind === 'purchase' && sale?.referenceIsTaken === true;
    },
  };
  till = createTill(stage, options.folder, options.template, {
    onStarted: () => people?.tillStarted(),
    onSaleChanged: (sale) => people?.saleChanged(sale),
  });
  people = createPeople(stage, till);
  const takeStir = (): boolean => {
    const was = isStirred;
    isStirred = false;
    return was;
  };
  const jumpClock = (byMs: number): void => {
    wallOffsetMs += byMs;
  };
  return { stage, till, people, takeStir, jumpClock };
}

function atProvider(
  entries: readonly { readonly reference: string; readonly status: string }[],
  reference: string,
): AtProvider {
  const own = entries.filter((entry) => entry.reference === reference);
  if (own.some(({ status }) => status === 'Sold')) return 'sold';
  return own.length > 0 ? 'reversed' : 'nothing';
}

function planWeather({ stage, jumpClock }: Run): void {
  const { heap, plan, server, witness } = stage;
  for (const { name, atMs, byMs } of plan.clockJumps) {
    heap.after(atMs, () => {
      jumpClock(byMs);
      witness.counts.clockJumps += 1;
      witness.happens(name);
      witness.note('clock', `jumps by ${byMs} ms`);
    });
  }
  for (const { name, atMs, refilledAtMs } of plan.drains) {
    heap.after(atMs, () => {
      const takenCents = server.ledger.balanceCents();
      server.ledger.topUp(-takenCents);
      witness.happens(name);
      witness.note('wallet', 'is empty');
      heap.after(refilledAtMs - atMs, () => server.ledger.topUp(takenCents));
    });
  }
}

async function untilAtRest({ stage, takeStir }: Run): Promise<void> {
  const { heap, witness } = stage;
  while (heap.next(LONGEST_WORLD_MS)) {
    if (witness.facts.length > MOST_FACTS) {
      witness.defect('The world never comes to rest.');
      return;
    }
    if (!takeStir()) continue;
    await untilNothingStirs();
    witness.checkArrivals();
  }
}

// A turn of the event loop comes only when every promise that can go on has gone on.
function untilNothingStirs(): Promise<void> {
  return new Promise((resolve) => setImmediate(resolve));
}

/** A folder for worlds, in memory where the machine has such a place; `remove` takes it away. */
export function makeWorldFolder(): { readonly folder: string; readonly remove: () => void } {
  const folder = mkdtempSync(join(fastestPlace(), 'tillkeeper-worlds-'));
  return { folder, remove: () => rmSync(folder, { recursive: true, force: true }) };
}

function fastestPlace(): string {
  return process.platform === 'linux' ? '/dev/shm' : tmpdir();
}
