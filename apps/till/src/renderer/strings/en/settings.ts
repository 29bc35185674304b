import type { FixedKey, SaveSettingsAnswer, SettingKey } from '@tillkeeper/ipc';

type Refused = Extract<SaveSettingsAnswer, { kind: 'refused' }>['why'];

/** What each setting is called, on its screen and in the audit log. */
const labels: Record<SettingKey, string> = {
  'flash.accountNumber': 'Account number',
  storeId: 'Store id',
  terminalId: 'Terminal id',
  'store.name': 'Name of the shop',
  'store.addressLines': 'Address',
  'store.vatNumber': 'VAT number',
  vatRateBasisPoints: 'VAT rate in percent',
  'slip.language': 'Language of slips',
  'slip.headerLines': 'Lines under the address',
  'slip.footerLines': 'Lines at the end',
  'slip.logoFile': 'Logo, a PNG picture',
  'slip.supportLink': 'Link for help, as a QR code',
  'slip.referenceCode': 'Reference as a QR code',
  'slip.show.operatorName': 'Who sold it',
  'slip.show.customerAddress': 'Address of a meter’s owner',
  'slip.show.utilityAddress': 'Address of the utility',
  'slip.show.tariffBlocks': 'Steps of the tariff',
  'slip.show.terms': 'Terms of the provider',
  lockAfterMinutes: 'Lock after so many minutes untouched',
  kiosk: 'The till fills the screen',
  cashRounding: 'Round cash prices down to 10 cents',
  'counter.shiftNeeded': 'Sell only while a shift is open',
  'counter.cardReferenceNeeded': 'Take cards only with the card slip’s number',
  'office.commission': 'Commission',
  'office.keepSecretsDays': 'Days until old PINs are wiped',
  'office.backupFolder': 'Folder of backups',
  'office.backupsKept': 'Backups kept',
  'office.verifyEveryHours': 'Hours between proofs of the records',
};

const helps: Partial<Record<SettingKey, string>> = {
  'flash.accountNumber': 'Flash is asked before it is kept.',
  storeId: 'As Flash knows the store: sent with every sale.',
  terminalId: 'As Flash knows this till: sent with every sale.',
  'store.addressLines': 'At most four lines.',
  'store.vatNumber': 'Leave empty when not registered for VAT.',
  'slip.headerLines': 'A telephone number, opening hours. At most four.',
  'slip.footerLines': 'Thanks, terms of the shop. At most six.',
  'slip.logoFile': 'Keep the picture on this computer: without it the till does not start.',
  'slip.supportLink': 'https://wa.me/27820000000, tel:… or mailto:…',
  lockAfterMinutes: '0: it never locks by itself.',
  'office.backupFolder': 'Best on another disk. Leave empty for no backups.',
  'office.verifyEveryHours': '0: only when somebody asks.',
};

const fixed: Record<FixedKey, string> = {
  tillId: 'Name of this till',
  'flash.environment': 'Which Flash',
  'flash.baseUrl': 'Address of the server',
};

const refused: Record<Refused, string> = {
  'changed-elsewhere':
    'Somebody changed the settings file meanwhile. Load it anew: what you typed stays, and can then be saved.',
  'set-by-variable':
    'One of these is set by the system of this computer and can’t be changed here.',
  'not-recorded':
    'Nothing was changed: the till could not write down who changed it. Is the disk full?',
  'not-written': 'Nothing was changed: the settings file could not be written. Is the disk full?',
  'open-sales':
    'Nothing was changed: a sale is not settled or waits for its last check, and belongs to the account before. Save when F8 no longer lists it.',
  unreachable: 'Nothing was changed: Flash could not be asked. Check the line, then save again.',
  'not-authorised':
    'Nothing was changed: Flash does not take this account with the API key of this till.',
  failed: 'Nothing was changed: Flash gave no list of products for this account. Check the number.',
};

/** The screen of the settings. */
export const settings = {
  title: 'Settings',
  sections: {
    shop: 'Shop',
    slips: 'Slips',
    counter: 'Counter',
    commission: 'Commission',
    records: 'Records',
    provider: 'Provider',
  },
  labels,
  printer: 'Printer',
  helps,
  fixed,
  languages: { en: 'English', af: 'Afrikaans', zu: 'isiZulu' },
  referenceCodes: { always: 'On every slip', pending: 'While not settled', never: 'Never' },
  shown: 'Shown on slips',
  oneLineEach: 'One line each.',
  less: (label: string) => `Less: ${label}`,
  more: (label: string) => `More: ${label}`,
  choosePath: 'Choose …',
  rates: {
    group: 'Product group',
    productCode: 'Product code',
    productCodeHelp: 'Empty: the whole group',
    percent: 'Percent',
    add: 'Add a rate',
    remove: (number: number) => `Remove rate ${number}`,
    none: 'No rates yet: reports show no commission.',
    item: (number: number) => `Rate ${number}`,
  },
  line: (number: number) => `Line ${number}`,
  percentWrong: (label: string, most: number) =>
    `${label} must be a percentage from 0 to ${most}, with at most two decimals.`,
  setBy: (variable: string) => `set by ${variable}`,
  provider: {
    words: (file: string) =>
      `The name of this till and the server are changed in the file ${file}; then start the till again.`,
    account:
      'Account, store and terminal hold from the next start, and only when nothing is open with the account before.',
    key: 'The API key is kept sealed at this till and is never shown.',
    newKey: 'New API key …',
    newKeyTitle: 'New API key',
    newKeyWords:
      'Type the key that Flash gave you. It is tried first, and the till sells with it from its next start.',
    newKeyCancel: 'Not now',
    newKeySaved: 'The new API key is kept',
    newKeySavedWords:
      'Flash took it. It holds from the next start; until then the till sells with the one before.',
    keySetBy: (variable: string) =>
      `The API key is set by ${variable} and is never shown. It is changed where the system of this computer sets it.`,
    printer: 'Printer settings (F12)',
  },
  demo: {
    title: 'Nothing is written to a file',
    words: 'In the demo and in training, changes hold until it ends. The shop’s own settings stay.',
  },
  loading: 'Reading the settings …',
  unreadable: 'The settings file has mistakes',
  unreadableWords:
    'The till goes on with the settings of its start. Mend the file, then load it anew.',
  load: 'Load anew',
  leave: {
    title: 'Leave the settings?',
    words: 'What you changed is not saved yet, and will be lost.',
    leave: 'Leave them as they were',
    stay: 'Go on changing',
  },
  changed: 'Changed, not saved yet',
  unchanged: 'Nothing is changed. What you save is written down with your name.',
  save: 'Save',
  saving: 'Saving …',
  discard: 'Take back all changes',
  back: 'Back',
  saved: 'Saved. It holds now.',
  soon: 'Saved. It holds in a moment',
  whySoon:
    'Nothing changes under a slip that is being made: it is out soon, then this holds by itself.',
  later: 'Holds from the next start',
  laterWords: (labelsOf: readonly string[]) => `${labelsOf.join(', ')}.`,
  whyLater: 'The till can’t change this while it runs.',
  restart: 'Start the till again',
  restarting: 'The till starts again …',
  restartBusy:
    'A sale is on its way to the provider, or a slip is printing. Press again in a moment.',
  wrong: 'Not saved: something is wrong, see the fields.',
  refused,
} as const;
