import { formatRand, formatSastDateTime } from '@tillkeeper/domain';
import type { SlipBlock, SlipDocument } from '../../document.ts';
import type { StoreDetails } from '../../store.ts';
import { wordsOf } from '../../template.ts';
import { big, boldPair, heading, pair, paragraph, RULE, SPACE, signature } from '../blocks.ts';
import { formatSlipNumber } from '../frame.ts';
import { type OfficeStamp, officeSlip } from './office-slip.ts';

/** A sale that a supervisor undid. Amounts are integer cents. */
export interface VoidSlipInput extends OfficeStamp {
  readonly voidedSlipNumber: number;
  readonly soldUtcMs: number;
  /** What was sold: `1Voucher`, `Vodacom airtime`. */
  readonly productName: string;
  /** What it was for: a cell number or a meter, as people read it; empty where there is none. */
  readonly target?: string;
  readonly amountCents: number;
  /** Why, in the supervisor's words. */
  readonly reason: string;
  readonly authorisedBy: string;
  /** Our reference of the sale that was undone. */
  readonly reference: string;
  /** What the provider answered to the reversal: `Accepted, REV 5512`; empty when nothing is known. */
  readonly providerAnswer: string;
  readonly refund: RefundOnSlip;
}

/** Where the customer's money is. */
export interface RefundOnSlip {
  /** What is handed back in notes and coins, and on the card machine. */
  readonly cashCents: number;
  readonly cardCents: number;
  /** What a voucher paid: free again at the till, and handed to nobody. */
  readonly voucherCents: number;
  /** `due`: not handed over yet, the slip is what the customer brings to be paid. `none`: nobody paid. */
  readonly state: 'paid' | 'due' | 'none';
}

/** The slip of a void: what it takes back, on whose word, and where the money is. */
export function buildVoidSlip(input: VoidSlipInput, store: StoreDetails): SlipDocument {
  const words = wordsOf(store);
  return officeSlip(store, input, {
    kind: 'void',
    title: `VOID OF SLIP ${formatSlipNumber(input.voidedSlipNumber)} ${formatRand(input.amountCents)}`,
    standing: words.voidSlip,
    blocks: [
      ...big(words.voidedNoValue),
      RULE,
      ...boldPair(words.voidedSlip, formatSlipNumber(input.voidedSlipNumber)),
      ...pair(words.soldAt, formatSastDateTime(input.soldUtcMs)),
      ...pair(words.item, input.productName),
      ...pair(words.amount, formatRand(input.amountCents)),
      ...pair(words.soldFor, input.target ?? ''),
      ...pair(words.reason, input.reason),
      ...pair(words.providerSays, input.providerAnswer),
      ...pair(words.authorisedBy, input.authorisedBy),
      SPACE,
      ...refundBlocks(input.refund, store),
    ],
    afterStamp: pair(words.reference, input.reference),
  });
}

function refundBlocks(refund: RefundOnSlip, store: StoreDetails): SlipBlock[] {
  if (refund.state === 'none') return [];
  const words = wordsOf(store);
  const { cashCents, cardCents, voucherCents } = refund;
  const amount = (label: string, cents: number): SlipBlock[] =>
    cents === 0 ? [] : boldPair(label, formatRand(cents));
  const parts = [...amount(words.refundCash, cashCents), ...amount(words.refundCard, cardCents)];
  const freeAgain = [
    ...amount(words.voucherFree, voucherCents),
    ...(voucherCents === 0 ? [] : paragraph(words.voucherFreeWords)),
  ];
  if (parts.length === 0) return freeAgain;
  if (refund.state === 'paid') return [...parts, ...freeAgain, ...signature(words.customerSigns)];
  const isSplit = cashCents !== 0 && cardCents !== 0;
  return [
    ...boldPair(words.refundDue, formatRand(cashCents + cardCents)),
    ...(isSplit ? parts : []),
    ...heading(words.bringSlip),
    ...freeAgain,
  ];
}
