import {
  checkAmount,
  groupByFour,
  type Product,
  parseMsisdn,
  parseRand,
  parseVoucherPin,
  stripSeparators,
} from '@tillkeeper/domain';
import type { AmountProblem } from '../sell/amount.ts';
import type { SaleOrder } from '../sell/confirm.ts';

/** What the cashier has said about a voucher that the customer hands over. */
export interface RedeemDraft {
  readonly pin: string;
  /** The whole of it, or a part; what is left comes back as a new voucher. */
  readonly howMuch: 'whole' | 'part';
  readonly amount: string;
  /** How the rest of a part comes back. */
  readonly rest: 'paper' | 'sms';
  readonly number: string;
}

/** An empty form, or one with a PIN that was scanned. */
export function emptyRedeem(pin = ''): RedeemDraft {
  return { pin: groupPin(pin), howMuch: 'whole', amount: '', rest: 'paper', number: '' };
}

/** The form as understood: an order, or the first thing that is missing. */
export type RedeemReading =
  | { readonly kind: 'order'; readonly order: SaleOrder }
  | { readonly kind: 'pin'; readonly problem: PinProblem }
  | { readonly kind: 'amount'; readonly problem: AmountProblem }
  | { readonly kind: 'number' };

type PinProblem = Extract<ReturnType<typeof parseVoucherPin>, { ok: false }>['error'];

/** Understands the form. An amount of 0 means the whole value (Flash Partner API v4, section 3.3). */
export function readRedeem(draft: RedeemDraft, product: Product): RedeemReading {
  const pin = parseVoucherPin(draft.pin);
  if (!pin.ok) return { kind: 'pin', problem: pin.error };
  const amount = amountOf(draft, product);
  if (amount.kind === 'problem') return { kind: 'amount', problem: amount.problem };
  const bySms = draft.howMuch === 'part' && draft.rest === 'sms';
  const number = bySms ? parseMsisdn(draft.number) : undefined;
  if (number?.ok === false) return { kind: 'number' };
  const target = { kind: 'customer-pin', lastFour: pin.value.slice(-4) } as const;
  return {
    kind: 'order',
    order: {
      productCode: product.productCode,
      productName: product.name,
      amountCents: amount.cents,
      target: number === undefined ? target : { ...target, msisdn: number.value },
      tender: { kind: 'none' },
      customerPin: pin.value,
    },
  };
}

type Amount =
  | { readonly kind: 'cents'; readonly cents: number }
  | { readonly kind: 'problem'; readonly problem: AmountProblem };

function amountOf({ howMuch, amount }: RedeemDraft, product: Product): Amount {
  if (howMuch === 'whole') return { kind: 'cents', cents: 0 };
  const typed = parseRand(amount);
  if (!typed.ok) return { kind: 'problem', problem: typed.error };
  const refusal = checkAmount(product, typed.value);
  return refusal === undefined
    ? { kind: 'cents', cents: typed.value }
    : { kind: 'problem', problem: refusal };
}

/** Puts a PIN into groups of four while it is typed; what is not digits stays as typed. */
export function groupPin(text: string): string {
  const digits = stripSeparators(text);
  return /^\d+$/.test(digits) ? groupByFour(digits) : text;
}
