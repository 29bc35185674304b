import { expect, it } from 'vitest';
import { readLooseJson } from './loose-json.ts';
import { VOUCHER_ANSWER } from './testing/samples.ts';
import { readVoucher } from './voucher-evidence.ts';

const read = (text: string) => readVoucher(readLooseJson(text));

it('reads all that the slip shows', () => {
  expect(read(JSON.stringify(VOUCHER_ANSWER))).toEqual({
    ok: true,
    value: {
      kind: 'voucher',
      pin: '1234567890123456',
      serialNumber: 'SN0001',
      expiryDate: '2029-11-21',
      redemptionInstructions: 'Enter the PIN.',
      termsAndConditions: 'Like cash.',
    },
  });
});

it.each([
  ['leading zeros', '"pin": "0004567890123456"', '0004567890123456'],
  ['the provider’s layout', '"pin": " 1234 5678-9012 3456 "', '1234567890123456'],
  ['keys in another case, with stray spaces', '" PIN ": "1234567890123456"', '1234567890123456'],
  // More than a JavaScript number can hold: rounding it would print a PIN that nobody sold.
  ['a number beyond 2^53', '"pin": 9007199254740993', '9007199254740993'],
  ['a number that lost its leading zero', '"pin": 34567890123456', '0034567890123456'],
  ['another length', '"pin": "123456789012"', '123456789012'],
  ['letters', '"pin": "AB12345678CD"', 'AB12345678CD'],
])('keeps a PIN with %s', (_what, pin, expected) => {
  expect(read(`{"Voucher": {${pin}, "extra": [1]}}`)).toMatchObject({
    ok: true,
    value: { pin: expected },
  });
});

it.each(['1.2345e15', '12345e15', '-1234567890123456', '1234567890.123456', '"12"'])(
  'takes %s for no PIN',
  (pin) => {
    expect(read(`{"voucher": {"pin": ${pin}}}`)).toMatchObject({
      ok: false,
      error: { cause: 'evidence-missing' },
    });
  },
);
