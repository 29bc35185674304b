import type { UnknownCause } from '@tillkeeper/domain';
import type { SaleView } from '@tillkeeper/ipc';
import type { Deal } from '../../screens/sale/deal.ts';
import type { Milestone } from '../../screens/sale/history-lines.ts';
import { done } from './deals.ts';
import { waitingWords } from './waiting-words.ts';

type Attempt = SaleView['attempts'][number];

const causes: Record<UnknownCause, string> = {
  'not-executed': 'did not get through',
  'no-answer': 'no answer',
  'bad-answer': 'the answer could not be read',
  'server-error': 'the provider has a problem',
  busy: 'the provider is still busy',
  'slow-down': 'the provider asks to wait',
  undocumented: 'an answer the till does not know',
  collision: 'the provider knows this sale already',
  'request-changed': 'the provider says the request differs',
  'evidence-missing': 'sold, but the PIN is not here yet',
};

/** `123` (a code) in brackets when there is one. */
const withCode = (what: string, code: string | undefined): string =>
  code === undefined || code === '' ? what : `${what} (${code})`;

function attemptResult({ verdict, cause, code }: Attempt, deal: Deal): string {
  switch (verdict) {
    case 'open':
      return 'waiting …';
    case 'lost':
      return 'the till was closed before the answer';
    case 'approved':
      return done[deal];
    case 'declined':
      return withCode('refused', code);
    case 'not-executed':
      return withCode(causes[cause ?? 'not-executed'], code);
    case 'maybe':
      return withCode(causes[cause ?? 'no-answer'], code);
  }
}

const milestones: Record<Milestone['what'], readonly [what: string, result: string]> = {
  undoing: ['told to undo it', 'asking …'],
  'taken-back': ['told to undo it', 'taken back'],
  undone: ['closed', 'undone'],
  unreversible: ['asked to undo it', 'can’t be undone'],
  stopped: ['the till stopped asking', 'a person must look'],
};

/** A sale whose outcome is open. */
export const waiting = {
  /** What differs by what is waited for. */
  of: waitingWords,
  say: 'Say to the customer',
  history: 'What has happened',
  written: 'written down',
  sent: 'asked',
  askedAgain: (count: number) => `asked again (${count})`,
  attemptResult,
  milestones,
  gap: (count: number) => `${count} more tries between`,
  nextTry: 'Next try in',
  working: 'Working',
  ifLonger: 'If it takes longer',
  lastTry: 'It happens as soon as the try that is still out ends without an answer.',
  keepsTrying: 'The till keeps trying until it knows. It goes on when you serve the next customer.',
  next: 'Serve the next customer',
  printPending: 'Print the pending slip now',
  busy: 'One moment …',
  money: 'Price',
  changeLater: (deal: Deal) => `Change, once ${done[deal]}`,
  askUndo: { stay: 'Keep waiting', undo: 'Undo it' },
} as const;
