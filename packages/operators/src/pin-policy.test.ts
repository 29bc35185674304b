import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkPin } from './pin-policy.ts';

describe('a PIN that somebody chooses', () => {
  it.each(['1111', '1234', '4321', '9876', '7890', '1212', '2580', '123123'])(
    'is not %s, which comes to everybody’s mind',
    (pin) => expect(checkPin(pin, 'cashier')).toBe('too-plain'),
  );

  it('is longer for those who may more', () => {
    expect(checkPin('7294', 'cashier')).toBeUndefined();
    expect(checkPin('7294', 'supervisor')).toBe('too-short');
    expect(checkPin('72946', 'manager')).toBe('too-short');
    expect(checkPin('729461', 'manager')).toBeUndefined();
    expect(checkPin('729', 'cashier')).toBe('too-short');
    expect(checkPin('7294617294617', 'manager')).toBe('too-long');
  });

  it('is digits alone', () => {
    fc.assert(
      fc.property(fc.string({ minLength: 4, maxLength: 12 }), (text) => {
        fc.pre(!/^\d*$/.test(text));
        expect(checkPin(text, 'cashier')).toBe('not-digits');
      }),
    );
  });

  it('leaves nearly all PINs to choose from', () => {
    const all = Array.from({ length: 10_000 }, (_, at) => String(at).padStart(4, '0'));
    const plain = all.filter((pin) => checkPin(pin, 'cashier') !== undefined);
    expect(plain.length).toBeLessThan(150);
  });
});
