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

const BILL = {
  ...FLASH_PRODUCT,
  productGroup: 'Flash Pay',
  productType: 'Bill Payment',
  minimumAmountCents: 1_000,
  maximumAmountCents: 500_000,
  allowReversal: false,
  redemptionInstructions: '',
  termsAndConditions: 'Payments reflect within 15 minutes and cannot be reversed.',
} as const;

// Biller codes of Flash Partner API v4, section 5.
const BILLS: readonly CatalogueProduct[] = [
  {
    ...BILL,
    productCode: 505,
    productName: 'DStv Account Payment',
    vendor: 'MultiChoice',
    billerCode: '51010',
  },
  {
    ...BILL,
    productCode: 506,
    productName: 'Russells Account Payment',
    vendor: 'Russells',
    billerCode: '51015',
  },
  {
    ...BILL,
    productCode: 507,
    productName: 'Betway Top-up',
    vendor: 'Betway',
    billerCode: '51051',
  },
  {
    ...BILL,
    productCode: 508,
    productName: 'Starsat Account Payment',
    vendor: 'Starsat',
    billerCode: '51050',
    // A biller that is listed and takes no payments at the moment (3305).
    status: 'Inactive',
  },
];

/** Vouchers, cash-out PINs and bills. */
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
    barcode: '6009801234564',
    allowReversal: false,
    redemptionInstructions: 'Add the PIN to your account under Redeem Gift Voucher.',
  },
  {
    ...FLASH_PRODUCT,
    productCode: 472,
    productName: 'R50 - R2000 Netflix Gift Card',
    productGroup: 'Gift Vouchers',
    minimumAmountCents: 5_000,
    maximumAmountCents: 200_000,
    vendor: 'Netflix',
    barcode: '6009801234571',
    allowReversal: false,
    redemptionInstructions: 'Enter the PIN at netflix.com/redeem.',
  },
  {
    ...FLASH_PRODUCT,
    productCode: 473,
    productName: 'R250 PlayStation Gift Card',
    productGroup: 'Gift Vouchers',
    minimumAmountCents: 25_000,
    maximumAmountCents: 25_000,
    fixedAmount: true,
    vendor: 'PlayStation',
    barcode: '6009801234588',
    allowReversal: false,
    redemptionInstructions: 'Choose Redeem Codes in the PlayStation Store and enter the PIN.',
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
    productCode: 360,
    productName: 'R20 - R2000 Exclusive Voucher',
    productGroup: 'Exclusive Vouchers',
    minimumAmountCents: 2_000,
    maximumAmountCents: 200_000,
    redemptionInstructions: 'Pay with the PIN in this shop.',
    termsAndConditions: `${KEEP_SAFE} Valid for 3 years from the date of purchase.`,
  },
  ...BILLS,
];
