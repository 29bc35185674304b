import { formatRand, type ProductGroup, type VoucherEvidence } from '@tillkeeper/domain';
import type { SlipBlock } from '../document.ts';
import type { SlipWords } from '../words/en.ts';
import { barcode, centred, heading, pair, SPACE, secret, ussdQr } from './blocks.ts';
import { tenderBlocks } from './frame.ts';
import { boughtName } from './product-name.ts';
import type { SaleSlipContext, SaleSlipParts } from './sale-parts.ts';
import { ownVatBlocks } from './vat.ts';

/** Provider texts longer than these are cut: a slip is not a contract. */
const INSTRUCTIONS_LENGTH = 300;
const TERMS_LENGTH = 400;

/** Anything with a PIN on paper: the PIN first to the eye, then how to use and guard it. */
export function voucherSlip(context: SaleSlipContext, evidence: VoucherEvidence): SaleSlipParts {
  const { sale, words } = context;
  const title = `${boughtName(sale).toUpperCase()} ${formatRand(sale.intent.amountCents)}`;
  const isEezi = sale.intent.product.group === 'eezi';
  return {
    title,
    sections: [
      {
        name: 'token',
        blocks: [
          ...pinBlocks(title, evidence, words),
          ...(isEezi ? eeziBlocks(evidence, words) : []),
          ...scanBlocks(evidence, words),
        ],
      },
      { name: 'body', blocks: [...useBlocks(context, evidence), ...moneyBlocks(context)] },
    ],
  };
}

/** A PIN with its number and its end, under a title. */
export function pinBlocks(title: string, evidence: VoucherEvidence, words: SlipWords): SlipBlock[] {
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

/** What loads Eezi airtime: a USSD string with the PIN in it, to type or to scan. */
function eeziBlocks({ pin }: VoucherEvidence, words: SlipWords): SlipBlock[] {
  const digits = pin.replace(/\D/g, '');
  const dialled = digits === '' ? '' : `*130*3621*3*${digits}#`;
  return [
    SPACE,
    ...heading(words.eeziDial),
    ...centred(words.eeziThen),
    ...ussdQr(dialled, words.scanToDial),
  ];
}

/** The bars that the vendor's own till reads off a gift voucher. */
function scanBlocks({ barcode: bars }: VoucherEvidence, words: SlipWords): SlipBlock[] {
  return bars === undefined || bars.trim() === ''
    ? []
    : [SPACE, ...centred(words.atTheirTill), ...barcode(bars)];
}

function useBlocks({ sale, words, show }: SaleSlipContext, evidence: VoucherEvidence): SlipBlock[] {
  const { product } = sale.intent;
  const given =
    evidence.redemptionInstructions.trim() ||
    product.redemptionInstructions.trim() ||
    usualInstructions(product.group, words);
  // The USSD string stands above already, with its code to scan.
  const instructions = product.group === 'eezi' && given.includes('*130*3621*3*') ? '' : given;
  const allTerms = evidence.termsAndConditions.trim() || product.termsAndConditions.trim();
  const terms = show.terms && allTerms !== instructions ? allTerms : '';
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

function usualInstructions(group: ProductGroup, words: SlipWords): string {
  switch (group) {
    case 'cash-out-pin':
      return words.cashPin;
    case 'one-voucher':
    case 'one-voucher-refund':
      return words.redeemVoucher;
    default:
      return words.pinIsCash;
  }
}

/** Whether the provider says it already: the same warning twice is read by nobody. */
export function warnsOfCallers(text: string): boolean {
  return /\b(never|not|don.t)\b[^.!]*\b(caller|anyone|anybody|stranger|phone)/i.test(text);
}
