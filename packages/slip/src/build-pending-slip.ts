import {
  assertNever,
  formatMeterNumber,
  formatMsisdn,
  formatRand,
  givesValueAway,
  type Sale,
} from '@tillkeeper/domain';
import { boldPair, centred, heading, pair, SPACE } from './build/blocks.ts';
import { footerBlocks, headerBlocks, tenderBlocks } from './build/frame.ts';
import { boughtName } from './build/product-name.ts';
import type { SlipBlock, SlipDocument } from './document.ts';
import type { StoreDetails } from './store.ts';
import { wordsOf } from './template.ts';
import { EN, type SlipWords } from './words/en.ts';

/**
 * The slip for a customer whose sale is not known yet and can't be undone: proof of the money, what
 * happens next, and the reference to ask by. It carries no token and says so.
 */
export function buildPendingSlip(sale: Sale, store: StoreDetails): SlipDocument {
  const { amountCents, demo } = sale.intent;
  const words = wordsOf(store);
  return {
    version: 1,
    kind: 'pending',
    title: `${demo ? 'DEMO ' : ''}PENDING ${whatIsBought(sale, EN)} ${formatRand(amountCents)}`,
    sections: [
      { name: 'header', blocks: headerBlocks(store, words.pendingSlip, demo) },
      { name: 'body', blocks: [...whatBlocks(sale, words), ...nextBlocks(sale, words)] },
      { name: 'footer', blocks: footerBlocks(sale, store) },
    ],
  };
}

function whatIsBought(sale: Sale, words: SlipWords): string {
  return sale.intent.product.group === 'electricity'
    ? words.prepaidElectricity
    : boughtName(sale).toUpperCase();
}

function whatBlocks(sale: Sale, words: SlipWords): SlipBlock[] {
  return [
    ...heading(whatIsBought(sale, words)),
    SPACE,
    ...targetBlocks(sale, words),
    ...paidBlocks(sale, words),
    SPACE,
  ];
}

// Nobody paid for what is given back: the slip must not be read as a proof of money.
function paidBlocks(sale: Sale, words: SlipWords): SlipBlock[] {
  if (givesValueAway(sale.intent.product.group)) return [];
  const paid = boldPair(words.paid, formatRand(sale.intent.amountCents));
  return [...paid, ...tenderBlocks(sale, words)];
}

function targetBlocks({ intent: { target } }: Sale, words: SlipWords): SlipBlock[] {
  switch (target.kind) {
    case 'none':
      return [];
    case 'msisdn':
      return boldPair(words.cellNumber, formatMsisdn(target.msisdn));
    case 'meter':
      return [
        ...boldPair(words.meter, formatMeterNumber(target.meterNumber)),
        ...pair(words.customer, target.customerName),
      ];
    case 'bill-account':
      return [
        ...boldPair(words.account, target.accountReference),
        ...pair(words.customer, target.customerName),
      ];
    case 'barcode':
      return pair(words.barcodeLabel, target.barcode);
    case 'abroad':
      return boldPair(words.cellNumber, `+${target.destination}`);
    case 'customer-pin':
      return pair(words.voucherPin, words.endsIn(target.lastFour));
    case 'serial-number':
      return boldPair(words.serial, target.serialNumber);
    default:
      return assertNever(target);
  }
}

function nextBlocks({ intent }: Sale, words: SlipWords): SlipBlock[] {
  if (givesValueAway(intent.product.group))
    return [
      ...heading(words.noValueOfItsOwn),
      ...centred(words.answerNotCome),
      SPACE,
      ...heading(words.comeBack),
    ];
  return [
    ...heading(words.noValueOfItsOwn),
    ...centred(words.answerNotCome),
    ...centred(words.moneyIsSafe),
    SPACE,
    ...heading(words.comeBack),
    ...heading(words.getWhatYouPaid),
    ...heading(words.orMoneyBack),
    ...centred(words.doNotPayTwice),
  ];
}
