import type { Meter } from '../electricity/meter.ts';
import { ESKOM, flatTariff } from './utilities.ts';

/** An everyday meter; each demo meter says only in what it differs. */
export const ORDINARY_METER = {
  utility: ESKOM,
  algorithmCode: '07',
  tokenTechnology: '02',
  tariffName: 'Homelight 20A',
  tariffSteps: flatTariff('Homelight 20A', 21_659),
  minimumVendCents: 1_000,
  maximumVendCents: 350_000,
  arrearsDescription: '',
  arrearsRule: { kind: 'share', percent: 0 },
  monthlyCharge: null,
  freeBasic: null,
  consumerMessage: '',
  blocked: false,
  arrearsCents: 0,
  key: { supplyGroupCode: '100600', keyRevisionNumber: '2', tariffIndex: '07' },
  pendingKeyChange: null,
  boughtThisMonth: { month: '', tenthsKwh: 0 },
  monthOfLastCharge: '',
  monthOfLastFreeBasic: '',
} as const satisfies Partial<Meter>;
