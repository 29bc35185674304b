import { checkAmount, type Product, parseRand } from '@tillkeeper/domain';
import type { PinLookupView } from '@tillkeeper/ipc';
import type { Lookup } from '../../components/use-lookup.ts';
import type { AmountProblem } from '../sell/amount.ts';
import type { SaleOrder } from '../sell/confirm.ts';

/** What the cashier has said about what comes back. */
export interface GiveBackDraft {
  /** As on the slip of what was sold; not used for a refund. */
  readonly serial: string;
  /** In rand as typed; for a refund alone. */
  readonly amount: string;
  readonly reason: string;
}

/** An empty form. */
export const EMPTY_DRAFT: GiveBackDraft = { serial: '', amount: '', reason: '' };

/** The form as understood: an order, or the first thing that is missing. */
export type GiveBackReading =
  | { readonly kind: 'order'; readonly order: SaleOrder; readonly reason: string }
  | { readonly kind: 'amount'; readonly problem: AmountProblem }
  /** All but the reason is there: the sum can be shown already. */
  | { readonly kind: 'reason'; readonly amountCents: number }
  | { readonly kind: 'product' | 'serial' | 'lookup' | 'used' };

/** The shortest reason that stands in the record. */
const SHORTEST_REASON = 3;

/** Understands the form. What a lookup found counts for the very serial number that was asked about. */
export function readGiveBack(
  draft: GiveBackDraft,
  product: Product | undefined,
  lookup: Lookup<PinLookupView>,
): GiveBackReading {
  if (product === undefined) return { kind: 'product' };
  const what =
    product.group === 'one-voucher-refund'
      ? refundOf(draft, product)
      : cancellationOf(draft, product, lookup);
  if (what.kind !== 'what') return what;
  const reason = draft.reason.trim();
  const { amountCents, target } = what;
  if (reason.length < SHORTEST_REASON) return { kind: 'reason', amountCents };
  const { productCode, name: productName } = product;
  return {
    kind: 'order',
    reason,
    order: { productCode, productName, amountCents, target, tender: { kind: 'none' } },
  };
}

type What =
  | { readonly kind: 'what'; readonly amountCents: number; readonly target: SaleOrder['target'] }
  | Exclude<GiveBackReading, { kind: 'order' | 'reason' }>;

function refundOf({ amount }: GiveBackDraft, product: Product): What {
  const typed = parseRand(amount);
  if (!typed.ok) return { kind: 'amount', problem: typed.error };
  const problem = checkAmount(product, typed.value);
  if (problem !== undefined) return { kind: 'amount', problem };
  return { kind: 'what', amountCents: typed.value, target: { kind: 'none' } };
}

function cancellationOf(
  draft: GiveBackDraft,
  product: Product,
  lookup: Lookup<PinLookupView>,
): What {
  const serialNumber = readSerial(draft.serial);
  if (serialNumber === undefined) return { kind: 'serial' };
  const target = { kind: 'serial-number', serialNumber } as const;
  if (lookup.kind !== 'answered' || lookup.asked !== askedOf(product, serialNumber))
    return { kind: 'lookup' };
  // An amount of 0 is all of it; the provider says how much that was.
  if (lookup.answer.kind === 'not-sold-here') return { kind: 'what', amountCents: 0, target };
  if (lookup.answer.kind === 'not-found') return { kind: 'lookup' };
  const { amountCents, status } = lookup.answer.account;
  return isUsed(status) ? { kind: 'used' } : { kind: 'what', amountCents, target };
}

/** What a lookup is about. */
export function askedOf({ productCode }: Product, serialNumber: string): string {
  return `${productCode} ${serialNumber}`;
}

/** A serial number without the blanks that people type; `undefined` when it can't be one. */
export function readSerial(text: string): string | undefined {
  const serial = text.replace(/\s/g, '');
  return /^[0-9A-Za-z-]{4,40}$/.test(serial) ? serial : undefined;
}

/** Whether a status says that the PIN is gone. A status that nobody knows is left to the provider. */
export function isUsed(status: string): boolean {
  return /redeem|cancel|expire|revers|used/i.test(status);
}
