import { type Evidence, formatRand, type Sale, vatWithinCents } from '@tillkeeper/domain';
import { isNonZeroFigure } from '../clean-text.ts';
import type { SlipBlock } from '../document.ts';
import { ABRIDGED_INVOICE_LIMIT_CENTS, type StoreDetails, type VatRules } from '../store.ts';
import { pair } from './blocks.ts';
import type { SlipStanding } from './frame.ts';

/**
 * Whether the slip may call itself a tax invoice. The shop must be registered, the amount within
 * what an abridged invoice may cover, and the VAT on it known: the shop's own inside the price, or
 * for electricity the utility's, with the utility's number and figure.
 */
export function slipStanding(
  sale: Sale,
  evidence: Evidence,
  store: StoreDetails,
  vat: VatRules,
): SlipStanding {
  const registered = store.vatNumber !== undefined && store.vatNumber.trim() !== '';
  const abridged = sale.intent.amountCents <= ABRIDGED_INVOICE_LIMIT_CENTS;
  const known = chargesOwnVat(sale, vat) || supplierVatIsKnown(evidence);
  return registered && abridged && known ? 'TAX INVOICE' : 'RECEIPT - NOT A TAX INVOICE';
}

/** The VAT inside the price, where the slip is the shop's own tax invoice. */
export function ownVatBlocks(sale: Sale, standing: SlipStanding, vat: VatRules): SlipBlock[] {
  if (standing !== 'TAX INVOICE' || !chargesOwnVat(sale, vat)) return [];
  const amountCents = vatWithinCents(sale.intent.amountCents, vat.rateBasisPoints);
  return pair(`VAT incl ${vat.rateBasisPoints / 100}%`, formatRand(amountCents));
}

function chargesOwnVat(sale: Sale, vat: VatRules): boolean {
  return vat.treatments[sale.intent.product.group] === 'standard';
}

function supplierVatIsKnown(evidence: Evidence): boolean {
  return (
    evidence.kind === 'electricity' &&
    evidence.meter.utilityVatNumber.trim() !== '' &&
    isNonZeroFigure(evidence.taxText)
  );
}
