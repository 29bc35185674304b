import type { LineState, SaleLine } from '@tillkeeper/domain';

/** What lists and files call the state of a sale. */
export const LINE_STATE_WORDS: Readonly<Record<LineState, string>> = {
  open: 'Not settled yet',
  sold: 'Sold',
  declined: 'Refused',
  'not-sold': 'Not sold',
  reversed: 'Undone',
  unreversible: 'Can’t be undone',
  frozen: 'A person must look',
  'settled-sold': 'Settled: sold',
  'settled-not-sold': 'Settled: not sold',
};

/** Whether money goes back to the customer; nothing is said where none does. */
export const REFUND_WORDS: Readonly<Record<SaleLine['refund'], string>> = {
  none: '',
  due: 'To be given back',
  paid: 'Given back',
};
