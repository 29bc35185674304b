import type { Violation } from '../invariants/check.ts';
import type { Tally } from '../tally.ts';

/** The summary of many worlds, for people. */
export function summaryOf(tally: Tally, seconds: number, cpuSeconds: number): string {
  const { worlds, sales, faultedSales } = tally;
  const share = sales === 0 ? 0 : Math.round((faultedSales / sales) * 100);
  return [
    `worlds            ${worlds}`,
    `sales             ${sales} (${share} % met a fault)`,
    `how they ended    ${listOf(tally.endings)}`,
    `faults            ${listOf(tally.faults)}`,
    `printer faults    ${tally.printFaults}`,
    `clock jumps       ${tally.clockJumps}`,
    `deaths of a till  ${tally.deaths}`,
    `recovered sales   ${tally.recoveries}`,
    `open items        ${tally.openItems} left to a person, all settled to the cent`,
    `rate              ${rate(sales, seconds)} sales/s, ${rate(sales, cpuSeconds)} per CPU second`,
    ...failuresOf(tally),
    `${tally.failures.length} discrepancies`,
    '',
  ].join('\n');
}

/** What went wrong in one world, a line each. */
export function violationLines(violations: readonly Violation[]): string[] {
  return violations.map(({ invariant, words }) => `  invariant ${invariant}: ${words}`);
}

const SHOWN = 20;

function failuresOf({ failures }: Tally): string[] {
  const shown = failures.slice(0, SHOWN);
  const more = failures.length - shown.length;
  return [
    ...shown.flatMap(({ world, violations }) => [world, ...violationLines(violations)]),
    ...(more > 0 ? [`... and ${more} more worlds`] : []),
  ];
}

function listOf(counts: Readonly<Record<string, number>>): string {
  const sorted = Object.entries(counts).sort(([, a], [, b]) => b - a);
  return sorted.map(([name, times]) => `${name} ${times}`).join(', ') || 'none';
}

function rate(sales: number, seconds: number): number {
  return Math.round(sales / Math.max(seconds, 0.001));
}
