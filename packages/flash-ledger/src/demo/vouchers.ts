import type { CatalogueProduct } from '../catalogue.ts';

const KEEP_SAFE =
  'A PIN is cash. Keep it safe and never give it to a caller. No refunds once sold.';

const FLASH_PRODUCT = {
  fixedAmount: false,
  status: 'Active',
  supplierName: 'Flash',
  vendor: 'Flash',
  productType: 'Voucher',
  barcode: '',
  billerCode: '',
  allowReversal: true,
  termsAndConditions: KEEP_SAFE,
} as const;

/** Vouchers and cash-out PINs. */
export const VOUCHER_PRODUCTS: readonly CatalogueProduct[] = [
  {
    ...FLASH_PRODUCT,
    productCode: 311,
    productName: 'R1 - R4000 1Voucher Token',
    productGroup: '1Voucher',
    minimumAmountCents: 100,
    maximumAmountCents: 400_000,
    redemptionInstructions:
      'Go to the site or app where you want to pay, choose 1Voucher and enter the 16 digit PIN.',
    termsAndConditions: `${KEEP_SAFE} Valid for 3 years from the date of purchase.`,
  },
  {
    ...FLASH_PRODUCT,
    productCode: 342,
    productName: 'R50 - R3000 Cash Out PIN',
    productGroup: 'Cash Out PIN',
    minimumAmountCents: 5_000,
    maximumAmountCents: 300_000,
    redemptionInstructions: 'Take the PIN to any Flash trader to get the cash.',
    termsAndConditions: `${KEEP_SAFE} Valid for 30 days from the date of purchase.`,
  },
  {
    ...FLASH_PRODUCT,
    productCode: 320,
    productName: 'R2 - R999 eeziAirtime Token',
    productGroup: 'Eezi Vouchers',
    minimumAmountCents: 200,
    maximumAmountCents: 99_900,
    redemptionInstructions: 'Dial *130*3621*3*PIN# and choose airtime or data.',
  },
  {
    ...FLASH_PRODUCT,
    productCode: 330,
    productName: 'R5 - R5000 Flash Token',
    productGroup: 'Flash Token',
    minimumAmountCents: 500,
    maximumAmountCents: 500_000,
    redemptionInstructions: 'Enter the token at the Flash partner of your choice.',
  },
  {
    ...FLASH_PRODUCT,
    productCode: 471,
    productName: 'R100 Takealot Gift Voucher',
    productGroup: 'Gift Vouchers',
    minimumAmountCents: 10_000,
    maximumAmountCents: 10_000,
    fixedAmount: true,
    vendor: 'Takealot',
    barcode: '6009801234567',
    allowReversal: false,
    redemptionInstructions: 'Add the PIN to your account under Redeem Gift Voucher.',
  },
  {
    ...FLASH_PRODUCT,
    productCode: 474,
    productName: 'R50 - R1500 Showmax Gift Voucher',
    productGroup: 'Gift Vouchers',
    minimumAmountCents: 5_000,
    maximumAmountCents: 150_000,
    // A product that is listed but not sold: clients must look at the status.
    status: 'Inactive',
    vendor: 'Showmax',
    allowReversal: false,
    redemptionInstructions: 'Enter the PIN at showmax.com/voucher.',
  },
  {
    ...FLASH_PRODUCT,
    productCode: 505,
    productName: 'DStv Account Payment',
    productGroup: 'Flash Pay',
    minimumAmountCents: 1_000,
    maximumAmountCents: 500_000,
    vendor: 'MultiChoice',
    productType: 'Bill Payment',
    billerCode: '10031',
    allowReversal: false,
    redemptionInstructions: '',
    termsAndConditions: 'Payments reflect within 15 minutes and cannot be reversed.',
  },
];
