import type { CountedPile } from '@tillkeeper/domain';

/** South Africa's notes and coins that are still struck or taken, largest first, in cents. */
export const DENOMINATIONS_CENTS = [
  20_000, 10_000, 5_000, 2_000, 1_000, 500, 200, 100, 50, 20, 10,
] as const;

/** What piles of notes and coins add up to; `undefined` when a pile can't be. */
export function countedCents(piles: readonly CountedPile[]): number | undefined {
  const isPile = ({ valueCents, count }: CountedPile): boolean =>
    (DENOMINATIONS_CENTS as readonly number[]).includes(valueCents) &&
    Number.isSafeInteger(count) &&
    count >= 0 &&
    count <= 100_000;
  if (!piles.every(isPile)) return undefined;
  const values = piles.map(({ valueCents }) => valueCents);
  if (new Set(values).size !== values.length) return undefined;
  return piles.reduce((total, { valueCents, count }) => total + valueCents * count, 0);
}
