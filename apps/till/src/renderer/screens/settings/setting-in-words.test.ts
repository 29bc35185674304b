import { expect, it } from 'vitest';
import { settingInWords, settingName } from './setting-in-words.ts';

it.each([
  ['kiosk', 'true', 'yes'],
  ['vatRateBasisPoints', '1550', '15.5 %'],
  ['slip.language', 'zu', 'isiZulu'],
  ['store.vatNumber', '', '–'],
  ['store.addressLines', '["4 Vilakazi St","Orlando"]', '4 Vilakazi St / Orlando'],
  [
    'office.commission',
    '[{"group":"airtime","productCode":"","basisPoints":250},{"group":"data","productCode":"311","basisPoints":300}]',
    'Airtime 2.5 %, Data 311 3 %',
  ],
  ['office.commission', '[{"group":"airti', '[{"group":"airti'],
  ['printer', 'tcp://10.0.0.9:9100', 'tcp://10.0.0.9:9100'],
])('says %s = %s as %s', (key, recorded, words) => {
  expect(settingInWords(key, recorded)).toBe(words);
});

it('names a setting as its screen does', () => {
  expect(settingName('counter.shiftNeeded')).toBe('Sell only while a shift is open');
  expect(settingName('printer')).toBe('Printer');
  expect(settingName('of.tomorrow')).toBe('of.tomorrow');
});
