import { ACCOUNT_KEYS, type SettingKey } from '@tillkeeper/ipc';
import { en } from '../../strings/en.ts';

/** How a setting is typed or chosen. */
export type FieldKind =
  | { readonly kind: 'text' }
  | { readonly kind: 'lines' }
  | { readonly kind: 'path'; readonly what: 'logo' | 'backup-folder' }
  /** `step`: what the buttons beside it add or take. */
  | { readonly kind: 'whole'; readonly step: number }
  | { readonly kind: 'percent'; readonly step: number }
  | { readonly kind: 'switch' }
  | { readonly kind: 'choice'; readonly choices: Readonly<Record<string, string>> }
  | { readonly kind: 'rates' };

const TEXT = { kind: 'text' } as const;
const LINES = { kind: 'lines' } as const;
const SWITCH = { kind: 'switch' } as const;

/** The field of each setting. */
export const FIELDS: Readonly<Record<SettingKey, FieldKind>> = {
  'flash.accountNumber': TEXT,
  storeId: TEXT,
  terminalId: TEXT,
  'store.name': TEXT,
  'store.addressLines': LINES,
  'store.vatNumber': TEXT,
  vatRateBasisPoints: { kind: 'percent', step: 1 },
  'slip.language': { kind: 'choice', choices: en.settings.languages },
  'slip.headerLines': LINES,
  'slip.footerLines': LINES,
  'slip.logoFile': { kind: 'path', what: 'logo' },
  'slip.supportLink': TEXT,
  'slip.referenceCode': { kind: 'choice', choices: en.settings.referenceCodes },
  'slip.show.operatorName': SWITCH,
  'slip.show.customerAddress': SWITCH,
  'slip.show.utilityAddress': SWITCH,
  'slip.show.tariffBlocks': SWITCH,
  'slip.show.terms': SWITCH,
  lockAfterMinutes: { kind: 'whole', step: 1 },
  kiosk: SWITCH,
  cashRounding: SWITCH,
  'counter.shiftNeeded': SWITCH,
  'counter.cardReferenceNeeded': SWITCH,
  'office.commission': { kind: 'rates' },
  'office.keepSecretsDays': { kind: 'whole', step: 10 },
  'office.backupFolder': { kind: 'path', what: 'backup-folder' },
  'office.backupsKept': { kind: 'whole', step: 1 },
  'office.verifyEveryHours': { kind: 'whole', step: 1 },
};

/** A part of the screen. */
export type SectionId = keyof typeof en.settings.sections;

/** The settings of each part, in the order in which they are shown. */
export const SECTIONS: Readonly<Record<SectionId, readonly SettingKey[]>> = {
  shop: ['store.name', 'store.addressLines', 'store.vatNumber', 'vatRateBasisPoints'],
  slips: [
    'slip.language',
    'slip.headerLines',
    'slip.footerLines',
    'slip.logoFile',
    'slip.supportLink',
    'slip.referenceCode',
    'slip.show.operatorName',
    'slip.show.customerAddress',
    'slip.show.utilityAddress',
    'slip.show.tariffBlocks',
    'slip.show.terms',
  ],
  counter: [
    'lockAfterMinutes',
    'counter.shiftNeeded',
    'counter.cardReferenceNeeded',
    'cashRounding',
    'kiosk',
  ],
  commission: ['office.commission'],
  records: [
    'office.keepSecretsDays',
    'office.verifyEveryHours',
    'office.backupFolder',
    'office.backupsKept',
  ],
  provider: ACCOUNT_KEYS,
};

/** The part in which a setting stands. */
export function sectionOf(key: SettingKey): SectionId {
  const ids = Object.keys(SECTIONS) as SectionId[];
  return ids.find((id) => SECTIONS[id].includes(key)) ?? 'shop';
}
