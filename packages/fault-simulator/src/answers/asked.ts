import type { MoneyRequest, Reference } from '@tillkeeper/domain';
import type { Provider } from '@tillkeeper/provider';
import type { Chance } from '../chance/chance.ts';
import { METER_NUMBER, purchaseOf, WARES } from './wares.ts';

/** What the till asked the provider, before the answer that is made up for it. */
export type Asked =
  | { readonly kind: 'purchase'; readonly call: string; readonly request: MoneyRequest }
  | {
      readonly kind: 'reversal';
      readonly call: string;
      readonly request: MoneyRequest;
      readonly originalReference: string;
    }
  | { readonly kind: 'meter'; readonly call: 'meter'; readonly meterNumber: string }
  | { readonly kind: 'products'; readonly call: 'products' }
  /** Whose account, what became of a PIN, what can be loaded abroad. */
  | { readonly kind: 'service'; readonly call: ServiceLookup }
  /** The access token's answer, in front of a purchase that is answered well. */
  | { readonly kind: 'token'; readonly call: 'token'; readonly request: MoneyRequest };

/** The lookups in front of services. */
export type ServiceLookup = 'bill' | 'pin' | 'abroad';
const SERVICES = ['bill', 'pin', 'abroad'] as const;

/** What is cash in the hands of whoever reads it: none of it may be in a word that is kept. */
export interface Goods {
  readonly pin: string;
  readonly tokens: readonly string[];
}

/** Draws something to ask: every purchase and reversal that the till can make, and the lookups. */
export function drawAsked(chance: Chance, provider: Provider): Asked {
  const reference = drawReference(chance);
  const kind = chance.pick(KINDS);
  if (kind === 'meter') return { kind, call: 'meter', meterNumber: METER_NUMBER };
  if (kind === 'products') return { kind, call: 'products' };
  if (kind === 'service') return { kind, call: chance.pick(SERVICES) };
  const wares = kind === 'reversal' ? WARES.filter(({ undoable }) => undoable) : WARES;
  const request = purchaseOf(chance.pick(wares), reference, provider);
  if (kind === 'token') return { kind, call: 'token', request };
  if (kind === 'purchase') return { kind, call: request.operation, request };
  const undoing = provider.prepareReversal({ original: request, reference: drawReference(chance) });
  if (!undoing.ok) throw new Error(`${request.operation} can not be undone.`);
  const { operation } = undoing.value;
  return { kind, call: operation, request: undoing.value, originalReference: reference };
}

const KINDS = [
  ...Array.from({ length: 12 }, () => 'purchase' as const),
  ...Array.from({ length: 4 }, () => 'reversal' as const),
  ...(['meter', 'products', 'service', 'token'] as const),
];

function drawReference(chance: Chance): Reference {
  return `TILL01-${letters(chance, 26)}` as Reference;
}

/** Draws a PIN and tokens; some begin with zeros. */
export function drawGoods(chance: Chance): Goods {
  const digits = (length: number): string =>
    Array.from({ length }, (_, at) => (at === 0 && chance.of(0.2) ? 0 : chance.between(0, 9))).join(
      '',
    );
  return {
    pin: digits(16),
    tokens: Array.from({ length: chance.pick([1, 1, 3]) }, () => digits(20)),
  };
}

function letters(chance: Chance, count: number): string {
  return Array.from(
    chance.bytes(count),
    (byte) => 'ABCDEFGHJKMNPQRSTVWXYZ0123456789'[byte & 31],
  ).join('');
}
