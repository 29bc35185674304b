import {
  assertNever,
  formatMeterNumber,
  formatMsisdn,
  formatRand,
  type Sale,
} from '@tillkeeper/domain';
import { boldPair, centred, heading, pair, SPACE } from './build/blocks.ts';
import { footerBlocks, headerBlocks, tenderBlocks } from './build/frame.ts';
import { cleanText } from './clean-text.ts';
import type { SlipBlock, SlipDocument } from './document.ts';
import type { StoreDetails } from './store.ts';

/**
 * The slip for a customer whose sale is not known yet and can't be undone: proof of the money, what
 * happens next, and the reference to ask by. It carries no token and says so.
 */
export function buildPendingSlip(sale: Sale, store: StoreDetails): SlipDocument {
  const { product, amountCents, demo } = sale.intent;
  const what =
    product.group === 'electricity'
      ? 'PREPAID ELECTRICITY'
      : cleanText(product.name, 60).toUpperCase();
  return {
    version: 1,
    kind: 'pending',
    title: `${demo ? 'DEMO ' : ''}PENDING ${what} ${formatRand(amountCents)}`,
    sections: [
      { name: 'header', blocks: headerBlocks(store, 'PENDING SLIP - NOT SOLD YET', demo) },
      { name: 'body', blocks: [...whatBlocks(sale, what), ...NEXT_BLOCKS] },
      { name: 'footer', blocks: footerBlocks(sale, store) },
    ],
  };
}

function whatBlocks(sale: Sale, what: string): SlipBlock[] {
  return [
    ...heading(what),
    SPACE,
    ...targetBlocks(sale),
    ...boldPair('Paid', formatRand(sale.intent.amountCents)),
    ...tenderBlocks(sale),
    SPACE,
  ];
}

function targetBlocks({ intent: { target } }: Sale): SlipBlock[] {
  switch (target.kind) {
    case 'none':
      return [];
    case 'msisdn':
      return boldPair('Cell number', formatMsisdn(target.msisdn));
    case 'meter':
      return [
        ...boldPair('Meter', formatMeterNumber(target.meterNumber)),
        ...pair('Customer', target.customerName),
      ];
    case 'bill-account':
      return [
        ...boldPair('Account', target.accountReference),
        ...pair('Customer', target.customerName),
      ];
    case 'barcode':
      return pair('Barcode', target.barcode);
    case 'abroad':
      return boldPair('Cell number', `+${target.destination}`);
    case 'customer-pin':
      return pair('Voucher PIN', `ends in ${target.lastFour}`);
    case 'serial-number':
      return boldPair('Serial', target.serialNumber);
    default:
      return assertNever(target);
  }
}

const NEXT_BLOCKS: readonly SlipBlock[] = [
  ...heading('THIS SLIP HAS NO VALUE OF ITS OWN.'),
  ...centred('The answer has not come yet.'),
  ...centred('Your money is safe. We keep asking.'),
  ...heading('KEEP THIS SLIP AND COME BACK WITH IT:'),
  ...heading('you get what you paid for,'),
  ...heading('or your money back.'),
  ...centred('Do not pay for it a second time.'),
];
