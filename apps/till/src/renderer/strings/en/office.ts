import { formatRand, LARGE_MOVEMENT_CENTS } from '@tillkeeper/domain';
import type {
  ExportAnswer,
  ExportAsk,
  ReconciliationView,
  SaleView,
  ShiftAnswer,
  VoidAnswer,
} from '@tillkeeper/ipc';
import {
  ADVICE_WORDS,
  FINDING_WORDS,
  LINE_STATE_WORDS,
  providerWords,
  REPORT_NOTES,
  tenderWords,
} from '@tillkeeper/words';
import { statement } from './statement.ts';

type Refused<T> = Extract<T, { kind: 'refused' }> extends { why: infer Why } ? Why & string : never;

const voidRefusals: Record<Refused<VoidAnswer>, string> = {
  gone: 'The till does not know this sale.',
  'not-sold': 'It is not sold any more: look at it again.',
  'not-reversible': 'This product can’t be undone once it is sold. Nothing was changed.',
  redeemed: 'It has been redeemed: somebody used it already. Nothing was changed.',
  printing: 'Its slip is printing. Wait until it is out, then try again.',
  spent:
    'Its money was spent here or given back as a new voucher. Undo what it paid for first. Nothing was changed.',
  'paper-not-said': 'Say first what became of the slip.',
};

const shiftRefusals: Record<Refused<ShiftAnswer>, string> = {
  'no-shift': 'No shift is open.',
  'shift-open': 'A shift is open already.',
  'bad-count': 'That is no count of notes and coins.',
  'count-first': 'Count the drawer first.',
  'count-again': 'Something was sold or moved since the count. Count again.',
  'hand-over': 'Say who takes over the open items.',
  'ask-first': 'Look at the sum again, and write it down once more.',
  'no-movement': 'That was taken back already, or belongs to a closed shift.',
  'not-recorded': 'The till could not write it down.',
};

const badFile: Record<Refused<ReconciliationView> | 'unreadable', string> = {
  'not-a-daily-file': 'This is not Flash’s daily file: columns are missing.',
  'no-day': 'Neither the file’s name nor its rows say which day it is of.',
  busy: 'Another file is being compared.',
  unreadable: 'The file could not be read. Is the stick or the network still there?',
};

const EXPORTED: Record<ExportAsk['what'], string> = {
  report: 'Figures',
  sales: 'All sales',
  reconciliation: 'Differences',
};

const EXPORT_FORMATS: Record<ExportAsk['format'], string> = {
  xlsx: 'Excel',
  pdf: 'PDF',
  csv: 'CSV',
};

const exportRefusals: Record<Refused<ExportAnswer>, string> = {
  nothing: 'There is nothing to export.',
  'too-long': 'This is too long for paper. Take it for Excel or as CSV.',
  'no-access': 'The file could not be written. Is the disk full?',
  failed: 'The file could not be made.',
};

type VoidedBy = Pick<NonNullable<SaleView['voided']>, 'operatorName' | 'approverName' | 'reason'>;

const approved = ({ approverName }: VoidedBy): string =>
  approverName === null ? '' : `, approved by ${approverName}`;

const count = (many: number, one: string, more = `${one}s`): string =>
  `${many} ${many === 1 ? one : more}`;

/** What supervisors and managers read: the journal, shifts, reports and reconciliation. */
export const office = {
  lineStates: LINE_STATE_WORDS,
  count,
  reason: 'Why',
  cancel: 'Cancel',
  back: 'Back',

  voids: {
    open: 'Void this sale',
    title: 'Void this sale?',
    words: (amountCents: number) =>
      `The till asks the provider to undo it. Give ${formatRand(amountCents)} back only when the till says so.`,
    cannot: 'This product can’t be undone once it is sold.',
    cannotNow: 'It can’t be voided now',
    paper: 'The customer’s slip',
    back: 'I have it and tore it up',
    missing: 'The customer could not give it back',
    neverOut: 'It was never printed or shown.',
    yes: 'Void it',
    refusals: voidRefusals,
    refused: (why: string) => `The void was refused. ${why} The customer keeps what was bought.`,
    asked: (by: VoidedBy) => `${by.operatorName} asked for a void${approved(by)}: ${by.reason}`,
    done: (by: VoidedBy) => `Voided by ${by.operatorName}${approved(by)}: ${by.reason}`,
    print: 'Print void slip',
  },
  reprint: {
    open: 'Print again as COPY',
    title: (copyNumber: number) => `Print copy ${copyNumber}?`,
    words: 'A copy is not a second token. The customer’s first slip holds the same numbers.',
    yes: 'Print it',
    done: (copyNumber: number) => `Printed again: copy ${copyNumber}`,
  },
  settle: {
    open: 'Settle it',
    title: 'How did this sale end?',
    words:
      'Settle it only when you know: from the provider, or from its daily file. Your name stands on it.',
    sold: 'It was sold: the money stays',
    notSold: 'It was not sold: the money goes back',
    yes: 'Settle it',
  },
  force: {
    open: 'Give the money back now',
    title: 'Give the money back although it may be sold?',
    words:
      'The till will never ask for it again. If it was sold all the same, the shop has paid for it.',
    yes: 'Give it back',
  },

  journal: {
    title: 'All sales',
    search: 'Look for',
    help: 'Reference, serial number, last 4 of a PIN, mobile number, meter, amount, slip number',
    operator: 'Sold by',
    everybody: 'Everybody',
    when: 'When',
    spans: { all: 'Any time', today: 'Today', week: '7 days', month: '31 days', year: '366 days' },
    list: 'Sales found',
    none: 'Nothing found.',
    noneWords: 'Try less of the number, or another time.',
    more: 'Show older ones',
    choose: 'Choose a sale to see it.',
    found: (many: number, more: boolean) => `${many}${more ? ' or more' : ''} found`,
  },

  shift: {
    title: 'Shift and cash',
    none: 'No shift is open.',
    noneWords:
      'Count the change in the drawer and open the shift with it. What was sold before belongs to it too.',
    firstTitle: 'Open a shift first',
    firstWords:
      'This till sells only while a shift is open. Count the change in the drawer and type it here: the sale goes on at once.',
    soldBefore: (many: number) =>
      `${many < 1_000 ? count(many, 'sale') : '1 000 sales or more'} since the last Z ${many === 1 ? 'is' : 'are'} in this shift already`,
    soldBeforeWords:
      'What was paid in cash comes on top of the float. Type only the change that lay in the drawer before, or that cash counts twice.',
    lastCounted: (cents: number) => `Counted at the last Z: ${formatRand(cents)}.`,
    open: (number: number) => `Shift ${number}`,
    openedBy: (who: string, time: string) => `Opened by ${who} at ${time}`,
    float: 'Float',
    floatLabel: 'Change in the drawer, in rand',
    openIt: 'Open shift',
    dropped: 'Dropped into the safe',
    paidOut: 'Paid out',
    paidIn: 'Paid in',
    drop: 'Cash drop',
    payOut: 'Pay out',
    payIn: 'Pay in',
    amount: 'Amount in rand',
    moveTitles: { drop: 'Cash to the safe', 'pay-out': 'Cash paid out', 'pay-in': 'Cash paid in' },
    reasons: { drop: 'Bag or envelope', 'pay-out': 'What for', 'pay-in': 'From where' },
    record: 'Write it down',
    moveQuestion: {
      drop: (cents: number) => `${formatRand(cents)} to the safe?`,
      'pay-out': (cents: number) => `Pay out ${formatRand(cents)}?`,
      'pay-in': (cents: number) => `Pay in ${formatRand(cents)}?`,
    },
    doubts: {
      'beyond-drawer': (expectedCents: number | null) =>
        `By the till’s figures there is only ${formatRand(expectedCents ?? 0)} in the drawer.`,
      large: () =>
        `That is ${formatRand(LARGE_MOVEMENT_CENTS)} or more. Is there a digit too many?`,
      'read-back': () => 'Is this the money in your hand?',
    },
    moveNo: 'No, change it',
    moveYes: 'Yes, write it down',
    moves: 'Cash moved',
    takeBack: 'Take back',
    takeBackAbout: (title: string, cents: number) => `Take back: ${title}, ${formatRand(cents)}`,
    takeBackWords:
      'The same sum is booked the other way. Both stay on record and on the Z. A supervisor answers for it.',
    takesBack: (number: number) => `Takes back number ${number}:`,
    wasTakenBack: 'Taken back',
    takenBack: 'Taken back',
    countTitle: 'Count the drawer',
    countWords: 'Count every note and coin. The till does not say what it expects.',
    countIt: 'This is what I counted',
    counted: 'Counted',
    countedBy: (who: string, time: string) => `by ${who} at ${time}`,
    stale: 'Something was sold or moved since. Count again before the Z.',
    notCounted: 'Not counted yet',
    count: 'Count the drawer',
    pieces: 'pieces',
    x: 'X report',
    z: 'Z: close the shift',
    zTitle: 'Close the shift?',
    zWords: 'A Z can’t be taken back. The next shift begins with nothing.',
    handOver: (many: number, lastChecks: number) =>
      many === 0
        ? `Nothing but a last check of the till is left of ${count(lastChecks, 'undone sale')}. Who is told if it finds something?`
        : `${count(many, 'open item')} must go to somebody who sees to them:`,
    handTo: 'Handed to',
    zYes: 'Close it',
    refusals: shiftRefusals,
    notPrinted: 'It was written down, but not printed: look at the printer.',
    print: 'Print it',
    printAgain: 'Print again',
    past: 'Closed shifts',
  },

  report: {
    x: 'X report',
    z: (number: number) => `Z report ${number}`,
    blindX: 'X report: counts only',
    chain: 'Journal seal',
    slips: 'Slips',
    close: 'Close',
  },

  statement,
  pastShifts: {
    none: 'None yet. Once a shift is closed with a Z, it stands here with its difference: open it to read the Z or to print it again.',
    older: 'Older shifts',
    open: (number: number) => `Open Z report ${number}`,
    openZ: 'Open',
    netSold: (cents: number) => `net sold ${formatRand(cents)}`,
    variance: (cents: number) =>
      cents === 0
        ? 'drawer right'
        : `${formatRand(Math.abs(cents))} ${cents < 0 ? 'short' : 'over'}`,
  },

  figures: {
    title: 'Reports',
    spans: {
      today: 'Today',
      yesterday: 'Yesterday',
      week: '7 days',
      month: 'This month',
      last: 'Last month',
    },
    span: 'Time',
    sold: 'Sold',
    sales: 'Sales',
    commission: 'Commission',
    open: 'Open',
    voids: (many: number) => (many === 0 ? 'no voids' : `${count(many, 'void')} taken off`),
    refundedToVoucher: 'Refunded to 1Voucher',
    times: (many: number) => count(many, 'time'),
    byHour: 'Sold by hour',
    byDay: 'Sold by day',
    by: 'By',
    dimensions: {
      group: 'Product group',
      product: 'Product',
      operator: 'Operator',
      tender: 'Paid with',
      provider: 'Provider',
    },
    tender: tenderWords,
    provider: providerWords,
    notes: REPORT_NOTES,
    none: 'Nothing was sold in this time.',
    rowWords: (sales: number, voided: number) =>
      voided === 0
        ? count(sales, 'sale')
        : `${count(sales, 'sale')} · ${count(voided, 'void')} taken off`,
    chart: (many: number) => `Chart with ${many} bars; the same figures stand in the list.`,
    loading: 'Adding up …',
  },

  export: {
    button: 'Take out as a file',
    title: 'Take out as a file',
    whats: EXPORTED,
    formats: EXPORT_FORMATS,
    file: (what: ExportAsk['what'], format: ExportAsk['format']) =>
      `${EXPORTED[what]} ${format === 'xlsx' ? 'for' : 'as'} ${EXPORT_FORMATS[format]}`,
    busy: 'The file is being made …',
    saved: (file: string) => `Saved: ${file}`,
    refusals: exportRefusals,
  },

  reconcile: {
    title: 'Against Flash’s file',
    words:
      'Flash makes a file of each day. Choose it here: the till compares it with its own records, sale by sale.',
    choose: 'Choose Flash’s file',
    file: 'Daily file (recon_….csv)',
    progress: (done: number, of: number) => `${done} of ${of} compared`,
    reading: 'Reading the file …',
    day: (day: string) => `Day ${day}`,
    match: (many: number) => `${count(many, 'sale matches', 'sales match')}, to the cent.`,
    sold: 'Sold',
    credited: 'Redeemed and cancelled',
    differ: (many: number) => count(many, 'difference'),
    all: 'Nothing to do: everything matches.',
    allCompared: 'What was compared matches. What was not stands below.',
    leftOut: (many: number, cents: number) =>
      `${count(many, 'redemption or cancellation', 'redemptions and cancellations')} of this till worth ${formatRand(cents)} ${many === 1 ? 'is' : 'are'} not in the file at all`,
    leftOutWords:
      'The file lists nothing that Flash pays you for, so this money was compared with nothing. If Flash’s files list such rows on other days, ask Flash for it; if they never do, look for it on Flash’s statement.',
    namedDay: (named: string, day: string) =>
      `The file is named for ${named}, but its rows are of ${day}. The rows count: ${day} was compared.`,
    otherDays: (rows: number, days: readonly string[], more: number) =>
      `${count(rows, 'row is', 'rows are')} of other days: ${days.join(', ')}${more === 0 ? '' : ` and ${more} more`}. They were compared, too, but what the file lacks was looked for on one day alone. Choose the files of the other days as well.`,
    kinds: FINDING_WORDS,
    advice: ADVICE_WORDS,
    refusals: badFile,
    missing: (names: readonly string[]) => `Missing: ${names.join(', ')}`,
    badLines: (many: number) => `${count(many, 'line')} of the file could not be read.`,
    midnight: (many: number) =>
      `${count(many, 'sale')} at midnight: look in the next day’s file as well.`,
    thereReference: (reference: string) => `Reference at Flash: ${reference}`,
    there: 'At Flash',
    here: 'Here',
    nothing: 'nothing',
    open: 'Open this sale',
    more: (many: number) => `${many} more are in the export.`,
  },
} as const;
