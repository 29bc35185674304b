import type { MoneyRequest, ProductGroup, Reference, SaleTarget } from '@tillkeeper/domain';
import type { Provider } from '@tillkeeper/provider';
import type { Chance } from '../chance/chance.ts';

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
  /** The access token's answer, in front of a purchase that is answered well. */
  | { readonly kind: 'token'; readonly call: 'token'; readonly request: MoneyRequest };

/** What is cash in the hands of whoever reads it: none of it may be in a word that is kept. */
export interface Goods {
  readonly pin: string;
  readonly tokens: readonly string[];
}

/** The meter that all electricity is sold to. */
export const METER_NUMBER = '01443026719';
/** What every sale costs. */
export const AMOUNT_CENTS = 5_000;

interface Ware {
  readonly group: ProductGroup;
  readonly target: SaleTarget;
}

const WARES: readonly Ware[] = [
  { group: 'one-voucher', target: { kind: 'none' } },
  { group: 'cash-out-pin', target: { kind: 'none' } },
  { group: 'airtime', target: { kind: 'msisdn', msisdn: '27821234567' } },
  { group: 'data', target: { kind: 'msisdn', msisdn: '27821234567' } },
  {
    group: 'electricity',
    target: { kind: 'meter', meterNumber: METER_NUMBER, customerName: 'T NAIDOO' },
  },
];

/** Draws something to ask: every purchase and reversal that the till can make, and the lookups. */
export function drawAsked(chance: Chance, provider: Provider): Asked {
  const reference = drawReference(chance);
  const kind = chance.pick(KINDS);
  if (kind === 'meter') return { kind, call: 'meter', meterNumber: METER_NUMBER };
  if (kind === 'products') return { kind, call: 'products' };
  const wares = kind === 'reversal' ? WARES.filter(({ group }) => isUndoable(group)) : WARES;
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
  ...(['meter', 'meter', 'products', 'token'] as const),
];

function isUndoable(group: ProductGroup): boolean {
  return group === 'one-voucher' || group === 'cash-out-pin';
}

function purchaseOf({ group, target }: Ware, reference: Reference, provider: Provider) {
  const product = {
    ...{ productCode: '311', name: group, group, vendor: 'Flash' },
    ...{ minimumAmountCents: 100, maximumAmountCents: 400_000, fixedAmount: false },
    ...{ reversible: true, redemptionInstructions: '', termsAndConditions: '' },
  };
  const order = {
    reference,
    product,
    amountCents: AMOUNT_CENTS,
    target,
    tenderKind: 'cash',
  } as const;
  const prepared = provider.preparePurchase(order);
  if (!prepared.ok) throw new Error(`${group} can not be asked for: ${prepared.error.reason}`);
  return prepared.value;
}

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
