import { describe, expect, it } from 'vitest';
import { bundleFor, productFor } from '../../testing.ts';
import { groupWhileTyping, networkChoices, numberProblem, readMobile } from './mobile-form.ts';

const vodacom = productFor();
const mtn = productFor({ productCode: '102', name: 'MTN Airtime', vendor: 'MTN' });
const networks = networkChoices([vodacom, mtn]);

describe('the mobile number', () => {
  it.each(['0821234567', '+27 82 123 4567', '082-123-4567', '27821234567'])(
    'reads %s back in groups',
    (number) => {
      expect(readMobile({ number, chosenId: undefined }, networks)).toMatchObject({
        msisdn: '27821234567',
        readBack: '082 123 4567',
        refusal: undefined,
      });
    },
  );

  it.each([
    ['', 'empty'],
    ['082 123', 'too-short'],
    ['0821234567890', 'too-long'],
    ['082abc4567', 'not-digits'],
    ['0861234567', 'not-mobile'],
  ])('refuses %s as %s and waits for a number', (number, refusal) => {
    expect(readMobile({ number, chosenId: undefined }, networks)).toMatchObject({
      refusal,
      target: { kind: 'waiting-for', what: 'number' },
    });
  });

  it('is put into groups while it is typed, other forms stay as typed', () => {
    expect(groupWhileTyping('08212')).toBe('082 12');
    expect(groupWhileTyping('0821234567')).toBe('082 123 4567');
    expect(groupWhileTyping('+2782')).toBe('+2782');
    expect(groupWhileTyping('082x')).toBe('082x');
  });
});

it('without its 0 is said to need one', () => {
  expect(numberProblem('1821234567', 'too-long')).toBe('no-zero');
  expect(numberProblem('08212345678', 'too-long')).toBe('too-long');
  expect(numberProblem('278212345678', 'too-long')).toBe('too-long');
});

describe('the network', () => {
  it('is suggested by the number and said to be a suggestion', () => {
    const reading = readMobile({ number: '0821234567', chosenId: undefined }, networks);
    expect(reading.network?.label).toBe('Vodacom');
    expect(reading.suggested).toBe(true);
  });

  it('is the cashier’s own choice against the number', () => {
    const reading = readMobile({ number: '0821234567', chosenId: 'MTN' }, networks);
    expect(reading.network?.label).toBe('MTN');
    expect(reading.suggested).toBe(false);
  });

  it('must be chosen where the suggestion is not on sale', () => {
    const reading = readMobile({ number: '0841234567', chosenId: undefined }, networks);
    expect(reading.target).toEqual({ kind: 'waiting-for', what: 'network' });
  });

  it('brings its bundles along, and is offered twice when it has two open amounts', () => {
    const daily = bundleFor('201', 'Vodacom 1GB', 2_900);
    expect(networkChoices([daily, vodacom])[0]?.products).toHaveLength(2);
    const second = productFor({ productCode: '109', name: 'Vodacom Power Hour' });
    expect(networkChoices([vodacom, second, daily]).map(({ label }) => label)).toEqual([
      'Vodacom Airtime',
      'Vodacom Power Hour',
    ]);
  });
});
