import type { ProductGroup } from '@tillkeeper/domain';
import type { SlipTemplate } from './template.ts';

/** The shop as it stands at the head of every slip. */
export interface StoreDetails {
  readonly name: string;
  readonly addressLines: readonly string[];
  /** Absent when the shop isn't registered for VAT: then no slip of it is a tax invoice. */
  readonly vatNumber?: string;
  /** What people call this till: `T03`. */
  readonly tillName: string;
  /** How the shop wants its slips; the usual way where absent. */
  readonly template?: SlipTemplate;
}

/**
 * How VAT is shown for a product.
 * - `standard`: inside the price, shown with its rate, on a tax invoice.
 * - `supplier`: shown by whoever supplies it, never by the shop as its agent.
 */
export type VatTreatment = 'standard' | 'supplier';

/** The VAT rules in force when a slip is made; both may change on a date, so they are data. */
export interface VatRules {
  /** The rate in hundredths of a percent: 1500 is 15 %. */
  readonly rateBasisPoints: number;
  readonly treatments: Readonly<Record<ProductGroup, VatTreatment>>;
}

/**
 * South Africa's rate since 2018-04-01 (the rise planned for 2025 was withdrawn). Value vouchers
 * carry no VAT of the shop; what the shop owes for airtime that it sells as an agent is for its
 * accountant to confirm and to set here.
 */
export const DEFAULT_VAT_RULES: VatRules = {
  rateBasisPoints: 1500,
  treatments: {
    airtime: 'standard',
    data: 'standard',
    electricity: 'supplier',
    'one-voucher': 'supplier',
    'cash-out-pin': 'supplier',
    eezi: 'standard',
    'flash-token': 'supplier',
    'exclusive-voucher': 'supplier',
    'gift-voucher': 'supplier',
    'bill-payment': 'supplier',
    'global-airtime': 'standard',
    'one-voucher-redemption': 'supplier',
    'one-voucher-refund': 'supplier',
    'cash-out-cancellation': 'supplier',
    'exclusive-redemption': 'supplier',
    'exclusive-cancellation': 'supplier',
  },
};

/** Up to this amount, VAT included, an abridged tax invoice is enough (R 5 000). */
export const ABRIDGED_INVOICE_LIMIT_CENTS = 500_000;
