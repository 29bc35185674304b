import { describe, expect, it } from 'vitest';
import { judgeReversal } from './judge-reversal.ts';
import { RESPONSE_CODES } from './response-codes.ts';
import { answered, REFERENCE, requestFor } from './testing/samples.ts';

const request = requestFor('none');
const judge = (body: unknown, status = 200) => judgeReversal(answered(body, status), request);
const code = (responseCode: number) => ({
  responseCode,
  responseMessage: 'Words.',
  transactionId: 7,
});

describe('a reversal', () => {
  it.each([0, 2253, 2280, 2413, 2409, 2680])('is done with %i', (number) => {
    expect(judge(code(number))).toEqual({
      kind: 'reversed',
      code: String(number),
      providerTransactionId: '7',
    });
  });

  it.each([
    [2249, 'original-not-found'],
    [2267, 'original-unclear'],
    [2275, 'try-new-reference'],
    [2276, 'try-new-reference'],
    [2277, 'try-new-reference'],
    [2412, 'redeemed'],
    [2401, 'redeemed'],
    [2260, 'redeemed'],
    [2674, 'redeemed'],
    [2281, 'window-passed'],
    [2273, 'not-allowed'],
    [2274, 'not-allowed'],
    [2414, 'not-allowed'],
    [2675, 'not-allowed'],
    [2231, 'request-refused'],
    [2268, 'request-refused'],
    [2282, 'request-refused'],
  ])('is refused with %i as %s', (number, refusal) => {
    expect(judge(code(number), 400)).toEqual({
      kind: 'refused',
      refusal,
      code: String(number),
      providerMessage: 'Words.',
    });
  });

  it.each<readonly [number, string]>([
    ...[2210, 2211, 2220, 2331, 2661, 2771, 2378, 2001, 2206, 2233].map(
      (each) => [each, 'busy'] as const,
    ),
    ...[2373, 2377].map((each) => [each, 'slow-down'] as const),
    ...[2201, 2248, 2359, 2372].map((each) => [each, 'collision'] as const),
    [2256, 'request-changed'],
    // Nobody says whose money is where after "Token missing redemption".
    [2670, 'busy'],
    ...[2999, 7].map((each) => [each, 'undocumented'] as const),
  ])('is open with %i as %s', (number, cause) => {
    expect(judge(code(number))).toMatchObject({ kind: 'unknown', cause, code: String(number) });
  });

  it('is done by no code but a documented success', () => {
    const done = RESPONSE_CODES.map(([each]) => each).filter(
      (each) => judge(code(each)).kind === 'reversed',
    );
    expect(done).toEqual([0, 2253, 2280, 2409, 2413, 2680]);
  });

  it('may be answered with either of its two references, and no third', () => {
    expect(judge({ ...code(0), reference: REFERENCE })).toMatchObject({ kind: 'reversed' });
    expect(judge({ ...code(0), reference: 'TILL01-ORIGINAL' })).toMatchObject({ kind: 'reversed' });
    expect(judge({ ...code(0), reference: 'TILL01-OTHER' })).toMatchObject({
      kind: 'unknown',
      cause: 'bad-answer',
    });
  });

  it('is open after any 5xx, HTML, code 0 under another status, and no answer', () => {
    expect(judge(code(0), 500)).toMatchObject({ kind: 'unknown', cause: 'server-error' });
    expect(judge('<html>')).toMatchObject({ kind: 'unknown', cause: 'bad-answer' });
    expect(judge(code(0), 404)).toMatchObject({ kind: 'unknown', cause: 'bad-answer' });
    const lost = judgeReversal({ kind: 'failed', phase: 'no-answer', detail: 'words' }, request);
    expect(lost).toMatchObject({ kind: 'unknown', cause: 'no-answer' });
  });
});
