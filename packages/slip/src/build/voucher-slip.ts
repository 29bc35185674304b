import { formatRand, type Sale, type VoucherEvidence } from '@tillkeeper/domain';
import type { SlipBlock } from '../document.ts';
import { centred, heading, pair, SPACE, secret } from './blocks.ts';
import { tenderBlocks } from './frame.ts';
import type { SaleSlipContext, SaleSlipParts } from './sale-parts.ts';
import { ownVatBlocks } from './vat.ts';

/** Provider texts longer than these are cut: a slip is not a contract. */
const INSTRUCTIONS_LENGTH = 300;
const TERMS_LENGTH = 400;

/** A 1Voucher or a cash-out PIN: the PIN first to the eye, then how to use and guard it. */
export function voucherSlip(context: SaleSlipContext, evidence: VoucherEvidence): SaleSlipParts {
  const { sale } = context;
  const title = `${voucherName(sale)} ${formatRand(sale.intent.amountCents)}`;
  return {
    title,
    sections: [
      { name: 'token', blocks: pinBlocks(title, evidence) },
      { name: 'body', blocks: [...useBlocks(sale, evidence), ...moneyBlocks(context)] },
    ],
  };
}

function pinBlocks(title: string, evidence: VoucherEvidence): SlipBlock[] {
  return [
    ...heading(title),
    ...centred('PIN'),
    SPACE,
    secret(evidence.pin),
    SPACE,
    ...pair('Serial', evidence.serialNumber),
    ...pair('Expires', evidence.expiryDate),
  ];
}

function useBlocks(sale: Sale, evidence: VoucherEvidence): SlipBlock[] {
  const { product } = sale.intent;
  const instructions =
    evidence.redemptionInstructions.trim() ||
    product.redemptionInstructions.trim() ||
    usualInstructions(sale);
  const terms = evidence.termsAndConditions.trim() || product.termsAndConditions.trim();
  return [
    SPACE,
    ...centred(instructions, INSTRUCTIONS_LENGTH),
    ...heading('NEVER give this PIN to a caller.'),
    ...centred(terms, TERMS_LENGTH),
    SPACE,
  ];
}

function moneyBlocks(context: SaleSlipContext): SlipBlock[] {
  const { sale } = context;
  return [
    ...pair('Paid', formatRand(sale.intent.amountCents)),
    ...ownVatBlocks(sale, context.standing, context.vat),
    ...tenderBlocks(sale),
  ];
}

function voucherName(sale: Sale): string {
  return sale.intent.product.group === 'cash-out-pin' ? 'CASH OUT PIN' : '1VOUCHER';
}

function usualInstructions(sale: Sale): string {
  return sale.intent.product.group === 'cash-out-pin'
    ? 'Cash this PIN at any Flash trader.'
    : 'Redeem at the partner site or app.';
}
