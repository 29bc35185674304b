import { type AmountRefusal, parseRand, type Tender } from '@tillkeeper/domain';

/** How the customer pays, as far as the cashier has said. */
export type TenderDraft =
  | { readonly kind: 'cash'; readonly received: CashReceived }
  | { readonly kind: 'card' };

/** What the customer handed over. */
export type CashReceived =
  | { readonly kind: 'exact' }
  | { readonly kind: 'note'; readonly amountCents: number }
  | { readonly kind: 'typed'; readonly text: string };

/** Why the money on the counter doesn't do. */
export type TenderProblem = 'too-little' | AmountRefusal;

/** The tender, or why not. */
export type TenderReading =
  | { readonly kind: 'tender'; readonly tender: Tender }
  | { readonly kind: 'problem'; readonly problem: TenderProblem; readonly missingCents: number };

/** Cash, exact: what most customers do. */
export const EXACT_CASH: TenderDraft = { kind: 'cash', received: { kind: 'exact' } };

const NOTES_CENTS = [1_000, 5_000, 10_000, 20_000];
const LARGE_NOTES_CENTS = [2_000, 5_000, 10_000, 20_000];

/** What a customer is likely to hand over for an amount: the next round sums in notes. */
export function likelyNotesCents(amountCents: number): number[] {
  const notes = amountCents < 10_000 ? NOTES_CENTS : LARGE_NOTES_CENTS;
  const sums = notes.map((note) => (Math.floor(amountCents / note) + 1) * note);
  return [...new Set(sums)].sort((a, b) => a - b);
}

/** Reads what was handed over against what is to pay. */
export function readTender(draft: TenderDraft, amountCents: number): TenderReading {
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

/** A note chosen for another amount may not do any more: then the customer pays exactly again. */
export function tenderForAmount(draft: TenderDraft, amountCents: number): TenderDraft {
  if (draft.kind === 'card' || draft.received.kind !== 'note') return draft;
  return likelyNotesCents(amountCents).includes(draft.received.amountCents) ? draft : EXACT_CASH;
}
