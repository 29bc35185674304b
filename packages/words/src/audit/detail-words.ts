import type { DetailName } from './fact.ts';

/**
 * What each thing that an entry says is called; null where it is for machines alone, or said by
 * another one better.
 */
export const DETAIL_WORDS: Readonly<Record<DetailName, string | null>> = {
  person: 'Person',
  name: 'Name',
  role: 'Role',
  active: 'Works here',
  mustChangePin: 'Has to choose a PIN',
  means: 'How',
  purpose: 'For',
  why: 'Why',
  // The permission says what it is for; where there is none, this does.
  permission: null,
  verb: 'For',
  about: 'About',
  reason: 'Reason',
  setting: 'Setting',
  from: 'From',
  to: 'To',
  what: 'What',
  saleId: null,
  slipNumber: 'Slip',
  paper: 'Paper',
  number: 'Number',
  copyNumber: 'Copy',
  rowCount: 'Rows',
  jumpMs: 'The clock moved',
  eventCount: 'Entries read',
  headHash: 'Head of the records',
  problemCount: 'Things wrong',
  on: 'Training begun',
  shiftNumber: 'Shift',
  floatCents: 'Float',
  movement: 'Movement',
  movementNumber: 'Number in the shift',
  takesBack: 'Takes back number',
  amountCents: 'Amount',
  xNumber: 'X report',
  piles: 'Notes and coins',
  countedCents: 'Counted',
  throughSeq: null,
  afterSeq: null,
  expectedCents: 'Expected',
  varianceCents: 'Difference',
  netSoldCents: 'Sold less voids',
  handedTo: 'Open items handed to',
  refundsDue: 'Refunds due',
  openSlipNumbers: 'Slips of open items',
  lastCheckCount: 'Of them only for a last check',
  chainHead: 'Head of the records',
  fileName: 'File',
  fileSha256: 'Fingerprint of the file',
  fromUtcMs: 'From',
  toUtcMs: 'Until',
  matchedCount: 'Match',
  soldCents: 'Matching sales',
  creditedCents: 'Matching redemptions',
  missingHereCount: 'In the file, not here',
  missingThereCount: 'Here, not in the file',
  listedTwiceCount: 'Listed twice',
  differingCount: 'Amount, state or reference differs',
  leftOutCount: 'Redemptions not in the file at all',
  leftOutCents: 'Worth',
  otherDayRowCount: 'Rows of other days',
  openHereCount: 'Still open here',
  badLineCount: 'Lines that could not be read',
  detail: 'What was done',
  keptSaleIds: null,
};

/** What a detail is called; null where people are not told of it. */
export function detailWords(name: string): string | null {
  const words: Readonly<Record<string, string | null>> = DETAIL_WORDS;
  return words[name] ?? null;
}
