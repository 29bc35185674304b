/** Airtime for a network abroad. Prices are integer cents in rand. */
export interface GlobalOffer {
  readonly productCode: number;
  readonly productName: string;
  readonly priceCents: number;
  readonly vendor: string;
  readonly callCentre: string;
}

interface Country {
  readonly callingCode: string;
  readonly firstProductCode: number;
  readonly network: string;
  readonly currency: string;
  readonly callCentre: string;
  /** What is loaded, in the currency there, and its price here in cents. */
  readonly steps: readonly (readonly [loaded: number, priceCents: number])[];
}

// The networks exist; prices and call centres are invented.
const COUNTRIES: readonly Country[] = [
  {
    callingCode: '263',
    firstProductCode: 801,
    network: 'Econet Zimbabwe',
    currency: 'USD',
    callCentre: '+263 77 222 1111',
    steps: [
      [1, 2_100],
      [5, 10_200],
      [10, 20_000],
    ],
  },
  {
    callingCode: '258',
    firstProductCode: 811,
    network: 'Vodacom Mozambique',
    currency: 'MZN',
    callCentre: '+258 84 111 000',
    steps: [
      [50, 1_700],
      [200, 6_400],
    ],
  },
  {
    callingCode: '266',
    firstProductCode: 821,
    network: 'Vodacom Lesotho',
    currency: 'LSL',
    callCentre: '+266 5221 2201',
    steps: [
      [10, 1_200],
      [50, 5_600],
    ],
  },
  {
    callingCode: '265',
    firstProductCode: 831,
    network: 'Airtel Malawi',
    currency: 'MWK',
    callCentre: '+265 99 990 0121',
    steps: [
      [1_000, 1_300],
      [5_000, 6_100],
    ],
  },
];

/** What can be loaded onto a number abroad, by its country; empty when nobody serves it. */
export function offersFor(destinationMobileNumber: string): readonly GlobalOffer[] {
  const country = COUNTRIES.find(({ callingCode }) =>
    destinationMobileNumber.startsWith(callingCode),
  );
  if (country === undefined || !/^\d{10,13}$/.test(destinationMobileNumber)) return [];
  return country.steps.map(([loaded, priceCents], index) => ({
    productCode: country.firstProductCode + index,
    productName: `${country.network} ${country.currency} ${loaded}`,
    priceCents,
    vendor: country.network,
    callCentre: country.callCentre,
  }));
}
