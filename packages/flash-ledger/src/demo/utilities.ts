import type { TariffStep, Utility } from '../electricity/meter.ts';

// The utilities exist; the customers of the demo do not.

/** Johannesburg. */
export const CITY_POWER: Utility = {
  name: 'City Power Johannesburg',
  address: '40 Heronmere Rd, Reuven, Johannesburg',
  vatNumber: '4710191182',
  callCentre: '0860 562 874',
};

/** The national supplier. */
export const ESKOM: Utility = {
  name: 'Eskom Online',
  address: 'Megawatt Park, Maxwell Dr, Sunninghill',
  vatNumber: '4740101508',
  callCentre: '0860 037 566',
};

/** Cape Town. */
export const CAPE_TOWN: Utility = {
  name: 'City of Cape Town',
  address: '12 Hertzog Blvd, Cape Town',
  vatNumber: '4500193497',
  callCentre: '0860 103 089',
};

/** The East Rand. */
export const EKURHULENI: Utility = {
  name: 'City of Ekurhuleni',
  address: 'Cnr Cross & Rose St, Germiston',
  vatNumber: '4080117267',
  callCentre: '0860 543 000',
};

/** Pietermaritzburg. */
export const MSUNDUZI: Utility = {
  name: 'Msunduzi Municipality',
  address: '260 Church St, Pietermaritzburg',
  vatNumber: '4000846412',
  callCentre: '033 392 3000',
};

/** A tariff of one price. */
export function flatTariff(name: string, centiCentsPerKwh: number): TariffStep[] {
  return [{ name, upToTenthsKwh: null, centiCentsPerKwh }];
}

/** A tariff that gets dearer at 350 and at 600 kWh a month. */
export const DOMESTIC_BLOCKS: readonly TariffStep[] = [
  { name: 'Block 1: 0-350 kWh', upToTenthsKwh: 3_500, centiCentsPerKwh: 21_350 },
  { name: 'Block 2: 351-600 kWh', upToTenthsKwh: 6_000, centiCentsPerKwh: 24_960 },
  { name: 'Block 3: above 600 kWh', upToTenthsKwh: null, centiCentsPerKwh: 32_780 },
];
