import type { AuditKind } from './fact.ts';

/** What each kind of entry is called. */
export const KIND_WORDS: Readonly<Record<AuditKind, string>> = {
  'operator-added': 'Person added',
  'operator-changed': 'Person changed',
  'pin-set': 'PIN set',
  'badge-set': 'Badge changed',
  'lockout-ended': 'Lockout ended',
  'pin-tried': 'PIN tried',
  'pin-proved': 'PIN was right',
  'badge-unknown': 'Unknown badge',
  'signed-in': 'Signed in',
  'signed-out': 'Signed out',
  'approval-given': 'Allowed',
  'approval-used': 'Allowed and done',
  'override-made': 'Exception made',
  refused: 'Refused',
  'secret-shown': 'PIN shown',
  'paper-printed': 'Paper printed',
  exported: 'Exported',
  'shift-opened': 'Shift opened',
  'cash-moved': 'Cash moved',
  'cash-counted': 'Drawer counted',
  'x-read': 'X report read',
  'shift-closed': 'Shift closed (Z)',
  reconciled: 'Compared with Flash’s file',
  'setting-changed': 'Setting changed',
  'key-changed': 'Key changed',
  'training-switched': 'Training',
  'clock-jumped': 'Clock jumped',
  'journal-verified': 'Records proved',
  'journal-repaired': 'Records mended',
  'secrets-purged': 'Old PINs wiped',
};

/** What an entry is called; a newer version of the till may have written one that this one can't name. */
export function kindWords(kind: string): string {
  const words: Readonly<Record<string, string>> = KIND_WORDS;
  return words[kind] ?? 'Written by a newer version';
}
