import {
  type ElectricityEvidence,
  formatMeterNumber,
  formatRand,
  type MeterDetails,
} from '@tillkeeper/domain';
import { cleanText } from '../clean-text.ts';
import type { SlipBlock } from '../document.ts';
import type { OptionalLines } from '../template.ts';
import type { SlipWords } from '../words/en.ts';
import { boldPair, centred, DOUBLE_RULE, heading, pair, RULE, SPACE } from './blocks.ts';
import { figureBlocks } from './electricity-figures.ts';
import { tokenSections } from './electricity-tokens.ts';
import { tenderBlocks } from './frame.ts';
import type { SaleSlipContext, SaleSlipParts } from './sale-parts.ts';

const MESSAGE_LENGTH = 300;

/**
 * Prepaid electricity. The meter and its owner come first, because a token works in one meter
 * only; then what the customer came for, each token as a section of its own, so that a torn slip
 * is known to the token; then the money.
 */
export function electricitySlip(
  context: SaleSlipContext,
  evidence: ElectricityEvidence,
): SaleSlipParts {
  const { words } = context;
  const amount = formatRand(context.sale.intent.amountCents);
  return {
    title: `PREPAID ELECTRICITY ${amount}`,
    sections: [
      { name: 'body', blocks: meterBlocks(context, evidence) },
      ...tokenSections(evidence, words),
      {
        name: 'body',
        blocks: [
          ...(evidence.tokens.length === 0 ? [RULE] : useBlocks(words)),
          ...boldPair(words.paid, amount),
          ...tenderBlocks(context.sale, words),
          ...figureBlocks(evidence, context),
          ...helpBlocks(evidence, words),
        ],
      },
    ],
  };
}

function meterBlocks({ words, show }: SaleSlipContext, evidence: ElectricityEvidence): SlipBlock[] {
  const { meter } = evidence;
  return [
    ...heading(words.prepaidElectricity),
    ...utilityBlocks(meter, show),
    SPACE,
    ...boldPair(words.meter, formatMeterNumber(cleanText(meter.meterNumber, 40))),
    ...pair(words.customer, meter.customerName),
    ...(show.customerAddress ? pair(words.address, meter.customerAddress) : []),
    ...keyBlocks(meter, words),
    ...pair(words.tariff, meter.tariffName),
    ...pair(words.receipt, evidence.receiptNumber),
  ];
}

function utilityBlocks(meter: MeterDetails, show: OptionalLines): SlipBlock[] {
  const vatNumber = cleanText(meter.utilityVatNumber, 40);
  return [
    ...centred(meter.utilityName.toUpperCase()),
    ...(show.utilityAddress ? centred(meter.utilityAddress) : []),
    ...(vatNumber === '' ? [] : centred(`VAT No ${vatNumber}`)),
  ];
}

function keyBlocks(meter: MeterDetails, words: SlipWords): SlipBlock[] {
  const key = [
    named('SGC', meter.supplyGroupCode),
    named('KRN', meter.keyRevisionNumber),
    named('TI', meter.tariffIndex),
  ];
  const technology = [named('ALG', meter.algorithmCode), named('TT', meter.tokenTechnology)];
  const left = key.filter(Boolean).join('  ');
  const right = technology.filter(Boolean).join(' ');
  return right === '' ? pair(words.key, left) : [{ kind: 'pair', left, right }];
}

function named(name: string, value: string): string {
  const cleaned = cleanText(value, 20);
  return cleaned === '' ? '' : `${name} ${cleaned}`;
}

function useBlocks(words: SlipWords): SlipBlock[] {
  return [DOUBLE_RULE, ...centred(words.thisMeterOnly), SPACE];
}

function helpBlocks(evidence: ElectricityEvidence, words: SlipWords): SlipBlock[] {
  const callCentre = cleanText(evidence.meter.utilityCallCentre, 40);
  const message = centred(evidence.consumerMessage, MESSAGE_LENGTH);
  const faults = callCentre === '' ? [] : centred(`${words.faults}: ${callCentre}`);
  return message.length + faults.length === 0 ? [] : [SPACE, ...message, ...faults];
}
