import { formatRand, type UnknownCause } from '@tillkeeper/domain';
import type { SaleView } from '@tillkeeper/ipc';
import type { Milestone } from '../../screens/sale/history-lines.ts';
import type { WaitingKind } from '../../screens/sale/waiting-view.ts';
import type { AfterWait } from '../../screens/sale/way-out.ts';

type Attempt = SaleView['attempts'][number];
type Money = Pick<SaleView, 'amountCents' | 'tender'>;

const titles: Record<WaitingKind, string> = {
  sending: 'Asking for it now …',
  'still-working': 'Still working. Wait a moment.',
  'not-known': 'Not known yet. Keep the money, don’t sell it again.',
  'no-line': 'No line. Nothing was sold so far.',
  pending: 'Not known yet. The customer keeps the pending slip.',
};

const words: Record<WaitingKind, string> = {
  sending: 'The till has written this sale down and is asking the provider.',
  'still-working': 'The answer takes longer than usual. Nothing is lost.',
  'not-known':
    'It may already be sold. The till asks again with the same reference, so it can’t be sold twice.',
  'no-line': 'The till tries again by itself. Keep the money until it is sold, or give up.',
  pending:
    'It may already be sold. Keep the money, don’t sell it again, and don’t give money back. The till asks until it knows.',
};

const sayWhile: Record<WaitingKind, string> = {
  sending: '“One moment, it is coming.”',
  'still-working': '“It takes a little longer. One moment, please.”',
  'not-known':
    '“Your money is safe. As soon as the till knows, you get what you paid for, or your money back.”',
  'no-line': '“The line is down. We can wait a moment, or I give you your money back.”',
  pending: '“Keep this slip and come back with it. You get what you paid for, or your money back.”',
};

const then: Record<AfterWait, readonly (readonly [name: string, value: string])[]> = {
  'give-up': [
    ['then', 'the sale is given up'],
    ['and the money', 'goes back'],
  ],
  undo: [
    ['then', 'the sale is undone'],
    ['and the money', 'goes back'],
  ],
  'pending-slip': [
    ['then', 'the pending slip prints'],
    ['and the till keeps asking', 'until it knows'],
  ],
};

const thenWords: Record<AfterWait, string> = {
  'give-up': 'Nothing can have been sold so far, so giving up is safe at any time.',
  undo: 'The provider takes it back, and the customer gets no PIN. It goes on when you serve the next customer.',
  'pending-slip':
    'This can’t be undone. The customer keeps the pending slip; what was bought comes out here as soon as the provider answers.',
};

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

function attemptResult({ verdict, cause, code }: Attempt): string {
  switch (verdict) {
    case 'open':
      return 'waiting …';
    case 'lost':
      return 'the till was closed before the answer';
    case 'approved':
      return 'sold';
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
  titles,
  words,
  say: 'Say to the customer',
  sayWhile,
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
  then,
  thenWords,
  lastTry: 'It happens as soon as the try that is still out ends without an answer.',
  keepsTrying: 'The till keeps trying until it knows. It goes on when you serve the next customer.',
  next: 'Serve the next customer',
  giveUp: 'Give up: nothing was sold',
  undo: ({ tender }: Pick<Money, 'tender'>) =>
    tender.kind === 'card'
      ? 'Undo it now, and the card payment'
      : 'Undo it now and give the money back',
  printPending: 'Print the pending slip now',
  busy: 'One moment …',
  money: 'Price',
  changeLater: 'Change, once sold',
  askUndo: {
    title: 'Undo this sale?',
    words: ({ amountCents, tender }: Money) =>
      tender.kind === 'card'
        ? `You undo the card payment of ${formatRand(amountCents)}, and the till undoes the sale.`
        : `You give the customer ${formatRand(amountCents)} back, and the till undoes the sale.`,
    noPin: 'The customer gets no PIN any more, even if the provider sold it.',
    stay: 'Keep waiting',
    undo: 'Undo it',
  },
} as const;
