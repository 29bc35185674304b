import type { Permission } from '@tillkeeper/domain';
import { ipc, permissionOf, type RefusedWhy } from '@tillkeeper/ipc';

/** What a person can be allowed to do. */
export const PERMISSION_WORDS: Readonly<Record<Permission, string>> = {
  sell: 'Sell',
  'keep-shift': 'Open a shift and count the drawer',
  'drop-cash': 'Put cash into the safe',
  'pay-out-cash': 'Take cash out of the drawer',
  'void-sale': 'Undo a sale',
  'settle-sale': 'Say how a sale ended',
  'refund-pending': 'Give money back while it is not known whether it sold',
  'sell-without-printer': 'Sell without a printer',
  'reprint-slip': 'Print a slip again',
  'search-journal': 'Search all sales',
  'read-x': 'Read an X report',
  'close-z': 'Close a shift (Z)',
  'read-reports': 'Read reports and compare Flash’s file',
  'export-figures': 'Take figures out of the till',
  'manage-operators': 'Change people and their PINs',
  'change-settings': 'Change settings',
  'read-audit': 'Read the audit log',
  'switch-training': 'Begin or end training',
};

/** Why the till did nothing. */
export const REFUSED_WORDS: Readonly<Record<RefusedWhy, string>> = {
  'sign-in': 'Nobody was signed in',
  'change-pin': 'Has to choose a PIN first',
  permission: 'Is not allowed to',
  approval: 'Nobody’s word held for it',
  'disk-full': 'The disk is full',
};

/** What a window asked for, by what a person needs to be allowed for it. */
export function verbWords(verb: string): string {
  const known = Object.entries(ipc.verbs).find(([name]) => name === verb)?.[1];
  const permission = known && permissionOf(known.needs);
  return permission === undefined
    ? 'Something that this till has no name for'
    : PERMISSION_WORDS[permission];
}
