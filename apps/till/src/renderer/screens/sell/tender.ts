import { type AmountRefusal, parseRand, type Tender } from '@tillkeeper/domain';

/** How the customer pays, as far as the cashier has said. */
export type TenderDraft =
  | { readonly kind: 'cash'; readonly received: CashReceived }
  | { readonly kind: 'card' };

/** What the customer handed over. */
export type CashReceived =
  /** `suggested` until the cashier has said so: nobody has counted the money yet. */
  | { readonly kind: 'exact'; readonly suggested?: true }
  | { readonly kind: 'note'; readonly amountCents: number }
  | { readonly kind: 'typed'; readonly text: string };

/** Why the money on the counter doesn't do. */
export type TenderProblem = 'too-little' | AmountRefusal;

/** The tender, or why not. */
export type TenderReading =
  | { readonly kind: 'tender'; readonly tender: Tender }
  | { readonly kind: 'problem'; readonly problem: TenderProblem; readonly missingCents: number };

export type CashTender = Extract<Tender, { kind: 'cash' }>;

/** Cash, exact: what most customers do. */
export const EXACT_CASH: TenderDraft = { kind: 'cash', received: { kind: 'exact' } };

/** What a sale begins with: exact is offered, and nothing is said about money yet. */
export const SUGGESTED_CASH: TenderDraft = {
  kind: 'cash',
  received: { kind: 'exact', suggested: true },
};

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
  if (reading.kind !== 'tender' || reading.tender.kind !== 'cash') return undefined;
  return reading.tender.changeCents > LARGE_CHANGE_CENTS ? reading.tender : undefined;
}

/** Reads what was handed over against what is to pay. */
export function readTender(draft: TenderDraft, amountCents: number): TenderReading {
  if (amountCents === 0) return { kind: 'tender', tender: { kind: 'none' } };
  if (draft.kind === 'card') return { kind: 'tender', tender: { kind: 'card' } };
  const { received } = draft;
  if (received.kind === 'exact') return cash(amountCents, amountCents);
  if (received.kind === 'note') return cash(received.amountCents, amountCents);
  const parsed = parseRand(received.text);
  return parsed.ok
    ? cash(parsed.value, amountCents)
    : { kind: 'problem', problem: parsed.error, missingCents: 0 };
}

function cash(receivedCents: number, amountCents: number): TenderReading {
  const changeCents = receivedCents - amountCents;
  return changeCents < 0
    ? { kind: 'problem', problem: 'too-little', missingCents: -changeCents }
    : { kind: 'tender', tender: { kind: 'cash', receivedCents, changeCents } };
}

/** A note chosen for another amount may not do any more: then nothing is said about the money. */
export function tenderForAmount(draft: TenderDraft, amountCents: number): TenderDraft {
  if (draft.kind === 'card' || draft.received.kind !== 'note') return draft;
  return likelyNotesCents(amountCents).includes(draft.received.amountCents)
    ? draft
    : SUGGESTED_CASH;
}
