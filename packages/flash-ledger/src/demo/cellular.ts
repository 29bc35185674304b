import type { CatalogueProduct } from '../catalogue.ts';

interface DemoNetwork {
  readonly vendor: string;
  readonly callCentre: string;
  readonly airtimeCode: number;
  /** Product code, name and price in cents. */
  readonly bundles: readonly (readonly [number, string, number])[];
}

const NETWORKS: readonly DemoNetwork[] = [
  {
    vendor: 'Vodacom',
    callCentre: '082 135',
    airtimeCode: 201,
    bundles: [
      [211, 'Vodacom 1GB Daily Data', 2_900],
      [212, 'Vodacom 500MB 7 Day Data', 3_900],
      [213, 'Vodacom 1GB 30 Day Data', 8_500],
      [214, 'Vodacom 3GB 30 Day Data', 22_900],
    ],
  },
  {
    vendor: 'MTN',
    callCentre: '083 135',
    airtimeCode: 202,
    bundles: [
      [221, 'MTN 1.5GB Daily Data', 3_000],
      [222, 'MTN 1GB 7 Day Data', 4_900],
      [223, 'MTN 2GB 30 Day Data', 14_900],
    ],
  },
  {
    vendor: 'Cell C',
    callCentre: '084 135',
    airtimeCode: 203,
    bundles: [
      [231, 'Cell C 1GB Daily Data', 1_900],
      [232, 'Cell C 500MB 7 Day Data', 3_500],
      [233, 'Cell C 2.5GB 30 Day Data', 14_900],
    ],
  },
  {
    vendor: 'Telkom',
    callCentre: '081 180',
    airtimeCode: 204,
    bundles: [
      [241, 'Telkom 1GB 7 Day Data', 2_900],
      [242, 'Telkom 2GB 31 Day Data', 9_900],
    ],
  },
];

/** Airtime from R2 to R999 and data bundles at fixed prices, loaded straight onto the number. */
export const CELLULAR_PRODUCTS: readonly CatalogueProduct[] = NETWORKS.flatMap((network) => [
  airtime(network),
  ...network.bundles.map(([productCode, productName, priceCents]) => ({
    ...common(network, 'Data'),
    productCode,
    productName,
    minimumAmountCents: priceCents,
    maximumAmountCents: priceCents,
    fixedAmount: true,
  })),
]);

function airtime(network: DemoNetwork): CatalogueProduct {
  return {
    ...common(network, 'Airtime'),
    productCode: network.airtimeCode,
    productName: `R2 - R999 ${network.vendor} Pinless Airtime`,
    minimumAmountCents: 200,
    maximumAmountCents: 99_900,
    fixedAmount: false,
  };
}

function common({ vendor, callCentre }: DemoNetwork, type: 'Airtime' | 'Data') {
  return {
    productGroup: 'Cellular',
    status: 'Active',
    supplierName: vendor,
    vendor,
    productType: `Pinless ${type}`,
    barcode: '',
    billerCode: '',
    allowReversal: false,
    redemptionInstructions: `The ${type.toLowerCase()} is loaded onto the number at once. No PIN to enter.`,
    termsAndConditions: 'Check the number. A recharge cannot be reversed.',
    recharge: { type, callCentre },
  } as const;
}
