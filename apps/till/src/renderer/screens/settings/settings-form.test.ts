import {
  SETTING_KEYS,
  type SettingKey,
  type SettingsView,
  type SettingValue,
} from '@tillkeeper/ipc';
import { describe, expect, it } from 'vitest';
import { changesOf, problemWords, typedOf } from './settings-form.ts';

const VALUES: Partial<Record<SettingKey, SettingValue>> = {
  'store.name': 'Kasi Corner Store',
  'store.addressLines': ['4 Vilakazi St', 'Orlando West'],
  vatRateBasisPoints: 1_550,
  lockAfterMinutes: 5,
  kiosk: false,
  'office.commission': [{ group: 'airtime', productCode: '', basisPoints: 275 }],
};
const VIEW: Extract<SettingsView, { kind: 'read' }> = {
  kind: 'read',
  keptIn: 'file',
  file: 'till.config.json',
  version: '1',
  settings: SETTING_KEYS.map((key) => ({ key, value: VALUES[key] ?? null, setBy: null })),
  fixed: [],
  apiKeySetBy: null,
  soon: [],
  fromNextStart: [],
};
const TYPED = typedOf(VIEW);

describe('the form of the settings', () => {
  it('shows values as they are typed', () => {
    expect(TYPED).toMatchObject({
      'store.addressLines': '4 Vilakazi St\nOrlando West',
      'store.vatNumber': '',
      vatRateBasisPoints: '15.5',
      lockAfterMinutes: '5',
      'office.commission': [{ group: 'airtime', productCode: '', percent: '2.75' }],
    });
  });

  it('asks to save nothing that was not changed', () => {
    expect(changesOf(VIEW, TYPED)).toEqual([]);
  });

  it('gives numbers, lines and rates as the settings want them', () => {
    const typed = {
      ...TYPED,
      'store.addressLines': '4 Vilakazi St\n\n',
      vatRateBasisPoints: '16',
      lockAfterMinutes: '10',
      'office.commission': [{ group: 'airtime', productCode: '311', percent: '3' }],
    };
    expect(changesOf(VIEW, typed)).toEqual([
      { key: 'store.addressLines', value: ['4 Vilakazi St'] },
      { key: 'vatRateBasisPoints', value: 1_600 },
      { key: 'lockAfterMinutes', value: 10 },
      {
        key: 'office.commission',
        value: [{ group: 'airtime', productCode: '311', basisPoints: 300 }],
      },
    ]);
  });

  it('lets main judge what is no number', () => {
    const typed = { ...TYPED, vatRateBasisPoints: 'a lot', lockAfterMinutes: '-1' };
    expect(changesOf(VIEW, typed)).toEqual([
      { key: 'vatRateBasisPoints', value: 'a lot' },
      { key: 'lockAfterMinutes', value: '-1' },
    ]);
  });

  it('names the line or rate that is wrong, and speaks of percent where percent is typed', () => {
    const hundredths = 'must be a whole number of hundredths of a percent, 0 to 10000';
    const problems = problemWords([
      { key: 'slip.headerLines', item: 1, message: 'must be at most 80 letters long' },
      { key: 'office.commission', item: 0, message: hundredths },
      { key: '', item: null, message: 'printer.uri: must be a printer' },
    ]);
    expect(problems).toEqual({
      'slip.headerLines': 'Line 2 must be at most 80 letters long.',
      'office.commission': 'Rate 1 must be a percentage from 0 to 100, with at most two decimals.',
      '': 'printer.uri: must be a printer',
    });
  });
});
