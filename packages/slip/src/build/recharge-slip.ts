import { formatMsisdn, formatRand, type RechargeEvidence, type Sale } from '@tillkeeper/domain';
import { cleanText } from '../clean-text.ts';
import type { SlipBlock } from '../document.ts';
import type { SlipWords } from '../words/en.ts';
import { boldPair, centred, heading, SPACE } from './blocks.ts';
import { tenderBlocks } from './frame.ts';
import type { SaleSlipContext, SaleSlipParts } from './sale-parts.ts';
import { ownVatBlocks } from './vat.ts';

/** Airtime or data loaded onto a number: nothing to type in, so the number is what matters. */
export function rechargeSlip(context: SaleSlipContext, evidence: RechargeEvidence): SaleSlipParts {
  const { sale, words } = context;
  const title = rechargeTitle(sale, evidence);
  const blocks: SlipBlock[] = [
    ...heading(title),
    SPACE,
    ...boldPair(
      words.cellNumber,
      sale.intent.target.kind === 'msisdn' ? formatMsisdn(sale.intent.target.msisdn) : '',
    ),
    ...boldPair(itemLabel(context), formatRand(sale.intent.amountCents)),
    ...ownVatBlocks(sale, context.standing, context.vat),
    ...tenderBlocks(sale, words),
    SPACE,
    ...centred(isData(sale) ? words.dataLoaded : words.airtimeLoaded),
    ...centred(words.checkTheNumber),
    ...centred(helpLine(evidence, words)),
  ];
  return {
    title: `${title} ${formatRand(sale.intent.amountCents)}`,
    sections: [{ name: 'body', blocks }],
  };
}

function rechargeTitle(sale: Sale, evidence: RechargeEvidence): string {
  const vendor = cleanText(sale.intent.product.vendor || evidence.rechargeVendor, 30);
  return `${vendor} ${isData(sale) ? 'data' : 'airtime'}`.trim().toUpperCase();
}

function itemLabel({ sale, words }: SaleSlipContext): string {
  return isData(sale) ? cleanText(sale.intent.product.name, 60) || words.data : words.airtime;
}

function isData(sale: Sale): boolean {
  return sale.intent.product.group === 'data';
}

function helpLine(evidence: RechargeEvidence, words: SlipWords): string {
  const callCentre = cleanText(evidence.callCentre, 40);
  return callCentre === '' ? '' : `${words.help}: ${callCentre}`;
}
