import {
  formatRand,
  formatSastDateTime,
  type Payment,
  paymentsOf,
  type Sale,
} from '@tillkeeper/domain';
import type { SlipBlock } from '../document.ts';
import type { StoreDetails } from '../store.ts';
import { templateOf, wordsOf } from '../template.ts';
import { EN, type SlipWords } from '../words/en.ts';
import { banner, centred, heading, pair, qr, RULE, SPACE } from './blocks.ts';

/** What a slip calls itself under the VAT rules; the law gives these words, in this language. */
export type SlipStanding = 'TAX INVOICE' | 'RECEIPT - NOT A TAX INVOICE';

/** The head of every slip: banner of the demo, shop, and what kind of paper this is. */
export function headerBlocks(store: StoreDetails, standing: string, demo: boolean): SlipBlock[] {
  return [
    ...(demo ? [...banner(wordsOf(store).demo), SPACE] : []),
    ...storeBlocks(store),
    ...centred(standing),
    RULE,
  ];
}

/** Logo, name, address and VAT number of the shop, and what it adds to them. */
export function storeBlocks(store: StoreDetails): SlipBlock[] {
  const template = templateOf(store);
  return [
    ...(template.logo ? [{ kind: 'logo' } as const] : []),
    ...heading(store.name),
    ...store.addressLines.slice(0, 4).flatMap((line) => centred(line)),
    ...template.headerLines.slice(0, 4).flatMap((line) => centred(line)),
    ...(store.vatNumber === undefined ? [] : centred(`VAT No ${store.vatNumber}`, 40)),
  ];
}

/** What the customer paid with, and what came back. */
export function tenderBlocks(sale: Sale, words: SlipWords = EN): SlipBlock[] {
  const { tender, amountCents } = sale.intent;
  return paymentsOf(tender).flatMap((payment) => paymentBlocks(payment, amountCents, words));
}

function paymentBlocks(payment: Payment, priceCents: number, words: SlipWords): SlipBlock[] {
  switch (payment.kind) {
    case 'card':
      return [
        ...pair(words.card, formatRand(payment.amountCents ?? priceCents)),
        ...pair(words.cardReference, payment.reference ?? ''),
      ];
    case 'voucher':
      return pair('1Voucher', formatRand(payment.amountCents));
    case 'cash':
      return [
        ...pair(words.cash, formatRand(payment.receivedCents)),
        ...(payment.roundingCents ? pair(words.rounding, formatRand(-payment.roundingCents)) : []),
        ...pair(words.change, formatRand(payment.changeCents)),
      ];
  }
}

/** The foot of every sale's slip: who sold it where and when, and the references for support. */
export function footerBlocks(sale: Sale, store: StoreDetails): SlipBlock[] {
  const { intent } = sale;
  const words = wordsOf(store);
  return [
    ...stampBlocks(store, {
      operatorName: intent.operatorName,
      slipNumber: intent.slipNumber,
      utcMs: soldUtcMs(sale),
    }),
    ...pair(words.reference, intent.request.reference),
    ...pair(words.providerReference, providerTransactionId(sale)),
    ...referenceCode(sale, store),
    ...closingBlocks(store, intent.demo),
  ];
}

/** Who, where and when. */
export interface Stamp {
  readonly operatorName: string;
  /** Absent where the paper has no number in the row of slips. */
  readonly slipNumber?: number | undefined;
  readonly utcMs: number;
}

/** The till, the operator, the slip number and the time, under a rule. */
export function stampBlocks(store: StoreDetails, stamp: Stamp): SlipBlock[] {
  const words = wordsOf(store);
  const operatorName = templateOf(store).show.operatorName ? stamp.operatorName : '';
  const who = `${store.tillName}  ${operatorName}`.trim();
  const time = formatSastDateTime(stamp.utcMs);
  if (stamp.slipNumber === undefined) return [RULE, ...pair(who, time)];
  const number = `${words.slip} ${formatSlipNumber(stamp.slipNumber)}`;
  return [RULE, ...pair(who, number), ...pair(words.date, time)];
}

/** What the shop says to its customers at the end, and the demo's banner. */
export function closingBlocks(store: StoreDetails, demo: boolean): SlipBlock[] {
  const { footerLines, supportLink } = templateOf(store);
  return [
    ...(footerLines.length === 0 ? [] : [SPACE]),
    ...footerLines.slice(0, 6).flatMap((line) => centred(line, 160)),
    ...qr(supportLink, wordsOf(store).scanForHelp),
    ...demoBanner(store, demo),
  ];
}

/** The end of a paper that no customer gets: thanks and offers have no business on it. */
export function demoBanner(store: StoreDetails, demo: boolean): SlipBlock[] {
  return demo ? [SPACE, ...banner(wordsOf(store).demo)] : [];
}

/** Slip numbers have six digits: `000181`. */
export function formatSlipNumber(slipNumber: number): string {
  return String(slipNumber).padStart(6, '0');
}

function referenceCode(sale: Sale, store: StoreDetails): SlipBlock[] {
  const { referenceCode: on } = templateOf(store);
  const wanted = on === 'always' || (on === 'pending' && sale.phase.kind !== 'sold');
  return wanted ? qr(sale.intent.request.reference, wordsOf(store).scanReference) : [];
}

function soldUtcMs(sale: Sale): number {
  return sale.phase.kind === 'sold' ? sale.phase.soldUtcMs : sale.intent.createdUtcMs;
}

function providerTransactionId(sale: Sale): string {
  if (sale.phase.kind === 'sold') return sale.phase.approval.providerTransactionId;
  return (
    sale.attempts.findLast((each) => each.approval !== undefined)?.approval
      ?.providerTransactionId ?? ''
  );
}
