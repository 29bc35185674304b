import type { Meter } from '../electricity/meter.ts';
import { ORDINARY_METER } from './meter-defaults.ts';
import { SPECIAL_METERS } from './special-meters.ts';
import { CAPE_TOWN, CITY_POWER, DOMESTIC_BLOCKS, EKURHULENI, flatTariff } from './utilities.ts';

/** Meters to try, one for each thing that can happen. All customers are invented. */
export const DEMO_METERS: readonly Meter[] = [
  {
    ...ORDINARY_METER,
    meterNumber: '01443026719',
    demoNote: 'Arrears R 180, a tenth of each purchase goes to them',
    customerName: 'S M DLAMINI',
    customerAddress: '12 Mooki St, Orlando',
    utility: CITY_POWER,
    tariffName: 'Resid. prepaid high',
    tariffSteps: flatTariff('Resid. prepaid high', 24_688),
    arrearsDescription: 'Arrears',
    arrearsRule: { kind: 'share', percent: 10 },
    arrearsCents: 18_000,
    key: { supplyGroupCode: '600675', keyRevisionNumber: '2', tariffIndex: '07' },
  },
  {
    ...ORDINARY_METER,
    meterNumber: '07123456787',
    demoNote: 'Ordinary: one token',
    customerName: 'N P MOKOENA',
    customerAddress: '88 Immink Dr, Diepkloof',
  },
  {
    ...ORDINARY_METER,
    meterNumber: '04111111110',
    demoNote: 'Key change: 2 tokens before the credit token',
    customerName: 'T J VAN WYK',
    customerAddress: '5 Protea Ave, Kempton Park',
    key: { supplyGroupCode: '100600', keyRevisionNumber: '1', tariffIndex: '07' },
    pendingKeyChange: {
      supplyGroupCode: '100600',
      keyRevisionNumber: '2',
      tariffIndex: '07',
      tokenCount: 2,
    },
  },
  {
    ...ORDINARY_METER,
    meterNumber: '0100123456780',
    demoNote: 'Key change EA11: 4 tokens, new group code (13 digit meter)',
    customerName: 'L NAIDOO',
    customerAddress: '31 Loop St, Pietermaritzburg',
    algorithmCode: '11',
    key: { supplyGroupCode: '100600', keyRevisionNumber: '1', tariffIndex: '01' },
    pendingKeyChange: {
      supplyGroupCode: '006123',
      keyRevisionNumber: '3',
      tariffIndex: '02',
      tokenCount: 4,
    },
  },
  {
    ...ORDINARY_METER,
    meterNumber: '07045122335',
    demoNote: 'Free basic 50 kWh comes with the first purchase of the month',
    customerName: 'B R KHUMALO',
    customerAddress: '1402 Tsepo St, Tembisa',
    utility: EKURHULENI,
    tariffName: 'Tariff A lifeline',
    tariffSteps: flatTariff('Tariff A lifeline', 22_418),
    freeBasic: { tenthsKwh: 500, withPurchase: true },
  },
  {
    ...ORDINARY_METER,
    meterNumber: '07600231182',
    demoNote: 'Free basic 50 kWh on request only',
    customerName: 'M E PHIRI',
    customerAddress: '19 Acacia Cl, Vosloorus',
    utility: EKURHULENI,
    freeBasic: { tenthsKwh: 500, withPurchase: false },
  },
  {
    ...ORDINARY_METER,
    meterNumber: '0207451233457',
    demoNote: 'Block tariff: dearer from 350 and 600 kWh a month (13 digit meter)',
    customerName: 'A JACOBS',
    customerAddress: '7 Klipfontein Rd, Athlone',
    utility: CAPE_TOWN,
    tariffName: 'Domestic',
    tariffSteps: DOMESTIC_BLOCKS,
  },
  ...SPECIAL_METERS,
];
