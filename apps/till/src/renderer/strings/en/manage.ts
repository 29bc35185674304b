import { formatSastDateTime } from '@tillkeeper/domain';
import type { AuditEntry, AuditQuery, VerifyAnswer } from '@tillkeeper/ipc';
import { kindWords } from '@tillkeeper/words';

/** Why training can not begin, by the till's word for it: what to wait for. */
const trainingRefused: Readonly<Record<string, string>> = {
  'under-way':
    'A sale is still on its way, or its slip is. Nobody would end it during training: wait until it is done (F8 shows it), then begin.',
  undoing:
    'A sale is being undone. Begin when F8 no longer lists it: after a lost answer the till checks once more, up to an hour and a quarter later.',
  busy: 'The till is changing over already. Wait a moment.',
};

const groups: Record<AuditQuery['group'], string> = {
  all: 'Everything',
  people: 'People',
  'sign-in': 'Signing in',
  approval: 'Allowed',
  money: 'Money',
  settings: 'Settings',
  till: 'The till',
};

/** Words of the screens for supervisors and managers. */
export const manage = {
  title: 'Manage',
  nothing: 'A manager’s screens are here. You have none of them.',
  mine: 'You',
  changePin: 'Change my PIN',
  entries: {
    shift: { title: 'Shift and cash', words: 'Float, drops, count, X and Z' },
    journal: { title: 'All sales', words: 'Search, print again, void' },
    reports: { title: 'Reports', words: 'What was sold, and what it earned' },
    reconcile: { title: 'Flash’s file', words: 'Every sale against the provider’s list' },
    people: { title: 'People', words: 'Who works here, PINs, badges' },
    audit: { title: 'Audit log', words: 'Who did what; prove the records' },
    giveBack: {
      title: 'Take back',
      words: 'An unused cash-out PIN or voucher; refund to 1Voucher',
    },
    settings: { title: 'Settings', words: 'Shop, slips, counter, commission, records' },
  },
  training: {
    begin: 'Begin training',
    end: 'End training',
    endTitle: 'End training?',
    endWords: [
      'The shop’s own till comes back. It is locked, and opens with the PIN of somebody who works in this shop: the people of the training are gone.',
      'What was sold here stays out of the shop’s books.',
    ],
    endNo: 'Go on training',
    about: 'Training: nothing that is sold counts, until it is ended or the till starts again.',
    notNow: 'Not now',
    refused: trainingRefused,
    refusedElse: 'Wait a moment, then try again.',
  },
  recovery: {
    title: 'Owner’s recovery key',
    before: [
      'The recovery key opens this till when its keystore, its passphrase or every manager is gone. It is shown once, and the one before opens nothing more.',
      'Have pen and paper ready. Whoever has it can open this till.',
    ],
    make: 'Show a new key',
    after: 'Write it down now, check it letter by letter, and keep it away from the till.',
    written: 'I have written it down',
    cancel: 'Not now',
    missing: {
      title: 'Nobody could let you back in',
      words:
        'Ten wrong PINs, typed by anybody, shut the only manager out. The owner’s recovery key helps then, and there is none yet.',
      make: 'Make it now',
    },
  },
  people: {
    title: 'People',
    list: 'Everybody',
    add: 'Add a person',
    details: 'Person',
    name: 'Name',
    role: 'Role',
    roles: {
      cashier: 'Sells, counts the drawer',
      supervisor: 'Also voids, pays out, closes shifts',
      manager: 'Everything: people, settings, reports',
    },
    roleMissing: 'Choose what this person is.',
    firstPin: 'First PIN',
    firstPinHelp:
      'Cashiers 4 digits or more, supervisors and managers 6. It works once: the person then chooses their own.',
    newPin: 'New PIN for this person',
    save: 'Save',
    setPin: 'Set the PIN',
    badge: 'Badge',
    badgeScan: 'Scan the badge',
    hasBadge: 'Has a badge',
    noBadge: 'No badge',
    takeBadge: 'Take the badge away',
    leave: 'Works here no more',
    comeBack: 'Works here again',
    left: 'Works here no more',
    lockedOut: 'Locked out after ten wrong PINs',
    endLockout: 'Let in again',
    mustChange: 'Has to choose a PIN',
    never: 'Has not signed in yet',
    lastSeen: (utcMs: number) => `Last signed in ${formatSastDateTime(utcMs).slice(0, 16)}`,
  },
  audit: {
    title: 'Audit log',
    group: 'Show',
    groups,
    person: 'Who',
    everybody: 'Everybody',
    when: 'When',
    spans: {
      all: 'Any time',
      today: 'Today',
      yesterday: 'Yesterday',
      week: '7 days',
      month: 'This month',
      last: 'Last month',
    },
    empty: 'Nothing of this kind is written down.',
    more: 'Older entries',
    details: 'Entry',
    choose: 'Choose an entry to read all of it.',
    yes: 'yes',
    no: 'no',
    event: (seq: number, hash: string) => `Event ${seq} · ${hash}…`,
    kindName: kindWords,
    line: ({ who, approvedBy, details: { person } }: AuditEntry) => {
      if (approvedBy !== '') return `${who}, allowed by ${approvedBy}`;
      if (person === undefined) return who || 'The till';
      return who === '' || who === person ? String(person) : `${who}: ${String(person)}`;
    },
    verify: 'Prove the records',
    verifyWords:
      'Reads every event from the first one on and proves that none was changed. Sales go on.',
    verifying: 'Reading all records …',
    verified: (answer: Extract<VerifyAnswer, { kind: 'verified' }>) =>
      `${answer.eventCount} events, ${answer.saleCount} sales, ${answer.secretCount} sealed PINs: all whole, nothing changed.`,
    head: 'Hash of the last event',
    broken: (count: number) => (count === 1 ? 'One thing is wrong' : `${count} things are wrong`),
    brokenWords: 'Keep the till’s folder as it is and call support.',
    failed: 'The records could not be read now. Try again.',
  },
} as const;
