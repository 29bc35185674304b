import { formatRand, formatSastDateTime, type Sale } from '@tillkeeper/domain';
import type { SlipBlock } from '../document.ts';
import type { StoreDetails } from '../store.ts';
import { centred, heading, pair, RULE, SPACE } from './blocks.ts';

/** What a slip calls itself under the VAT rules. */
export type SlipStanding = 'TAX INVOICE' | 'RECEIPT - NOT A TAX INVOICE';

/** The head of every slip: banner of the demo, shop, and what kind of paper this is. */
export function headerBlocks(store: StoreDetails, standing: string, demo: boolean): SlipBlock[] {
  return [
    ...(demo ? [...demoBanner(), SPACE] : []),
    ...storeBlocks(store),
    ...centred(standing),
    RULE,
  ];
}

/** Name, address and VAT number of the shop. */
export function storeBlocks(store: StoreDetails): SlipBlock[] {
  return [
    ...heading(store.name),
    ...store.addressLines.slice(0, 4).flatMap((line) => centred(line)),
    ...(store.vatNumber === undefined ? [] : centred(`VAT No ${store.vatNumber}`, 40)),
  ];
}

/** What the customer paid with, and what came back. */
export function tenderBlocks(sale: Sale): SlipBlock[] {
  const { tender, amountCents } = sale.intent;
  if (tender.kind === 'none') return [];
  if (tender.kind === 'card') return pair('Card', formatRand(amountCents));
  const cash = tender.kind === 'cash' || tender.receivedCents > 0;
  const voucher = tender.kind === 'voucher' ? pair('Voucher', formatRand(tender.voucherCents)) : [];
  if (!cash) return voucher;
  return [
    ...voucher,
    ...pair('Cash', formatRand(tender.receivedCents)),
    ...pair('Change', formatRand(tender.changeCents)),
  ];
}

/** The foot of every sale's slip: who sold it where and when, and the references for support. */
export function footerBlocks(sale: Sale, store: StoreDetails): SlipBlock[] {
  const { intent } = sale;
  return [
    RULE,
    ...pair(
      `${store.tillName}  ${intent.operatorName}`,
      `Slip ${formatSlipNumber(intent.slipNumber)}`,
    ),
    ...pair('Date', formatSastDateTime(soldUtcMs(sale))),
    ...pair('Ref', intent.request.reference),
    ...pair('Provider ref', providerTransactionId(sale)),
    ...(intent.demo ? [SPACE, ...demoBanner()] : []),
  ];
}

/** Nobody may mistake a slip of the demo for cash. */
export function demoBanner(): SlipBlock[] {
  return [
    { kind: 'rule', style: 'star' },
    { kind: 'big', text: 'DEMO - NO VALUE' },
    { kind: 'rule', style: 'star' },
  ];
}

/** Slip numbers have six digits: `000181`. */
export function formatSlipNumber(slipNumber: number): string {
  return String(slipNumber).padStart(6, '0');
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
