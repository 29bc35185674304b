import { formatRand, formatSastDateTime } from '@tillkeeper/domain';
import type { SlipDocument } from '../../document.ts';
import type { StoreDetails } from '../../store.ts';
import { wordsOf } from '../../template.ts';
import { big, boldPair, pair, RULE, SPACE } from '../blocks.ts';
import { formatSlipNumber } from '../frame.ts';
import { type OfficeStamp, officeSlip } from './office-slip.ts';
import { type RefundOnSlip, refundBlocks } from './void-refund.ts';

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
  /** Who wanted it undone, where somebody else had to allow it. */
  readonly askedBy?: string | undefined;
  readonly authorisedBy: string;
  /** Our reference of the sale that was undone. */
  readonly reference: string;
  /** What the provider answered to the reversal: `Accepted, REV 5512`; empty when nothing is known. */
  readonly providerAnswer: string;
  readonly refund: RefundOnSlip;
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
      ...pair(words.askedBy, input.askedBy ?? ''),
      ...pair(words.authorisedBy, input.authorisedBy),
      SPACE,
      ...refundBlocks(input.refund, words),
    ],
    afterStamp: pair(words.reference, input.reference),
  });
}
