import {
  type ElectricityEvidence,
  formatMeterNumber,
  formatRand,
  type MeterDetails,
} from '@tillkeeper/domain';
import { cleanText } from '../clean-text.ts';
import type { SlipBlock, SlipSection } from '../document.ts';
import { boldPair, centred, DOUBLE_RULE, heading, pair, RULE, SPACE } from './blocks.ts';
import { figureBlocks } from './electricity-figures.ts';
import { tokenSections } from './electricity-tokens.ts';
import { tenderBlocks } from './frame.ts';
import type { SaleSlipContext, SaleSlipParts } from './sale-parts.ts';

const MESSAGE_LENGTH = 300;

/**
 * Prepaid electricity. The meter and its owner come first, because a token works in one meter
 * only; then the money; then each token as a section of its own, so that a torn slip is known to
 * the token.
 */
export function electricitySlip(
  context: SaleSlipContext,
  evidence: ElectricityEvidence,
): SaleSlipParts {
  const amount = formatRand(context.sale.intent.amountCents);
  return {
    title: `PREPAID ELECTRICITY ${amount}`,
    sections: [
      {
        name: 'body',
        blocks: [
          ...meterBlocks(evidence),
          RULE,
          ...boldPair('Paid', amount),
          ...tenderBlocks(context.sale),
          ...figureBlocks(evidence),
        ],
      },
      ...tokenSections(evidence),
      closing(evidence),
    ],
  };
}

function meterBlocks(evidence: ElectricityEvidence): SlipBlock[] {
  const { meter } = evidence;
  return [
    ...heading('PREPAID ELECTRICITY'),
    ...utilityBlocks(meter),
    SPACE,
    ...boldPair('Meter', formatMeterNumber(cleanText(meter.meterNumber, 40))),
    ...pair('Customer', meter.customerName),
    ...pair('Address', meter.customerAddress),
    ...keyBlocks(meter),
    ...pair('Tariff', meter.tariffName),
    ...pair('Receipt', evidence.receiptNumber),
  ];
}

function utilityBlocks(meter: MeterDetails): SlipBlock[] {
  const vatNumber = cleanText(meter.utilityVatNumber, 40);
  return [
    ...centred(meter.utilityName.toUpperCase()),
    ...centred(meter.utilityAddress),
    ...(vatNumber === '' ? [] : centred(`VAT No ${vatNumber}`)),
  ];
}

function keyBlocks(meter: MeterDetails): SlipBlock[] {
  const key = [
    named('SGC', meter.supplyGroupCode),
    named('KRN', meter.keyRevisionNumber),
    named('TI', meter.tariffIndex),
  ];
  const technology = [named('ALG', meter.algorithmCode), named('TT', meter.tokenTechnology)];
  const left = key.filter(Boolean).join('  ');
  const right = technology.filter(Boolean).join(' ');
  return right === '' ? pair('Key', left) : [{ kind: 'pair', left, right }];
}

function named(name: string, value: string): string {
  const cleaned = cleanText(value, 20);
  return cleaned === '' ? '' : `${name} ${cleaned}`;
}

function closing(evidence: ElectricityEvidence): SlipSection {
  const callCentre = cleanText(evidence.meter.utilityCallCentre, 40);
  return {
    name: 'body',
    blocks: [
      SPACE,
      DOUBLE_RULE,
      ...centred(evidence.consumerMessage, MESSAGE_LENGTH),
      ...(callCentre === '' ? [] : centred(`Faults: ${callCentre}`)),
      ...centred('Tokens work in this meter only.'),
    ],
  };
}
