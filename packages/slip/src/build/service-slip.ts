import {
  assertNever,
  type CancellationEvidence,
  formatMsisdn,
  formatRand,
  type SentVoucherEvidence,
} from '@tillkeeper/domain';
import { boldPair, centred, heading, pair, SPACE } from './blocks.ts';
import { tenderBlocks } from './frame.ts';
import { boughtName } from './product-name.ts';
import type { SaleSlipContext, SaleSlipParts } from './sale-parts.ts';

/** What was done for a customer without a PIN on paper: one given back, or one sent by SMS. */
export function serviceSlip(
  context: SaleSlipContext,
  evidence: CancellationEvidence | SentVoucherEvidence,
): SaleSlipParts {
  switch (evidence.kind) {
    case 'cancellation':
      return cancellation(context, evidence);
    case 'sent-voucher':
      return sentVoucher(context, evidence);
    default:
      return assertNever(evidence);
  }
}

function cancellation(
  { sale, words }: SaleSlipContext,
  { serialNumber, cancelledCents }: CancellationEvidence,
): SaleSlipParts {
  const amount = formatRand(cancelledCents);
  const blocks = [
    ...heading(words.givenBack),
    ...centred(boughtName(sale)),
    SPACE,
    ...pair(words.serial, serialNumber),
    ...boldPair(words.cashGiven, amount),
    SPACE,
    ...heading(words.worthlessNow),
  ];
  return { title: `${words.givenBack} ${amount}`, sections: [{ name: 'body', blocks }] };
}

function sentVoucher(
  { sale, words }: SaleSlipContext,
  { serialNumber, msisdn, expiryDate }: SentVoucherEvidence,
): SaleSlipParts {
  const amount = formatRand(sale.intent.amountCents);
  const blocks = [
    ...heading(`${words.voucherSent} ${amount}`),
    SPACE,
    ...boldPair(words.newVoucherBySms, formatMsisdn(msisdn)),
    ...pair(words.serial, serialNumber),
    ...pair(words.expires, expiryDate),
    ...tenderBlocks(sale, words),
  ];
  return { title: `${words.voucherSent} ${amount}`, sections: [{ name: 'body', blocks }] };
}
