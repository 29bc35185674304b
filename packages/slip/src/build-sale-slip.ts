import { assertNever, type Evidence, type Sale } from '@tillkeeper/domain';
import { billSlip } from './build/bill-slip.ts';
import { electricitySlip } from './build/electricity-slip.ts';
import { footerBlocks, headerBlocks } from './build/frame.ts';
import { rechargeSlip } from './build/recharge-slip.ts';
import { redemptionSlip } from './build/redemption-slip.ts';
import type { SaleSlipContext, SaleSlipParts } from './build/sale-parts.ts';
import { serviceSlip } from './build/service-slip.ts';
import { slipStanding } from './build/vat.ts';
import { voucherSlip } from './build/voucher-slip.ts';
import type { SlipDocument } from './document.ts';
import { DEFAULT_VAT_RULES, type StoreDetails, type VatRules } from './store.ts';
import { templateOf, wordsOf } from './template.ts';

/**
 * The slip of a sold sale, as it is stored with the sale and printed. Pure: the same sale and
 * evidence give the same slip for ever. Texts of the provider are cleaned and bounded on the way.
 * @param evidence what the approved attempt handed over; its PINs and tokens stand in the result.
 * @param vat the VAT rules in force on the day of the sale.
 */
export function buildSaleSlip(
  sale: Sale,
  evidence: Evidence,
  store: StoreDetails,
  vat: VatRules = DEFAULT_VAT_RULES,
): SlipDocument {
  const standing = slipStanding(sale, evidence, store, vat);
  const words = wordsOf(store);
  const { show } = templateOf(store);
  const parts = productParts({ sale, store, vat, standing, words, show }, evidence);
  return {
    version: 1,
    kind: 'sale',
    title: sale.intent.demo ? `DEMO ${parts.title}` : parts.title,
    sections: [
      { name: 'header', blocks: headerBlocks(store, standing, sale.intent.demo) },
      ...parts.sections,
      { name: 'footer', blocks: footerBlocks(sale, store) },
    ],
  };
}

function productParts(context: SaleSlipContext, evidence: Evidence): SaleSlipParts {
  switch (evidence.kind) {
    case 'recharge':
      return rechargeSlip(context, evidence);
    case 'voucher':
      return voucherSlip(context, evidence);
    case 'electricity':
      return electricitySlip(context, evidence);
    case 'bill':
      return billSlip(context, evidence);
    case 'redemption':
      return redemptionSlip(context, evidence);
    case 'cancellation':
    case 'sent-voucher':
      return serviceSlip(context, evidence);
    default:
      return assertNever(evidence);
  }
}
