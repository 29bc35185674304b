import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatMsisdn, networkHint, parseMsisdn } from './msisdn.ts';

const mobile = fc.stringMatching(/^(6\d|7[1-9]|8[1-5])\d{7}$/);
const separator = fc.constantFrom('', ' ', '-', '.', '\u00a0');

describe('parseMsisdn', () => {
  it.each([
    '0821234567',
    '082 123 4567',
    '(082) 123-4567',
    '082.123.4567',
    '082/123/4567',
    ' 082\u00a0123\u202f4567 ',
    '+27821234567',
    '+27 82 123 4567',
    '27821234567',
    '27 82 123 4567',
    '0027821234567',
    '821234567',
    // As letterheads write it for callers from abroad and at home at once.
    '+27 (0)82 123 4567',
    '+27 082 123 4567',
    '27 082 123 4567',
    '0027 (0) 82 123 4567',
  ])('reads %j', (text) => {
    expect(parseMsisdn(text)).toEqual({ ok: true, value: '27821234567' });
  });

  it.each([
    ['', 'empty'],
    [' - ', 'empty'],
    ['082 CALL ME', 'not-digits'],
    ['0821234567#', 'not-digits'],
    ['++27821234567', 'not-digits'],
    ['082+1234567', 'not-digits'],
    ['٠٨٢١٢٣٤٥٦٧', 'not-digits'],
    ['0', 'too-short'],
    ['27', 'too-short'],
    ['082123456', 'too-short'],
    ['+2782123456', 'too-short'],
    ['+27', 'too-short'],
    ['08212345678', 'too-long'],
    ['+278212345678', 'too-long'],
    ['2782123456789', 'too-long'],
    ['+44 7700 900123', 'not-south-african'],
    ['+', 'not-digits'],
    ['011 123 4567', 'not-mobile'],
    ['0801234567', 'not-mobile'],
    ['0861234567', 'not-mobile'],
    ['0871234567', 'not-mobile'],
    ['0701234567', 'not-mobile'],
    ['0044 7911 123456', 'not-south-african'],
    ['0082 123 4567', 'not-south-african'],
    ['00', 'too-short'],
    ['002', 'too-short'],
    ['+2', 'too-short'],
    ['+27 (0)82 123 4', 'too-short'],
    ['+27 (0)82 123 45678', 'too-long'],
    ['+27 (0)11 123 4567', 'not-mobile'],
  ])('refuses %j as %s', (text, refusal) => {
    expect(parseMsisdn(text)).toEqual({ ok: false, error: refusal });
  });

  it('reads every mobile number however it is written, always the same', () => {
    fc.assert(
      fc.property(
        mobile,
        fc.constantFrom('0', '+27', '0027', '27', '+27 (0)', '27 0', ''),
        separator,
        separator,
        (national, prefix, a, b) => {
          const text = `${prefix}${national.slice(0, 2)}${a}${national.slice(2, 5)}${b}${national.slice(5)}`;
          expect(parseMsisdn(text)).toEqual({ ok: true, value: `27${national}` });
        },
      ),
    );
  });

  it('never throws, and gives nothing but 11 digits of a mobile number', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.stringMatching(/^[+\d ()-]{0,16}$/)), (text) => {
        const parsed = parseMsisdn(text);
        if (parsed.ok) expect(parsed.value).toMatch(/^27(6\d|7[1-9]|8[1-5])\d{7}$/);
      }),
    );
  });

  it('reads back what it shows', () => {
    expect(formatMsisdn('27821234567')).toBe('082 123 4567');
    fc.assert(
      fc.property(mobile, (national) => {
        expect(parseMsisdn(formatMsisdn(`27${national}`))).toEqual({
          ok: true,
          value: `27${national}`,
        });
      }),
    );
  });
});

describe('networkHint', () => {
  it.each([
    ['27821234567', 'Vodacom'],
    ['27831234567', 'MTN'],
    ['27841234567', 'Cell C'],
    ['27811234567', 'Telkom'],
    ['27810234567', 'MTN'],
    ['27818234567', 'Vodacom'],
    ['27614234567', 'Telkom'],
    ['27611234567', 'Cell C'],
    ['27710234567', 'MTN'],
    ['27711234567', 'Vodacom'],
    ['27673234567', 'Vodacom'],
    ['27670234567', 'Telkom'],
    ['27111234567', undefined],
    ['27', undefined],
  ])('%s first belonged to %s', (msisdn, network) => {
    expect(networkHint(msisdn)).toBe(network);
  });
});
