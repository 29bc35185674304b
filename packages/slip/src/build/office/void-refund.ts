import { formatRand } from '@tillkeeper/domain';
import type { SlipBlock } from '../../document.ts';
import type { SlipWords } from '../../words/en.ts';
import { boldPair, pair, paragraph, SPACE, signature } from '../blocks.ts';

/** Where the customer's money is after a void: it goes back the way it came. Integer cents. */
export interface RefundOnSlip {
  /** What is handed back in notes and coins, and on the card machine. */
  readonly cashCents: number;
  readonly cardCents: number;
  /** The number on the card machine's slip, by which that payment is found there. */
  readonly cardReference?: string | undefined;
  /** What a voucher paid: free again at the till, and handed to nobody. */
  readonly voucherCents: number;
  /** `due`: not given back yet, the slip is what the customer brings. `none`: nobody paid. */
  readonly state: 'paid' | 'due' | 'none';
}

/** What went back or will, by the way in which it was paid, and what the customer does for it. */
export function refundBlocks(refund: RefundOnSlip, words: SlipWords): SlipBlock[] {
  if (refund.state === 'none') return [];
  const parts = refund.state === 'due' ? dueBlocks(refund, words) : paidBlocks(refund, words);
  return [...parts, ...voucherBlocks(refund.voucherCents, words)];
}

function dueBlocks(refund: RefundOnSlip, words: SlipWords): SlipBlock[] {
  const { cashCents, cardCents } = refund;
  const [cash, card] = [cashCents !== 0, cardCents !== 0];
  if (!cash && !card) return [];
  const what = cash ? (card ? words.bringForBoth : words.bringForCash) : words.bringForCard;
  return [
    ...amount(words.refundDueCash, cashCents),
    ...amount(words.refundDueCard, cardCents),
    ...cardReference(refund, words),
    SPACE,
    ...paragraph(what, 160),
  ];
}

function paidBlocks(refund: RefundOnSlip, words: SlipWords): SlipBlock[] {
  const { cashCents, cardCents } = refund;
  if (cashCents === 0 && cardCents === 0) return [];
  return [
    ...amount(words.refundPaidCash, cashCents),
    ...amount(words.refundPaidCard, cardCents),
    ...cardReference(refund, words),
    ...signature(words.customerSigns),
  ];
}

function voucherBlocks(cents: number, words: SlipWords): SlipBlock[] {
  if (cents === 0) return [];
  return [...amount(words.voucherFree, cents), ...paragraph(words.voucherFreeWords)];
}

function amount(label: string, cents: number): SlipBlock[] {
  return cents === 0 ? [] : boldPair(label, formatRand(cents));
}

function cardReference({ cardCents, cardReference = '' }: RefundOnSlip, words: SlipWords) {
  return cardCents === 0 ? [] : pair(words.cardReference, cardReference);
}
