/** The product groups, spelled as the provider spells them (Flash Partner API v4, 3.2). */
export type FlashProductGroup =
  | '1Voucher'
  | 'Cash Out PIN'
  | 'Cellular'
  | 'Eezi Vouchers'
  | 'Flash Token'
  | 'Gift Vouchers'
  | 'Prepaid Utilities'
  | 'Flash Pay'
  | 'Exclusive Vouchers';

/** One product as the provider keeps it. Amounts are integer cents. */
export interface CatalogueProduct {
  readonly productCode: number;
  readonly productName: string;
  readonly productGroup: FlashProductGroup;
  readonly minimumAmountCents: number;
  readonly maximumAmountCents: number;
  /** True when only `minimumAmountCents` (equal to the maximum) can be sold. */
  readonly fixedAmount: boolean;
  readonly status: 'Active' | 'Inactive';
  readonly supplierName: string;
  readonly vendor: string;
  readonly productType: string;
  readonly barcode: string;
  readonly billerCode: string;
  readonly allowReversal: boolean;
  readonly redemptionInstructions: string;
  readonly termsAndConditions: string;
  /** For pinless products: what is loaded, and whom the customer calls when it was not. */
  readonly recharge?: { readonly type: 'Airtime' | 'Data'; readonly callCentre: string };
}

/** What an account may sell. */
export type Catalogue = readonly CatalogueProduct[];

/** The active product with this code. */
export function findProduct(catalogue: Catalogue, code: number): CatalogueProduct | undefined {
  return catalogue.find((product) => product.productCode === code && product.status === 'Active');
}

/**
 * The one product of a group whose purchase call carries no product code (1Voucher and prepaid
 * utilities, Flash Partner API v4, 3.3 and 3.9).
 */
export function onlyProductOf(
  catalogue: Catalogue,
  group: FlashProductGroup,
): CatalogueProduct | undefined {
  return catalogue.find((product) => product.productGroup === group && product.status === 'Active');
}
