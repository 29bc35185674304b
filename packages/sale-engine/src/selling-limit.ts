import { formatRand, isAtRisk, type Sale } from '@tillkeeper/domain';
import type { OrderRefusal } from './ports.ts';
import type { EngineSettings } from './settings.ts';

/**
 * Why nothing more may be sold: too many sales whose money is at stake, too much money, or one of
 * them too old. `undefined` while selling may go on.
 */
export function whyNotSelling(
  openSales: readonly Sale[],
  ageMs: (sale: Sale) => number,
  settings: EngineSettings,
): OrderRefusal | undefined {
  const atRisk = openSales.filter(isAtRisk);
  const totalCents = atRisk.reduce((total, { intent }) => total + intent.amountCents, 0);
  const oldestMs = Math.max(0, ...atRisk.map(ageMs));
  if (atRisk.length >= settings.atRiskLimit) return refuse(`${atRisk.length} sales`);
  if (totalCents >= settings.atRiskLimitCents) return refuse(formatRand(totalCents));
  return oldestMs > settings.atRiskLimitAgeMs ? refuse('too old') : undefined;
}

function refuse(detail: string): OrderRefusal {
  return { why: 'too-much-at-risk', detail };
}
