import { formatMsisdn, formatRand, type RechargeEvidence, type Sale } from '@tillkeeper/domain';
import { cleanText } from '../clean-text.ts';
import type { SlipBlock } from '../document.ts';
import { boldPair, centred, heading, SPACE } from './blocks.ts';
import { tenderBlocks } from './frame.ts';
import type { SaleSlipContext, SaleSlipParts } from './sale-parts.ts';
import { ownVatBlocks } from './vat.ts';

/** Airtime or data loaded onto a number: nothing to type in, so the number is what matters. */
export function rechargeSlip(context: SaleSlipContext, evidence: RechargeEvidence): SaleSlipParts {
  const { sale } = context;
  const title = rechargeTitle(sale, evidence);
  const blocks: SlipBlock[] = [
    ...heading(title),
    SPACE,
    ...boldPair(
      'Cell number',
      sale.intent.target.kind === 'msisdn' ? formatMsisdn(sale.intent.target.msisdn) : '',
    ),
    ...boldPair(itemLabel(sale), formatRand(sale.intent.amountCents)),
    ...ownVatBlocks(sale, context.standing, context.vat),
    ...tenderBlocks(sale),
    SPACE,
    ...centred(`${isData(sale) ? 'Data' : 'Airtime'} loaded. No PIN to enter.`),
    ...centred('CHECK THE NUMBER. NO REVERSALS.'),
    ...centred(helpLine(evidence)),
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

function itemLabel(sale: Sale): string {
  return isData(sale) ? cleanText(sale.intent.product.name, 60) || 'Data' : 'Airtime';
}

function isData(sale: Sale): boolean {
  return sale.intent.product.group === 'data';
}

function helpLine(evidence: RechargeEvidence): string {
  return evidence.callCentre.trim() === '' ? '' : `Help: ${cleanText(evidence.callCentre, 40)}`;
}
