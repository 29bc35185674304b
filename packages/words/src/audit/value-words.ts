import { formatRand, formatRandShort, formatSastDateTime } from '@tillkeeper/domain';
import type { AuditEntry } from '@tillkeeper/ipc';
import { PERMISSION_WORDS, REFUSED_WORDS, verbWords } from '../permission-words.ts';
import { detailWords } from './detail-words.ts';
import type { ChoiceWords } from './fact.ts';

const ROLES = { cashier: 'Cashier', supervisor: 'Supervisor', manager: 'Manager' } as const;
const PROOFS = { pin: 'PIN', badge: 'Badge', demo: 'The demo' } as const;

/** What the words of the till's own mean in each kind of entry. */
const CHOICES: ChoiceWords = {
  'operator-added': { role: ROLES },
  'operator-changed': { role: ROLES },
  'lockout-ended': {
    means: { manager: 'A manager’s word', 'recovery-key': 'The owner’s recovery key' },
  },
  'pin-tried': {
    purpose: {
      'sign-in': 'Signing in',
      approval: 'Allowing something',
      'pin-change': 'Changing the PIN',
    },
  },
  'signed-in': { means: PROOFS },
  'signed-out': {
    why: {
      asked: 'Asked to',
      idle: 'Nobody touched the till',
      switched: 'Somebody else came',
      closed: 'The till was closed',
    },
  },
  'approval-given': { permission: PERMISSION_WORDS, means: PROOFS },
  'override-made': {
    what: {
      void: 'Sale undone',
      'settled as sold': 'Settled as sold',
      'settled as not-sold': 'Settled as not sold',
      'money back although it may be sold': 'Money back although it may be sold',
      'slip printed again': 'Slip printed again',
      'given back': 'Voucher or PIN given back',
      'sell-without-printer': 'Sold without a printer',
    },
  },
  'paper-printed': { paper: { 'void-slip': 'Void slip', 'z-report': 'Z report' } },
  exported: {
    what: {
      'sales xlsx': 'All sales, for Excel',
      'sales csv': 'All sales, as CSV',
      'sales pdf': 'All sales, as PDF',
      'report xlsx': 'Figures, for Excel',
      'report csv': 'Figures, as CSV',
      'report pdf': 'Figures, as PDF',
      'reconciliation xlsx': 'Differences from Flash’s file, for Excel',
      'reconciliation csv': 'Differences from Flash’s file, as CSV',
      'reconciliation pdf': 'Differences from Flash’s file, as PDF',
    },
  },
  'key-changed': {
    what: {
      'recovery-key-made': 'The owner’s recovery key was made',
      'recovery-key-used': 'The owner’s recovery key was used',
      'passphrase-set': 'The passphrase was set',
      'api-key-changed': 'Flash’s API key was changed',
      'api-key-not-changed': 'Flash’s API key could not be kept: the one before holds',
      'kept-by-system': 'The key is kept by the computer’s own keystore',
    },
  },
  'cash-moved': {
    movement: { drop: 'To the safe', 'pay-out': 'Paid out', 'pay-in': 'Paid in' },
  },
  'journal-repaired': {
    what: {
      'rolled-forward': 'The records lacked their newest entries: taken from the second copy',
      'tape-extended': 'The second copy lacked the newest entries: written again',
      'tape-rebuilt': 'The second copy was gone: written again',
      'tape-cut': 'A torn end was cut off the second copy',
      rebuilt: 'A copy was damaged: put together from all that was left',
    },
  },
};

/** Everything that an entry says besides who and when, as names and values in words. */
export function auditRows({
  kind,
  details,
}: Pick<AuditEntry, 'kind' | 'details'>): (readonly [name: string, words: string])[] {
  return Object.entries(details).flatMap(([name, value]) => {
    const words = detailWords(name);
    // The permission says what it was for, and better than the question.
    const isSaid = name === 'verb' && 'permission' in details;
    const shown = name === 'permission' ? detailWords('verb') : words;
    return shown === null || isSaid || value === ''
      ? []
      : [[shown, valueWords(kind, name, value)] as const];
  });
}

/** One value in words. */
export function valueWords(kind: string, name: string, value: string | number | boolean): string {
  if (typeof value === 'boolean') return value ? 'yes' : 'no';
  if (typeof value === 'number') return numberWords(name, value);
  if (name === 'verb') return verbWords(value);
  if (kind === 'refused' && name === 'why') return lookUp(REFUSED_WORDS, value);
  const inWords = RECORDED[name];
  if (inWords !== undefined) return recordedInWords(inWords, value);
  const choices: Readonly<
    Record<string, Readonly<Record<string, Readonly<Record<string, string>>>>>
  > = CHOICES;
  return lookUp(choices[kind]?.[name] ?? {}, value);
}

function lookUp(words: Readonly<Record<string, string>>, value: string): string {
  // People type what they like, and every object of JavaScript has a `constructor`.
  return Object.hasOwn(words, value) ? (words[value] ?? value) : value;
}

function numberWords(name: string, value: number): string {
  if (name === 'copyNumber') return value === 0 ? 'the original' : `COPY ${value}`;
  if (name === 'jumpMs') return jumpWords(value);
  if (/cents$/i.test(name)) return formatRand(value);
  if (/utcMs$/i.test(name)) return formatSastDateTime(value).slice(0, 16);
  return String(value);
}

const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;
const DAY_MS = 24 * HOUR_MS;

function jumpWords(jumpMs: number): string {
  const way = jumpMs < 0 ? 'back' : 'forwards';
  const by = Math.abs(jumpMs);
  if (by >= 2 * DAY_MS) return `${Math.round(by / DAY_MS)} days ${way}`;
  if (by >= 2 * HOUR_MS) return `${Math.round(by / HOUR_MS)} hours ${way}`;
  if (by >= 2 * MINUTE_MS) return `${Math.round(by / MINUTE_MS)} minutes ${way}`;
  return `${Math.round(by / 1_000)} seconds ${way}`;
}

/** What the log has as it was recorded: `[{"valueCents":20000,"count":3}]`, `{"count":1,"cents":500}`. */
const RECORDED: Readonly<Record<string, (value: unknown) => string>> = {
  piles: (piles) => (Array.isArray(piles) ? piles.map(pileInWords).join(', ') : ''),
  refundsDue: (due) => {
    const { count, cents } = fieldsOf(due);
    return `${String(count)} of ${formatRand(Number(cents))}`;
  },
};

function pileInWords(pile: unknown): string {
  const { valueCents, count } = fieldsOf(pile);
  return `${String(count)} × ${formatRandShort(Number(valueCents))}`;
}

function fieldsOf(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null ? { ...value } : {};
}

// The log shows at most so many letters of a value: a longer one is not whole any more.
function recordedInWords(words: (value: unknown) => string, recorded: string): string {
  try {
    return words(JSON.parse(recorded));
  } catch {
    return recorded;
  }
}
