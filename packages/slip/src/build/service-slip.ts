import {
  assertNever,
  type BillEvidence,
  type CancellationEvidence,
  formatMsisdn,
  formatRand,
  type RedemptionEvidence,
  type SentVoucherEvidence,
} from '@tillkeeper/domain';
import { cleanText } from '../clean-text.ts';
import type { SlipBlock } from '../document.ts';
import { boldPair, centred, heading, pair, SPACE, secret } from './blocks.ts';
import { tenderBlocks } from './frame.ts';
import type { SaleSlipContext, SaleSlipParts } from './sale-parts.ts';

type ServiceEvidence =
  | BillEvidence
  | CancellationEvidence
  | RedemptionEvidence
  | SentVoucherEvidence;

/** What was done for a customer without a PIN to sell: a bill, a redemption, a refund, a cancellation. */
export function serviceSlip(context: SaleSlipContext, evidence: ServiceEvidence): SaleSlipParts {
  const { product, amountCents } = context.sale.intent;
  const valueCents = settledCents(evidence) ?? amountCents;
  const name = cleanText(product.name, 60).toUpperCase();
  const title = `${name} ${formatRand(valueCents)}`;
  const blocks = [...heading(name), SPACE, ...partBlocks(evidence), SPACE];
  const amount = boldPair('Amount', formatRand(valueCents));
  return {
    title,
    sections: [
      ...changeSection(evidence),
      { name: 'body', blocks: [...blocks, ...amount, ...tenderBlocks(context.sale)] },
    ],
  };
}

function settledCents(evidence: ServiceEvidence): number | undefined {
  if (evidence.kind === 'redemption') return evidence.redeemedCents;
  return evidence.kind === 'cancellation' ? evidence.cancelledCents : undefined;
}

function partBlocks(evidence: ServiceEvidence): SlipBlock[] {
  switch (evidence.kind) {
    case 'bill':
      return [
        ...boldPair('Account', evidence.account.accountReference),
        ...pair('Paid to', evidence.account.billerName),
        ...pair('Customer', evidence.account.customerName),
        ...pair('Biller ref', evidence.billerReference),
        ...pair('Help', evidence.account.billerCallCentre),
      ];
    case 'redemption':
      return [
        ...pair('Serial', evidence.serialNumber),
        ...(evidence.change.kind === 'sent' ? sentBlocks(evidence.change.msisdn) : []),
      ];
    case 'cancellation':
      return [...pair('Serial', evidence.serialNumber), ...centred('This PIN is worthless now.')];
    case 'sent-voucher':
      return [...pair('Serial', evidence.serialNumber), ...sentBlocks(evidence.msisdn)];
    default:
      return assertNever(evidence);
  }
}

function sentBlocks(msisdn: string): SlipBlock[] {
  return boldPair('New voucher by SMS to', formatMsisdn(msisdn));
}

// The rest of a voucher is a voucher: its PIN comes before anything else, like any other PIN.
function changeSection(evidence: ServiceEvidence): SaleSlipParts['sections'] {
  if (evidence.kind !== 'redemption' || evidence.change.kind !== 'voucher') return [];
  const { voucher, valueCents } = evidence.change;
  const blocks: SlipBlock[] = [
    ...heading(`CHANGE VOUCHER ${formatRand(valueCents)}`),
    ...centred('PIN'),
    SPACE,
    secret(voucher.pin),
    SPACE,
    ...pair('Serial', voucher.serialNumber),
    ...pair('Expires', voucher.expiryDate),
    ...heading('NEVER give this PIN to a caller.'),
    SPACE,
  ];
  return [{ name: 'token', blocks }];
}
