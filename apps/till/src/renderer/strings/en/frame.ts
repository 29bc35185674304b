import { formatRandShort, formatSastTime, type ProductGroup } from '@tillkeeper/domain';
import type { SaleView, Theme, TillStatus } from '@tillkeeper/ipc';
import { dealOfSale } from '../../screens/sale/deal.ts';
import { done } from './deals.ts';
import { printAndGive } from './slip-due.ts';

const groupNames: Record<ProductGroup, string> = {
  airtime: 'Airtime',
  data: 'Data',
  electricity: 'Electricity',
  'one-voucher': '1Voucher',
  'cash-out-pin': 'Cash-out PIN',
  eezi: 'Eezi airtime',
  'flash-token': 'Flash Token',
  'exclusive-voucher': 'Exclusive voucher',
  'gift-voucher': 'Gift voucher',
  'bill-payment': 'Pay a bill',
  'global-airtime': 'Airtime abroad',
  'one-voucher-redemption': 'Redeem 1Voucher',
  'one-voucher-refund': 'Refund to 1Voucher',
  'cash-out-cancellation': 'Cancel cash-out PIN',
  'exclusive-redemption': 'Redeem exclusive voucher',
  'exclusive-cancellation': 'Cancel exclusive voucher',
};

const lineWords: Record<TillStatus['line'], string> = {
  unknown: 'Line not tried yet',
  online: 'Online',
  offline: 'Offline',
  'not-authorised': 'Account refused',
};

const printerWords: Record<TillStatus['printer']['kind'], string> = {
  ready: 'Printer ready',
  connecting: 'Printer connecting',
  absent: 'Printer not ready',
  stopped: 'Printer not ready',
  busy: 'Printing',
};

const stoppedWords: Record<NonNullable<TillStatus['printer']['cause']>, string> = {
  'paper-out': 'Paper out',
  'cover-open': 'Printer open',
  error: 'Printer error',
  offline: 'Printer not ready',
  mute: 'Printer silent',
};

const themeNames: Record<Theme, string> = {
  system: 'like this computer',
  light: 'light',
  dark: 'dark',
  contrast: 'high contrast',
};

// A service is named by what it is about: the group's name says what is to be done.
const finishedNames: Partial<Record<ProductGroup, string>> = {
  'bill-payment': 'bill',
  'one-voucher-redemption': '1Voucher',
  'one-voucher-refund': '1Voucher',
  'cash-out-cancellation': 'cash-out PIN',
  'exclusive-redemption': 'exclusive voucher',
  'exclusive-cancellation': 'exclusive voucher',
};

function finishedName({ product, phase, amountCents }: SaleView): string {
  const cents = phase.kind === 'sold' ? (phase.evidence.valueCents ?? amountCents) : amountCents;
  return `${formatRandShort(cents)} ${finishedNames[product.group] ?? groupNames[product.group]}`;
}

/** What stands round every screen. */
export const frame = {
  productName: 'Tillkeeper',
  groupNames,
  demoBand: 'DEMO · no real money, slips have no value',
  trainingBand: 'TRAINING · no real money, slips have no value, nothing is in the books',
  haltedBand:
    'Selling has stopped: the till can’t write down sales. Close it and open it again. No sale is lost.',
  lineWords,
  printerWords,
  stoppedWords,
  paperNearEnd: 'Paper nearly out',
  demoPrinterReady: 'Demo printer ready',
  screenPrinterReady: 'Screen printer ready',
  openItems: (count: number) => (count === 1 ? '1 open item' : `${count} open items`),
  functionKeys: 'Function keys',
  keys: {
    help: 'Help',
    home: 'Home',
    today: 'Today’s sales',
    open: 'Open items',
    printer: 'Printer',
    lock: 'Lock',
    manage: 'Manage',
    theme: 'Colours',
  },
  keyboard: {
    label: 'Keyboard',
    shift: 'Capitals',
    signs: 'Signs',
    letters: 'Letters',
    space: 'Space',
    back: 'Delete',
    enter: 'Enter',
    close: 'Hide',
  },
  // Each stands in its long name, so that what is read out is what is seen.
  shortKeys: { today: 'Today', open: 'Open' },
  themeIs: (theme: Theme) => `Colours: ${themeNames[theme]}`,
  themeNames,
  close: 'Close',
  finished: (sale: SaleView) =>
    `The ${finishedName(sale)} of ${formatSastTime(sale.createdUtcMs)} is ${done[dealOfSale(sale)]}. ${printAndGive(sale)}`,
  openFinished: 'Open',
  forTheOwner: (device: string) => `For the owner: ${device}`,
  notices: {
    'no-answer':
      'The till did not answer. Try again. If it goes on, close the till and open it again.',
    'disk-full':
      'The disk of this till is full, so nothing was done. Sales under way are safe. The owner must make room on the disk, then try again.',
    refused: 'The till could not do that now. Look at the sale and try again.',
  },
  leave: {
    title: 'Leave this sale?',
    words: 'Nothing was sold yet. What you typed will be lost.',
    leave: 'Leave it',
    stay: 'Go on selling',
  },
  broken: {
    title: 'This screen stopped working',
    words: 'No sale is lost: the till has written down every one. Go back to the home screen.',
    home: 'Back to home',
  },
} as const;
