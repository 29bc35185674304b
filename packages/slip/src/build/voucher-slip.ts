import { formatRand, type Sale, type VoucherEvidence } from '@tillkeeper/domain';
import type { SlipBlock } from '../document.ts';
import type { SlipWords } from '../words/en.ts';
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
      { name: 'token', blocks: pinBlocks(title, evidence, context.words) },
      { name: 'body', blocks: [...useBlocks(context, evidence), ...moneyBlocks(context)] },
    ],
  };
}

function pinBlocks(title: string, evidence: VoucherEvidence, words: SlipWords): SlipBlock[] {
  return [
    ...heading(title),
    ...centred(words.pin),
    SPACE,
    secret(evidence.pin),
    SPACE,
    ...pair(words.serial, evidence.serialNumber),
    ...pair(words.expires, evidence.expiryDate),
  ];
}

function useBlocks({ sale, words, show }: SaleSlipContext, evidence: VoucherEvidence): SlipBlock[] {
  const { product } = sale.intent;
  const instructions =
    evidence.redemptionInstructions.trim() ||
    product.redemptionInstructions.trim() ||
    usualInstructions(sale, words);
  const given = evidence.termsAndConditions.trim() || product.termsAndConditions.trim();
  const terms = show.terms && given !== instructions ? given : '';
  return [
    SPACE,
    ...centred(instructions, INSTRUCTIONS_LENGTH),
    ...(warnsOfCallers(`${instructions} ${terms}`) ? [] : heading(words.neverGivePin)),
    ...centred(terms, TERMS_LENGTH),
    SPACE,
  ];
}

function moneyBlocks(context: SaleSlipContext): SlipBlock[] {
  const { sale, words } = context;
  return [
    ...pair(words.paid, formatRand(sale.intent.amountCents)),
    ...ownVatBlocks(sale, context.standing, context.vat),
    ...tenderBlocks(sale, words),
  ];
}

function voucherName(sale: Sale): string {
  return sale.intent.product.group === 'cash-out-pin' ? 'CASH OUT PIN' : '1VOUCHER';
}

function usualInstructions(sale: Sale, words: SlipWords): string {
  return sale.intent.product.group === 'cash-out-pin' ? words.cashPin : words.redeemVoucher;
}

/** Whether the provider says it already: the same warning twice is read by nobody. */
export function warnsOfCallers(text: string): boolean {
  return /\b(never|not|don.t)\b[^.!]*\b(caller|anyone|anybody|stranger|phone)/i.test(text);
}
