import {
  type AmountRefusal,
  lacksCardReference,
  ok,
  type Payment,
  parseRand,
  paymentsOf,
  type Result,
  roundingOf,
  type Tender,
} from '@tillkeeper/domain';

/** How the customer pays what no voucher pays, as far as the cashier has said. */
export type TenderDraft =
  | { readonly kind: 'cash'; readonly received: CashReceived }
  | {
      readonly kind: 'card';
      /** The number on the card machine's slip; may stay empty. */
      readonly reference: string;
      /** Typed when the card pays a part only: the rest is cash. */
      readonly part?: string;
    };

/** A redeemed voucher that pays as much of the price as it can. */
export interface VoucherDraft {
  readonly redemptionSaleId: string;
  readonly leftCents: number;
  readonly lastFour: string;
}

/** What counts beside the draft. */
export interface TenderTerms {
  readonly voucher?: VoucherDraft | undefined;
  /** The shop gives away what coins can't pay. */
  readonly cashRounding?: boolean;
  /** The shop takes a card only with the number on the card machine's slip. */
  readonly cardReferenceNeeded?: boolean;
}

/** What the customer handed over. */
export type CashReceived =
  /** `suggested` until the cashier has said so: nobody has counted the money yet. */
  | { readonly kind: 'exact'; readonly suggested?: true }
  | { readonly kind: 'note'; readonly amountCents: number }
  | { readonly kind: 'typed'; readonly text: string };

/** Why the money on the counter doesn't do. */
export type TenderProblem = 'too-little' | 'card-too-much' | 'card-reference' | AmountRefusal;

/** The tender, or why not. */
export type TenderReading =
  | { readonly kind: 'tender'; readonly tender: Tender }
  | { readonly kind: 'problem'; readonly problem: TenderProblem; readonly missingCents: number };

export type CashTender = Extract<Payment, { kind: 'cash' }>;

/** Cash, exact: what most customers do. */
export const EXACT_CASH: TenderDraft = { kind: 'cash', received: { kind: 'exact' } };

/** What a sale begins with: exact is offered, and nothing is said about money yet. */
export const SUGGESTED_CASH: TenderDraft = {
  kind: 'cash',
  received: { kind: 'exact', suggested: true },
};

/** The card pays all of it. */
export const BY_CARD: Extract<TenderDraft, { kind: 'card' }> = { kind: 'card', reference: '' };

/** More change than this is asked about once: it mostly means a digit too many. */
const LARGE_CHANGE_CENTS = 20_000;
const NOTES_CENTS = [1_000, 2_000, 5_000, 10_000, 20_000];
/** Round sums that people count out in large notes. */
const ROUND_SUM_CENTS = 50_000;
/** Nobody pays with a handful of small notes. */
const SMALL_NOTES_AT_MOST = 5;
const CHOICES_AT_MOST = 4;

/**
 * What a customer is likely to hand over for an amount, besides the exact price: single notes first,
 * then several of one note of which none is too many.
 */
export function likelyNotesCents(amountCents: number): number[] {
  const single = NOTES_CENTS.filter((note) => note > amountCents);
  // A price that is a note is paid with that note.
  const several = NOTES_CENTS.includes(amountCents)
    ? []
    : NOTES_CENTS.filter((note) => note < amountCents && isHandful(note, amountCents));
  const round = amountCents > 20_000 ? [ROUND_SUM_CENTS] : [];
  const sums = [...several, ...round].map((note) => Math.ceil(amountCents / note) * note);
  const likely = [...single, ...sums.filter((sum) => sum > amountCents).sort((a, b) => a - b)];
  return [...new Set(likely)].slice(0, CHOICES_AT_MOST).sort((a, b) => a - b);
}

function isHandful(note: number, amountCents: number): boolean {
  return note >= 10_000 || Math.ceil(amountCents / note) <= SMALL_NOTES_AT_MOST;
}

/** The change when it is so much that the cashier is asked about it; undefined otherwise. */
export function largeChangeOf(reading: TenderReading): CashTender | undefined {
  if (reading.kind !== 'tender') return undefined;
  const cash = paymentsOf(reading.tender).find((payment) => payment.kind === 'cash');
  return cash !== undefined && cash.changeCents > LARGE_CHANGE_CENTS ? cash : undefined;
}

/** What is left to pay when a voucher has paid what it can. */
export function restCents(amountCents: number, voucher: VoucherDraft | undefined): number {
  return amountCents - Math.min(voucher?.leftCents ?? 0, amountCents);
}

/** What a rest costs in cash; undefined where that is the same by card. */
export function cashPriceCents(restToPay: number, cashRounding: boolean): number | undefined {
  const roundingCents = cashRounding ? roundingOf(restToPay) : 0;
  return roundingCents > 0 ? restToPay - roundingCents : undefined;
}

/** Reads what was handed over against what is to pay. */
export function readTender(
  draft: TenderDraft,
  amountCents: number,
  terms: TenderTerms = {},
): TenderReading {
  const reading = readMoney(draft, amountCents, terms);
  const isBare = reading.kind === 'tender' && lacksCardReference(reading.tender);
  if (!isBare || terms.cardReferenceNeeded !== true) return reading;
  return { kind: 'problem', problem: 'card-reference', missingCents: 0 };
}

function readMoney(
  draft: TenderDraft,
  amountCents: number,
  { voucher, cashRounding = false }: TenderTerms,
): TenderReading {
  if (amountCents === 0) return { kind: 'tender', tender: { kind: 'none' } };
  const rest = restCents(amountCents, voucher);
  const paid: Payment[] =
    voucher === undefined
      ? []
      : [
          {
            kind: 'voucher',
            amountCents: amountCents - rest,
            redemptionSaleId: voucher.redemptionSaleId,
          },
        ];
  if (rest === 0) return tenderOf(paid);
  return draft.kind === 'card'
    ? byCard(draft, rest, paid, cashRounding)
    : byCash(draft, rest, paid, cashRounding);
}

function byCard(
  { reference, part }: Extract<TenderDraft, { kind: 'card' }>,
  restToPay: number,
  paid: readonly Payment[],
  cashRounding: boolean,
): TenderReading {
  const slip = reference.trim() === '' ? {} : { reference: reference.trim() };
  if (part === undefined) {
    const amount = paid.length === 0 ? {} : { amountCents: restToPay };
    return tenderOf([...paid, { kind: 'card', ...amount, ...slip }]);
  }
  const typed = parseRand(part);
  if (!typed.ok) return { kind: 'problem', problem: typed.error, missingCents: 0 };
  const cashCents = restToPay - typed.value;
  if (cashCents <= 0) return { kind: 'problem', problem: 'card-too-much', missingCents: 0 };
  const roundingCents = cashRounding ? roundingOf(cashCents) : 0;
  return tenderOf([
    ...paid,
    { kind: 'card', amountCents: typed.value, ...slip },
    cashOf(cashCents - roundingCents, 0, roundingCents),
  ]);
}

function cashOf(receivedCents: number, changeCents: number, roundingCents: number): CashTender {
  const cash = { kind: 'cash', receivedCents, changeCents } as const;
  return roundingCents > 0 ? { ...cash, roundingCents } : cash;
}

function byCash(
  { received }: Extract<TenderDraft, { kind: 'cash' }>,
  restToPay: number,
  paid: readonly Payment[],
  cashRounding: boolean,
): TenderReading {
  const roundingCents = cashRounding ? roundingOf(restToPay) : 0;
  const payableCents = restToPay - roundingCents;
  const receivedCents = receivedOf(received, payableCents);
  if (!receivedCents.ok) return { kind: 'problem', problem: receivedCents.error, missingCents: 0 };
  const changeCents = receivedCents.value - payableCents;
  if (changeCents < 0)
    return { kind: 'problem', problem: 'too-little', missingCents: -changeCents };
  return tenderOf([...paid, cashOf(receivedCents.value, changeCents, roundingCents)]);
}

function receivedOf(received: CashReceived, payableCents: number): Result<number, AmountRefusal> {
  if (received.kind === 'exact') return ok(payableCents);
  return received.kind === 'note' ? ok(received.amountCents) : parseRand(received.text);
}

function tenderOf(payments: readonly Payment[]): TenderReading {
  const [only, ...more] = payments;
  if (only === undefined) throw new Error('A tender has at least one payment.');
  const tender: Tender = more.length === 0 ? only : { kind: 'split', parts: payments };
  return { kind: 'tender', tender };
}

/** A note chosen for another amount may not do any more: then nothing is said about the money. */
export function tenderForAmount(draft: TenderDraft, amountCents: number): TenderDraft {
  if (draft.kind === 'card' || draft.received.kind !== 'note') return draft;
  return likelyNotesCents(amountCents).includes(draft.received.amountCents)
    ? draft
    : SUGGESTED_CASH;
}
