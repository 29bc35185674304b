import type { SlipWords } from './en.ts';

/** isiZulu, the words that are beyond doubt; the rest stays English until a native reader gives it. */
export const ZU: Partial<SlipWords> = {
  date: 'Usuku',
  cash: 'Ukheshi',
  card: 'Ikhadi',
  change: 'Ushintshi',
  help: 'Usizo',
  cellNumber: 'Inombolo yeselula',
  airtime: 'I-airtime',
  data: 'Idatha',
  meter: 'Imitha',
  customer: 'Ikhasimende',
  address: 'Ikheli',
  prepaidElectricity: 'UGESI - PREPAID ELECTRICITY',
  electricityToken: 'UGESI',
  units: 'Amayunithi',
  neverGivePin: 'Ungayiniki muntu le PIN. NEVER give this PIN to a caller.',
};
