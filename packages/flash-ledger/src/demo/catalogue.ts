import type { Catalogue, CatalogueProduct } from '../catalogue.ts';
import { CELLULAR_PRODUCTS } from './cellular.ts';
import { VOUCHER_PRODUCTS } from './vouchers.ts';

const ELECTRICITY: CatalogueProduct = {
  productCode: 401,
  productName: 'R10 - R3500 Prepaid Utilities',
  productGroup: 'Prepaid Utilities',
  minimumAmountCents: 1_000,
  maximumAmountCents: 350_000,
  fixedAmount: false,
  status: 'Active',
  supplierName: 'FLASH Group',
  vendor: 'FLASH Group',
  productType: 'Prepaid Electricity',
  barcode: '',
  billerCode: '',
  allowReversal: false,
  redemptionInstructions: 'Enter the 20 digits of each token into the meter, in the order shown.',
  termsAndConditions: 'A token works in its own meter only and cannot be refunded.',
};

/**
 * What the demo account may sell: the products a till knows, others that it must leave out, and one
 * that is listed but inactive. Names, groups and limits after products seen in the field.
 */
export const DEMO_CATALOGUE: Catalogue = [...VOUCHER_PRODUCTS, ...CELLULAR_PRODUCTS, ELECTRICITY];
