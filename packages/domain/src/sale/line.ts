import type { ProductGroup } from '../product.ts';
import type { Sale, SalePhase } from './sale.ts';
import { type TenderTotals, tenderTotals } from './tender.ts';

/**
 * A sale on one line: what lists, searches and reports need, and nothing worth stealing. It is
 * derived from the sale and kept beside it, so that years of sales can be searched at once.
 */
export interface SaleLine extends TenderTotals {
  readonly slipNumber: number;
  readonly saleId: string;
  readonly reference: string;
  readonly createdUtcMs: number;
  readonly operatorName: string;
  readonly productGroup: ProductGroup;
  readonly productCode: string;
  readonly productName: string;
  readonly vendor: string;
  readonly providerId: string;
  readonly amountCents: number;
  /** What it was worth: the price, or what a redemption or cancellation turned out to be worth. */
  readonly valueCents: number;
  /** The mobile number, meter or account it was for; empty where there was none. */
  readonly target: string;
  readonly state: LineState;
  /** When it was sold; 0 when it was not. */
  readonly soldUtcMs: number;
  readonly refund: Sale['refund'];
  readonly serialNumber: string;
  /** The last four digits of its PIN or token. */
  readonly secretLastFour: string;
  readonly providerTransactionId: string;
}

/** Where a sale stands, in the words of a list. `open`: not known yet, or being undone. */
export type LineState =
  | 'open'
  | 'sold'
  | 'declined'
  | 'not-sold'
  | 'reversed'
  | 'unreversible'
  | 'frozen'
  | 'settled-sold'
  | 'settled-not-sold';

/** Takes the line from a sale. */
export function lineOf(sale: Sale): SaleLine {
  const { intent, phase, refund } = sale;
  const approval = sale.attempts.findLast((each) => each.approval !== undefined)?.approval;
  return {
    slipNumber: intent.slipNumber,
    saleId: intent.saleId,
    reference: intent.request.reference,
    createdUtcMs: intent.createdUtcMs,
    operatorName: intent.operatorName,
    productGroup: intent.product.group,
    productCode: intent.product.productCode,
    productName: intent.product.name,
    vendor: intent.product.vendor,
    providerId: intent.request.providerId,
    amountCents: intent.amountCents,
    valueCents: approval?.evidence.valueCents ?? intent.amountCents,
    target: targetText(sale),
    ...tenderTotals(intent.tender, intent.amountCents),
    state: lineState(phase),
    soldUtcMs: phase.kind === 'sold' ? phase.soldUtcMs : 0,
    refund,
    serialNumber: approval?.evidence.serialNumber ?? '',
    secretLastFour: approval?.evidence.secretLastFour ?? '',
    providerTransactionId: approval?.providerTransactionId ?? '',
  };
}

/** A phase, as far as its line tells it. */
type PhaseOfLine =
  | { readonly kind: Exclude<SalePhase['kind'], 'settled'> }
  | { readonly kind: 'settled'; readonly as: 'sold' | 'not-sold' };

/** What the line of a sale in this phase says of it. */
export function lineState(phase: PhaseOfLine): LineState {
  switch (phase.kind) {
    case 'intent':
    case 'inflight':
    case 'waiting':
    case 'reversing':
      return 'open';
    case 'settled':
      return phase.as === 'sold' ? 'settled-sold' : 'settled-not-sold';
    default:
      return phase.kind;
  }
}

// A target has one number that people search by, under a name of its own kind.
function targetText({ intent: { target } }: Sale): string {
  const numbers = new Map<string, unknown>(Object.entries(target));
  const found = TARGET_NAMES.map((name) => numbers.get(name));
  return found.find((each) => typeof each === 'string') ?? '';
}

const TARGET_NAMES = [
  'msisdn',
  'meterNumber',
  'accountReference',
  'barcode',
  'serialNumber',
] as const;
