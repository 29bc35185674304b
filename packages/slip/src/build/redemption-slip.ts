import { formatMsisdn, formatRand, type RedemptionEvidence, type Sale } from '@tillkeeper/domain';
import type { SlipBlock } from '../document.ts';
import type { SlipWords } from '../words/en.ts';
import { boldPair, centred, heading, pair, SPACE } from './blocks.ts';
import { boughtName } from './product-name.ts';
import type { SaleSlipContext, SaleSlipParts } from './sale-parts.ts';
import { pinBlocks } from './voucher-slip.ts';

/**
 * A voucher that was taken as money. What is left of it is a new voucher, and its PIN comes before
 * anything else, like any other PIN.
 */
export function redemptionSlip(
  context: SaleSlipContext,
  evidence: RedemptionEvidence,
): SaleSlipParts {
  const { sale, words } = context;
  const taken = formatRand(evidence.redeemedCents);
  return {
    title: `${words.voucherTaken} ${taken}`,
    sections: [
      ...changeSection(evidence, words),
      {
        name: 'body',
        blocks: [
          ...heading(words.voucherTaken),
          ...centred(boughtName(sale)),
          SPACE,
          ...pair(words.oldVoucher, lastDigits(sale, words)),
          ...pair(words.serial, oldSerial(evidence)),
          ...boldPair(words.taken, taken),
          ...sentBlocks(evidence, words),
          SPACE,
          ...centred(words.oldPinUsedUp),
        ],
      },
    ],
  };
}

function changeSection(
  { change }: RedemptionEvidence,
  words: SlipWords,
): SaleSlipParts['sections'] {
  if (change.kind !== 'voucher') return [];
  const title = `${words.changeVoucher} ${formatRand(change.valueCents)}`;
  const blocks: SlipBlock[] = [
    ...pinBlocks(title, change.voucher, words),
    ...heading(words.neverGivePin),
    SPACE,
  ];
  return [{ name: 'token', blocks }];
}

function sentBlocks({ change }: RedemptionEvidence, words: SlipWords): SlipBlock[] {
  return change.kind === 'sent' ? boldPair(words.newVoucherBySms, formatMsisdn(change.msisdn)) : [];
}

// Where the provider answers with the new voucher's serial number, it stands with the new PIN alone.
function oldSerial({ serialNumber, change }: RedemptionEvidence): string {
  return change.kind === 'voucher' && change.voucher.serialNumber === serialNumber
    ? ''
    : serialNumber;
}

function lastDigits({ intent: { target } }: Sale, words: SlipWords): string {
  return target.kind === 'customer-pin' ? words.endsIn(target.lastFour) : '';
}
