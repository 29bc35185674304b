import type { Autopsy } from './autopsy.ts';
import type { Violation } from './invariants/check.ts';
import type { WorldResult } from './run-world.ts';

/** What many worlds came to. Plain data, so that it can travel between threads. */
export interface Tally {
  worlds: number;
  sales: number;
  /** Sales that met at least one fault: of the line, the provider, the printer or the till. */
  faultedSales: number;
  deaths: number;
  starts: number;
  /** Sales that were found unfinished by a later life of the till. */
  recoveries: number;
  clockJumps: number;
  printFaults: number;
  /** How the sales ended, before and after persons looked at what the till could not settle. */
  readonly endings: Record<string, number>;
  /** Sales that only a person could settle: the open items of the end of the day. */
  openItems: number;
  readonly faults: Record<string, number>;
  readonly failures: Failure[];
}

/** A world in which an invariant did not hold. */
export interface Failure {
  /** Its seed, or the description of an exhaustive world. */
  readonly world: string;
  readonly violations: readonly Violation[];
}

/** An empty tally. */
export function newTally(): Tally {
  return {
    ...{ worlds: 0, sales: 0, faultedSales: 0, deaths: 0, starts: 0, recoveries: 0 },
    ...{ clockJumps: 0, printFaults: 0, openItems: 0 },
    endings: {},
    faults: {},
    failures: [],
  };
}

/** Adds one world. */
export function count(tally: Tally, world: string, { autopsy, violations }: WorldResult): void {
  const { counts, sales, openBeforePersons } = autopsy;
  tally.worlds += 1;
  tally.sales += sales.length;
  tally.faultedSales += faultedIn(autopsy).size;
  tally.deaths += counts.deaths;
  tally.starts += counts.starts;
  tally.recoveries += sales.filter(({ recovered }) => recovered).length;
  tally.clockJumps += counts.clockJumps;
  tally.printFaults += counts.printFaults;
  tally.openItems += openBeforePersons.length;
  for (const { phase } of sales) add(tally.endings, phase.kind, 1);
  for (const [kind, times] of counts.faults) add(tally.faults, kind, times);
  if (violations.length > 0) tally.failures.push({ world, violations });
}

/** Adds a tally to another. */
export function merge(into: Tally, from: Tally): void {
  for (const key of NUMBERS) into[key] += from[key];
  for (const [ending, times] of Object.entries(from.endings)) add(into.endings, ending, times);
  for (const [kind, times] of Object.entries(from.faults)) add(into.faults, kind, times);
  into.failures.push(...from.failures);
}

const NUMBERS = [
  'worlds',
  'sales',
  'faultedSales',
  'deaths',
  'starts',
  'recoveries',
  'clockJumps',
  'printFaults',
  'openItems',
] as const;

function add(counts: Record<string, number>, name: string, times: number): void {
  counts[name] = (counts[name] ?? 0) + times;
}

function faultedIn({ happened, wantOfSale, sales, papers, confirms }: Autopsy): Set<string> {
  const nameOf = new Map(confirms.map(({ saleId, customer }) => [saleId, customer]));
  const byCalls = new Set([...happened].map((name) => /^sale \d+\.\d+/.exec(name)?.[0] ?? ''));
  const faulted = sales.filter(({ intent: { saleId }, recovered }) => {
    const name = nameOf.get(saleId) ?? wantOfSale.get(saleId) ?? '';
    return recovered || byCalls.has(name);
  });
  const printed = papers.filter(({ came, copyNumber }) => came !== 'whole' || copyNumber > 0);
  return new Set([
    ...faulted.map(({ intent }) => intent.saleId),
    ...printed.map(({ saleId }) => saleId),
  ]);
}
