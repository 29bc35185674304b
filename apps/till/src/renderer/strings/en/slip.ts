import type { PaperProgress } from '@tillkeeper/domain';

/** What the till itself writes down as a reason why a slip is in doubt; others are sentences. */
const whys: Readonly<Record<string, string>> = {
  'till-stopped': 'The till was closed while it was printing.',
  'cannot-tell': 'This printer can’t tell.',
};

const stops: Readonly<Record<string, string>> = {
  'paper-out': 'The paper ran out in the slip.',
  'cover-open': 'The printer is open.',
};

/** What is on paper, as far as the printer said it. */
function reached({ begun, onPaper, sectionName }: PaperProgress): string {
  if (onPaper >= begun) return `On paper up to: ${sectionName}. The rest is not.`;
  if (onPaper === 0 && begun > 1) return '';
  return `It stopped in: ${sectionName}. What comes after it is not on paper.`;
}

const doubt = {
  doubtfulWhy: (why: string) => whys[why] ?? why,
  yes: 'Yes, it is all there',
  no: 'No, or it is torn',
  didNot: 'It didn’t come out',
  waitForPrinter: 'The printer is not ready.',
  look: 'Look at it',
  lookWords: 'As it is on paper. PINs and tokens show their last four digits here.',
  lookRefused: 'This slip is not kept any more.',
  close: 'Close',
  reached,
  stoppedInIt: (cause: string | null) => stops[cause ?? ''] ?? 'The printer stopped in the slip.',
  goesOn: 'The till then tells what is on paper.',
  giveUp: 'Do not wait',
  enough: 'The customer has it all',
} as const;

/** The slip of what was sold. */
export const slip = {
  ...doubt,
  title: 'Slip',
  none: 'The slip is being made.',
  due: (copyNumber: number) =>
    copyNumber === 0 ? 'The slip is not on paper yet.' : `Copy ${copyNumber} is ready to print.`,
  printing: (copyNumber: number) =>
    copyNumber === 0
      ? 'The slip is going to the printer …'
      : `Copy ${copyNumber} is going to the printer …`,
  printed: (copyNumber: number) =>
    copyNumber === 0
      ? 'The slip was sent to the printer.'
      : `Copy ${copyNumber} was sent to the printer.`,
  doubtful: 'Did the slip come out?',
  doubtfulWords: 'Look at the printer. Is the whole slip there, with every digit?',
  print: (copyNumber: number) => (copyNumber === 0 ? 'Print slip' : `Print copy ${copyNumber}`),
} as const;

/** The slip that a customer keeps while nobody knows yet. */
export const pendingSlip = {
  ...doubt,
  title: 'Pending slip',
  none: 'The pending slip is being made.',
  due: (copyNumber: number) =>
    copyNumber === 0
      ? 'The pending slip is not on paper yet.'
      : `Copy ${copyNumber} of the pending slip is ready to print.`,
  printing: (copyNumber: number) =>
    copyNumber === 0
      ? 'The pending slip is going to the printer …'
      : `Copy ${copyNumber} of the pending slip is going to the printer …`,
  printed: (copyNumber: number) =>
    copyNumber === 0
      ? 'The pending slip was sent to the printer.'
      : `Copy ${copyNumber} of the pending slip was sent to the printer.`,
  doubtful: 'Did the pending slip come out?',
  doubtfulWords: 'Look at the printer. Is the whole slip there, with the reference?',
  print: (copyNumber: number) =>
    copyNumber === 0 ? 'Print pending slip' : `Print copy ${copyNumber} of it`,
  takeBack: 'The customer has a pending slip. Take it back first.',
} as const;
