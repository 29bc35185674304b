import { formatRandShort } from '@tillkeeper/domain';
import { en } from '../../strings/en.ts';
import { type CashReceived, likelyNotesCents } from './tender.ts';
import type { Sell } from './use-sell.ts';

/** A button that says what the customer handed over. */
export interface ReceivedChoice {
  readonly id: string;
  readonly label: string;
  readonly received: CashReceived;
}

/** Exact, the likely notes, and typed. Nothing while no amount is chosen or the card pays. */
export function receivedChoices({
  amount,
  tenderDraft,
  restCents,
}: Pick<Sell, 'amount' | 'tenderDraft' | 'restCents'>): ReceivedChoice[] {
  if (amount.kind !== 'amount' || tenderDraft.kind === 'card' || restCents === 0) return [];
  const notes = likelyNotesCents(restCents).map(
    (amountCents): ReceivedChoice => ({
      id: `note-${amountCents}`,
      label: formatRandShort(amountCents),
      received: { kind: 'note', amountCents },
    }),
  );
  return [
    { id: 'exact', label: en.sell.ticket.exact, received: { kind: 'exact' } },
    ...notes,
    { id: 'typed', label: en.sell.other, received: { kind: 'typed', text: '' } },
  ];
}

/** The id of the button that stands for what was handed over. */
export function receivedId(received: CashReceived): string {
  return received.kind === 'note' ? `note-${received.amountCents}` : received.kind;
}
