import { describe, expect, it } from 'vitest';
import { classify } from './code-class.ts';
import { judgePurchase } from './judge-purchase.ts';
import { RESPONSE_CODES } from './response-codes.ts';
import { answered, REFERENCE, requestFor, TOKEN, VOUCHER_ANSWER } from './testing/samples.ts';

const voucher = requestFor('voucher');
const judge = (body: unknown, status = 200) => judgePurchase(answered(body, status), voucher);
const code = (responseCode: unknown) => ({
  responseCode,
  responseMessage: 'Words.',
  reference: REFERENCE,
});

describe('the published codes', () => {
  it('are all there, once each', () => {
    expect(RESPONSE_CODES).toHaveLength(241);
    expect(new Set(RESPONSE_CODES.map(([each]) => each)).size).toBe(241);
  });

  it.each(RESPONSE_CODES.filter(([, each]) => each.startsWith('decline-')))(
    '%i (%s) declines',
    (number, codeClass) => {
      expect(judge(code(number), 400)).toEqual({
        kind: 'declined',
        code: String(number),
        providerMessage: 'Words.',
        mendableBy: codeClass === 'decline-customer-fixable' ? 'customer' : 'shop',
      });
    },
  );

  it.each(RESPONSE_CODES.filter(([number, each]) => number !== 0 && !each.startsWith('decline-')))(
    '%i (%s) leaves it open',
    (number) => {
      expect(judge(code(number))).toMatchObject({ kind: 'unknown', code: String(number) });
    },
  );

  it.each<readonly [number, string]>([
    [2201, 'collision'],
    [2248, 'collision'],
    [2359, 'collision'],
    [2372, 'collision'],
    [2256, 'request-changed'],
    [2373, 'slow-down'],
    [2377, 'slow-down'],
    ...[2210, 2211, 2331, 2661, 2771, 2378, 2220, 2001, 2225, 2266, 2206, 2267].map(
      (each) => [each, 'busy'] as const,
    ),
    // Not with HTTP 401: not proven to have been turned away at the door.
    ...[2232, 2233, 3700, 3704, 3711].map((each) => [each, 'busy'] as const),
    // Words about a reversal are none about a purchase.
    ...[2253, 2280, 2413, 2409, 2273, 2281, 2412].map((each) => [each, 'undocumented'] as const),
    ...[1, 9, 2002, 2999, 4000, 999_999_999].map((each) => [each, 'undocumented'] as const),
  ])('%i is %s', (number, cause) => {
    expect(judge(code(number))).toMatchObject({ kind: 'unknown', cause });
  });

  it('count as text too', () => {
    expect(judge(code('2003'))).toMatchObject({ kind: 'declined', code: '2003' });
    expect(judge({ ...VOUCHER_ANSWER, responseCode: '0' })).toMatchObject({ kind: 'approved' });
  });

  it('have Flash’s published words when the answer brings none', () => {
    expect(judge({ responseCode: 2351 })).toMatchObject({ providerMessage: 'Out of stock.' });
    expect(classify(2351)).toBe('decline-merchant-config');
    expect(classify(7)).toBe('undocumented');
  });
});

describe('the HTTP status', () => {
  it.each([500, 502, 503, 504, 599])('%i is always open, whatever the body says', (status) => {
    for (const body of [VOUCHER_ANSWER, code(2003), '<html>', ''])
      expect(judge(body, status)).toMatchObject({
        kind: 'unknown',
        cause: 'server-error',
        code: String(status),
      });
  });

  it('429 asks for patience, whatever the body says', () => {
    expect(judge(code(2003), 429)).toMatchObject({
      kind: 'unknown',
      cause: 'slow-down',
      code: '429',
    });
  });

  it.each([201, 202, 204, 400, 404])('%i with code 0 is no sale', (status) => {
    expect(judge(VOUCHER_ANSWER, status)).toMatchObject({ kind: 'unknown', cause: 'bad-answer' });
  });

  it.each([100, 301, 302, 307])('%i decides nothing', (status) => {
    expect(judge(code(2003), status)).toMatchObject({ kind: 'unknown', cause: 'bad-answer' });
  });
});

describe('an answer that can’t be believed', () => {
  it.each([
    [''],
    ['<html>Sign in to the Wi-Fi</html>'],
    ['{"responseCode": 0, "voucher": {"pin": "12'],
    ['null'],
    ['0'],
    ['[]'],
    ['{}'],
    [{ ...VOUCHER_ANSWER, responseCode: null }],
    [{ ...VOUCHER_ANSWER, responseCode: false }],
    [{ ...VOUCHER_ANSWER, responseCode: '' }],
    [{ ...VOUCHER_ANSWER, responseCode: [0] }],
    [{ ...VOUCHER_ANSWER, responseCode: '00' }],
    [{ ...VOUCHER_ANSWER, responseCode: -1 }],
    [{ ...VOUCHER_ANSWER, reference: 'TILL01-SOMEONE-ELSES' }],
    [{ ...code(2003), reference: 'TILL01-SOMEONE-ELSES' }],
    [{ ...VOUCHER_ANSWER, amount: 500 }],
    [{ ...VOUCHER_ANSWER, amount: '50.00' }],
    [{ ...VOUCHER_ANSWER, amount: 'R 50' }],
    [{ ...VOUCHER_ANSWER, voucher: { ...VOUCHER_ANSWER.voucher, status: 'Reversed' } }],
    [{ ...VOUCHER_ANSWER, voucher: { ...VOUCHER_ANSWER.voucher, status: 'CANCELLED' } }],
  ])('%j', (body) => {
    expect(judge(body)).toMatchObject({ kind: 'unknown', cause: 'bad-answer' });
  });

  it.each([
    [{ ...VOUCHER_ANSWER, reference: '' }],
    [{ ...VOUCHER_ANSWER, reference: undefined }],
    [{ ...VOUCHER_ANSWER, amount: '5000' }],
    [{ ...VOUCHER_ANSWER, amount: null }],
  ])('is not one that merely repeats less: %j', (body) => {
    expect(judge(body)).toMatchObject({ kind: 'approved' });
  });
});

describe('code 0', () => {
  it.each([
    undefined,
    null,
    '',
    '   ',
    '************3456',
    'XXXXXXXXXXXX3456',
    'null',
    'string',
    {},
    ['1234567890123456'],
    true,
  ])('with the PIN %j is evidence missing', (pin) => {
    const body = { ...VOUCHER_ANSWER, voucher: { ...VOUCHER_ANSWER.voucher, pin } };
    expect(judge(body)).toMatchObject({ kind: 'unknown', cause: 'evidence-missing' });
  });

  it('without its voucher is evidence missing', () => {
    expect(judge(code(0))).toMatchObject({ kind: 'unknown', cause: 'evidence-missing' });
  });

  it('sells a recharge although nothing else comes with it', () => {
    const bare = judgePurchase(answered(code(0)), requestFor('recharge'));
    expect(bare).toMatchObject({
      kind: 'approved',
      evidence: { kind: 'recharge', rechargeType: '' },
    });
    const full = {
      ...code(0),
      rechargeDetails: { rechargeType: 'Airtime', callCentre: '0821', rechargeVendor: 'Vodacom' },
    };
    expect(judgePurchase(answered(full), requestFor('recharge'))).toMatchObject({
      evidence: {
        kind: 'recharge',
        rechargeType: 'Airtime',
        rechargeVendor: 'Vodacom',
        callCentre: '0821',
      },
    });
  });

  it('with tokens for another meter is no sale', () => {
    const vend = (meterNumber: unknown) => ({
      ...code(0),
      meterInfo: { meterNumber },
      tokens: [{ token: TOKEN }],
    });
    const electricity = requestFor('electricity');
    expect(judgePurchase(answered(vend(1_443_026_719)), electricity)).toMatchObject({
      kind: 'approved',
      evidence: { meter: { meterNumber: '01443026719' } },
    });
    expect(judgePurchase(answered(vend('07123456787')), electricity)).toMatchObject({
      kind: 'unknown',
      cause: 'bad-answer',
    });
  });

  it('never sells a request that expects nothing', () => {
    expect(judgePurchase(answered(VOUCHER_ANSWER), requestFor('none'))).toMatchObject({
      cause: 'bad-answer',
    });
  });
});

describe('no answer', () => {
  it.each(['not-executed', 'no-answer', 'bad-answer'] as const)('%s stays what it is', (phase) => {
    const outcome = judgePurchase({ kind: 'failed', phase, detail: 'words' }, voucher);
    expect(outcome).toEqual({ kind: 'unknown', cause: phase, code: '', detail: 'words' });
  });
});
