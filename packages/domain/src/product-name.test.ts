import { expect, it } from 'vitest';
import { customerName, plainName } from './product-name.ts';

it.each([
  ['one-voucher', 'R1 - R4000 1Voucher Token', 'Flash', '1Voucher'],
  ['one-voucher-redemption', '1Voucher Redemption', 'Flash', '1Voucher'],
  ['cash-out-pin', 'R50 - R3000 Cash Out PIN', 'Flash', 'Cash-out PIN'],
  ['eezi', 'R2 - R999 eeziAirtime Token', 'Flash', 'Eezi airtime'],
  ['airtime', 'R2 - R999 Vodacom Pinless Airtime', 'Vodacom', 'Vodacom airtime'],
  ['airtime', 'R5 Airtime', '', 'Airtime'],
  ['data', 'Vodacom 1GB 30 days', 'Vodacom', 'Vodacom 1GB 30 days'],
  ['gift-voucher', 'R50 - R2000 Netflix Gift Card', 'Netflix', 'Netflix Gift Card'],
  ['bill-payment', 'DStv Account Payment', 'DStv', 'DStv Account Payment'],
] as const)(
  'a customer reads what %s is, not what the catalogue calls it',
  (group, name, vendor, read) => {
    expect(customerName({ group, name, vendor })).toBe(read);
  },
);

it('loses nothing of a name but what stands in front of it as a price or limits', () => {
  expect(plainName('R100 Takealot Gift Voucher')).toBe('Takealot Gift Voucher');
  expect(plainName('R 1 500 – R 2 000 Card')).toBe('Card');
  expect(plainName('R100')).toBe('R100');
  expect(plainName('Rain 10GB')).toBe('Rain 10GB');
  expect(plainName('1Voucher R5')).toBe('1Voucher R5');
});
