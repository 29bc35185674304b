import { formatRand } from '@tillkeeper/domain';
import type { SaleView } from '@tillkeeper/ipc';
import type { Deal } from '../../screens/sale/deal.ts';
import type { WaitingKind } from '../../screens/sale/waiting-view.ts';
import type { AfterWait } from '../../screens/sale/way-out.ts';

type Money = Pick<SaleView, 'amountCents' | 'tender'>;
type NameAndValue = readonly [name: string, value: string];

/** The words of a wait, for one kind of deal. */
export interface WaitingWords {
  readonly titles: Record<WaitingKind, string>;
  readonly words: Record<WaitingKind, string>;
  /** What to say to the customer. */
  readonly say: Record<WaitingKind, string>;
  /** What the till does when the customer has waited long enough, in two rows. */
  readonly rows: Record<AfterWait, readonly NameAndValue[]>;
  /** The same as sentences. */
  readonly after: Record<AfterWait, string>;
  /** What the sum is that stands in the ticket. */
  readonly sum: string;
  readonly giveUp: string;
  readonly undo: (money: Pick<Money, 'tender'>) => string;
  readonly askUndo: {
    readonly title: string;
    readonly words: (money: Money) => string;
    readonly noPin: string;
  };
}

const NEXT = 'It goes on when you serve the next customer.';
const STILL = 'The answer takes longer than usual. Nothing is lost.';
const SAY_MOMENT = '“It takes a little longer. One moment, please.”';
const PENDING_TITLE = 'Not known yet. The customer keeps the pending slip.';
const PENDING_THEN: readonly NameAndValue[] = [
  ['then', 'the pending slip prints'],
  ['and the till keeps asking', 'until it knows'],
];

const sale: WaitingWords = {
  titles: {
    sending: 'Asking for it now …',
    'still-working': 'Still working. Wait a moment.',
    'not-known': 'Not known yet. Keep the money, don’t sell it again.',
    'no-line': 'No line. Nothing was sold so far.',
    pending: PENDING_TITLE,
  },
  words: {
    sending: 'The till has written this sale down and is asking the provider.',
    'still-working': STILL,
    'not-known':
      'It may already be sold. The till asks again with the same reference, so it can’t be sold twice.',
    'no-line': 'The till tries again by itself. Keep the money until it is sold, or give up.',
    pending:
      'It may already be sold. Keep the money, don’t sell it again, and don’t give money back. The till asks until it knows.',
  },
  say: {
    sending: '“One moment, it is coming.”',
    'still-working': SAY_MOMENT,
    'not-known':
      '“Your money is safe. As soon as the till knows, you get what you paid for, or your money back.”',
    'no-line': '“The line is down. We can wait a moment, or I give you your money back.”',
    pending:
      '“Keep this slip and come back with it. You get what you paid for, or your money back.”',
  },
  rows: {
    'give-up': [
      ['then', 'the sale is given up'],
      ['and the money', 'goes back'],
    ],
    undo: [
      ['then', 'the sale is undone'],
      ['and the money', 'goes back'],
    ],
    'pending-slip': PENDING_THEN,
  },
  after: {
    'give-up': 'Nothing can have been sold so far, so giving up is safe at any time.',
    undo: `The provider takes it back, and the customer gets no PIN. ${NEXT}`,
    'pending-slip':
      'This can’t be undone. The customer keeps the pending slip; what was bought comes out here as soon as the provider answers.',
  },
  sum: 'Price',
  giveUp: 'Give up: nothing was sold',
  undo: ({ tender }) =>
    tender.kind === 'card'
      ? 'Undo it now, and the card payment'
      : 'Undo it now and give the money back',
  askUndo: {
    title: 'Undo this sale?',
    words: ({ amountCents, tender }) =>
      tender.kind === 'card'
        ? `You undo the card payment of ${formatRand(amountCents)}, and the till undoes the sale.`
        : `You give the customer ${formatRand(amountCents)} back, and the till undoes the sale.`,
    noPin: 'The customer gets no PIN any more, even if the provider sold it.',
  },
};

const payment: WaitingWords = {
  ...sale,
  titles: {
    ...sale.titles,
    sending: 'Paying it now …',
    'not-known': 'Not known yet. Keep the money, don’t pay it again.',
    'no-line': 'No line. Nothing was paid so far.',
  },
  words: {
    sending: 'The till has written this payment down and is asking the provider.',
    'still-working': STILL,
    'not-known':
      'It may already be paid. The till asks again with the same reference, so it can’t be paid twice.',
    'no-line': 'The till tries again by itself. Keep the money until it is paid, or give up.',
    pending:
      'It may already be paid. Keep the money, don’t pay it again, and don’t give money back. The till asks until it knows.',
  },
  say: {
    ...sale.say,
    'not-known':
      '“Your money is safe. As soon as the till knows, the bill is paid, or you get your money back.”',
    pending:
      '“Keep this slip and come back with it. The bill is paid, or you get your money back.”',
  },
  rows: {
    ...sale.rows,
    'give-up': [
      ['then', 'the payment is given up'],
      ['and the money', 'goes back'],
    ],
    undo: [
      ['then', 'the payment is undone'],
      ['and the money', 'goes back'],
    ],
  },
  after: {
    ...sale.after,
    'give-up': 'Nothing can have been paid so far, so giving up is safe at any time.',
    'pending-slip':
      'This can’t be undone. The customer keeps the pending slip; the proof of payment comes out here as soon as the provider answers.',
  },
  sum: 'To the biller',
  giveUp: 'Give up: nothing was paid',
};

const redemption: WaitingWords = {
  titles: {
    ...sale.titles,
    sending: 'Redeeming it now …',
    'not-known': 'Not known yet. Sell nothing for it, and don’t take it again.',
    'no-line': 'No line. Nothing was redeemed so far.',
  },
  words: {
    sending: 'The till has written this down and is asking the provider.',
    'still-working': STILL,
    'not-known':
      'It may already be redeemed. The till asks again with the same reference, so it can’t be taken twice.',
    'no-line':
      'The till tries again by itself. Sell nothing for it until it is redeemed, or give up.',
    pending:
      'It may already be redeemed. Sell nothing for it and don’t take it again. The till asks until it knows.',
  },
  say: {
    sending: '“One moment, please.”',
    'still-working': SAY_MOMENT,
    'not-known':
      '“Your voucher is safe. As soon as the till knows, you can pay with it, or you keep it.”',
    'no-line': '“The line is down. We can wait a moment, or you pay another way.”',
    pending:
      '“Keep this slip and come back with it. You can pay with the voucher, or you keep it.”',
  },
  rows: {
    'give-up': [
      ['then', 'it is given up'],
      ['and the voucher', 'stays good'],
    ],
    undo: [
      ['then', 'it is undone'],
      ['and the voucher', 'is good again'],
    ],
    'pending-slip': PENDING_THEN,
  },
  after: {
    'give-up': 'Nothing can have been redeemed so far, so giving up is safe at any time.',
    undo: `The provider undoes it, and the customer keeps the voucher. ${NEXT}`,
    'pending-slip':
      'The customer keeps the pending slip. The money is there to spend when the provider answers, not before.',
  },
  sum: 'To take',
  giveUp: 'Give up: nothing was redeemed',
  undo: () => 'Undo it now: the customer keeps the voucher',
  askUndo: {
    title: 'Undo this redemption?',
    words: () => 'The till undoes it, and the voucher is good again.',
    noPin: 'Nothing can be sold for it here then.',
  },
};

const cancellation: WaitingWords = {
  titles: {
    ...sale.titles,
    sending: 'Asking the provider now …',
    'not-known': 'Not known yet. Give no money.',
    'no-line': 'No line. Nothing was given back so far.',
  },
  words: {
    sending: 'The till has written this down and is asking the provider.',
    'still-working': STILL,
    'not-known':
      'It may be done already. The till asks again with the same reference, so it can’t be done twice. Give nothing before it knows.',
    'no-line': 'The till tries again by itself. Give nothing until it is done, or give up.',
    pending:
      'It may be done already. Give nothing and don’t begin it again. The till asks until it knows.',
  },
  say: {
    sending: '“One moment, please.”',
    'still-working': SAY_MOMENT,
    'not-known': '“I am waiting for the answer. As soon as it is here you get your money.”',
    'no-line': '“The line is down. We can wait a moment, or try later.”',
    pending: '“Keep this slip and come back with it. We don’t know yet whether it worked.”',
  },
  rows: {
    'give-up': [
      ['then', 'it is given up'],
      ['and you', 'give nothing'],
    ],
    undo: [
      ['then', 'it is undone'],
      ['and you', 'give nothing'],
    ],
    'pending-slip': PENDING_THEN,
  },
  after: {
    'give-up': 'Nothing can have been given back so far, so giving up is safe at any time.',
    undo: `The provider undoes it, and you give nothing. ${NEXT}`,
    'pending-slip':
      'The customer keeps the pending slip. You give what is due when the provider answers, not before.',
  },
  sum: 'Asked for',
  giveUp: 'Give up: nothing was given back',
  undo: () => 'Undo it now and give nothing',
  askUndo: {
    title: 'Undo it?',
    words: () => 'The till undoes it, and you give nothing.',
    noPin: 'The customer gets nothing any more, even if the provider has done it.',
  },
};

/** The words of a wait, by what is waited for. */
export const waitingWords: Record<Deal, WaitingWords> = {
  sale,
  payment,
  redemption,
  cancellation,
  refund: cancellation,
};
