import { formatRand } from '@tillkeeper/domain';
import type { SlipDocument } from '../../document.ts';
import type { StoreDetails } from '../../store.ts';
import { wordsOf } from '../../template.ts';
import { boldPair, pair, signature } from '../blocks.ts';
import { formatSlipNumber } from '../frame.ts';
import { type OfficeStamp, officeSlip } from './office-slip.ts';

/** Money handed back for a sale that failed or was voided. */
export interface RefundSlipInput extends OfficeStamp {
  /** The slip number of the sale. */
  readonly saleSlipNumber: number;
  readonly productName: string;
  readonly amountCents: number;
  readonly how: 'cash' | 'card';
  readonly reason: string;
  /** Absent when nobody had to allow it, such as after a declined sale. */
  readonly authorisedBy?: string | undefined;
  /** Our reference of the sale. */
  readonly reference: string;
}

/** The customer's proof, and with a signature the shop's, that the money went back. */
export function buildRefundSlip(input: RefundSlipInput, store: StoreDetails): SlipDocument {
  const words = wordsOf(store);
  const amount = formatRand(input.amountCents);
  return officeSlip(store, input, {
    kind: 'refund',
    title: `REFUND FOR SLIP ${formatSlipNumber(input.saleSlipNumber)} ${amount}`,
    standing: words.refundSlip,
    blocks: [
      ...pair(words.refundOfSlip, formatSlipNumber(input.saleSlipNumber)),
      ...pair(words.item, input.productName),
      ...pair(words.reason, input.reason),
      ...pair(words.authorisedBy, input.authorisedBy ?? ''),
      ...boldPair(input.how === 'cash' ? words.refundCash : words.refundCard, amount),
      ...signature(words.customerSigns),
    ],
    afterStamp: pair(words.reference, input.reference),
  });
}
