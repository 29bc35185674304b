import { err, ok, type Result } from './result.ts';

/** Why a typed amount was refused. */
export type AmountRefusal =
  | 'empty'
  | 'not-a-number'
  | 'too-many-decimals'
  | 'not-positive'
  | 'too-large';

/** No till sells more than R 1 000 000 at once; a longer number is a slip of the finger. */
const MAX_AMOUNT_CENTS = 100_000_000;

/**
 * Reads an amount in rand as a person types it ("29", "29.5", ".5", "R 1 234,50") into integer cents.
 * A comma counts as the decimal sign, as South African keyboards give it.
 */
export function parseRand(text: string): Result<number, AmountRefusal> {
  const compact = text
    .replace(/[\s\u00a0\u202f]/g, '')
    .replace(/^(-?)[rR]/, '$1')
    .replace(',', '.');
  if (compact === '') return err('empty');
  const match = /^(-?)(?=\.?\d)(\d*)(?:\.(\d*))?$/.exec(compact);
  if (match === null) return err('not-a-number');
  const [, sign = '', rand = '', fraction = ''] = match;
  if (fraction.length > 2) return err('too-many-decimals');
  const amountCents = Number(rand) * 100 + Number(fraction.padEnd(2, '0'));
  if (sign === '-' || amountCents === 0) return err('not-positive');
  return amountCents > MAX_AMOUNT_CENTS ? err('too-large') : ok(amountCents);
}

/** Shows cents the South African way: `R 1 234.50`, `-R 6.00`. Always two decimals. */
export function formatRand(amountCents: number): string {
  return `${amountCents < 0 ? '-' : ''}R ${formatRandNumber(Math.abs(amountCents))}`;
}

/** Like {@link formatRand} without cents where there are none: `R 29`, `R 1 000`, `R 12.50`. For buttons. */
export function formatRandShort(amountCents: number): string {
  const full = formatRand(amountCents);
  return full.endsWith('.00') ? full.slice(0, -3) : full;
}

/** The bare number: `1 234.50`. */
export function formatRandNumber(amountCents: number): string {
  if (!Number.isSafeInteger(amountCents))
    throw new Error('An amount of money must be a whole number of cents.');
  const sign = amountCents < 0 ? '-' : '';
  const absolute = Math.abs(amountCents);
  const rand = String(Math.trunc(absolute / 100)).replace(/\B(?=(\d{3})+(?!\d))/g, ' ');
  return `${sign}${rand}.${String(absolute % 100).padStart(2, '0')}`;
}

/**
 * The VAT inside a price that includes it, in cents, rounded half up.
 * @param rateBasisPoints the rate in hundredths of a percent: 1500 is 15 %.
 */
export function vatWithinCents(amountCents: number, rateBasisPoints: number): number {
  const divisor = 10_000 + rateBasisPoints;
  return Math.floor((amountCents * rateBasisPoints * 2 + divisor) / (divisor * 2));
}
