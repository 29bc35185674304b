import { describe, expect, it } from 'vitest';
import { CAUSES } from './cause-words.ts';
import { classify } from './code-class.ts';
import { codeWordsFor } from './code-words.ts';
import { RESPONSE_CODES } from './response-codes.ts';
import { gradeOf, sentencesOf } from './testing/reading-age.ts';

const codes = RESPONSE_CODES.map(([code]) => code);
const wordsOf = (code: number): string => Object.values(codeWordsFor(String(code))).join(' ');

describe('the words for a response code', () => {
  it('exist for all 241 of them, each with its own number', () => {
    expect(codes).toHaveLength(241);
    expect(new Set(codes).size).toBe(241);
    for (const code of codes) {
      const { what, money, help } = codeWordsFor(String(code));
      for (const text of [what, money, help]) expect(text, String(code)).toMatch(/^\S.*[.!]$/);
    }
  });

  it('use every cause', () => {
    const used = new Set<string>(RESPONSE_CODES.map(([, , cause]) => cause));
    expect(Object.keys(CAUSES).filter((cause) => !used.has(cause))).toEqual([]);
  });

  it('let nobody hand money back while it is not known', () => {
    for (const code of codes) {
      const { money } = codeWordsFor(String(code));
      const gives = /give the money back/i.test(money) && !/don’t give/i.test(money);
      const isProven = [
        'decline-customer-fixable',
        'decline-merchant-config',
        'reversal-final-success-equivalent',
      ].includes(classify(code));
      const isVoucher = money.startsWith('It is worth nothing here.');
      expect(gives, String(code)).toBe(isProven && !isVoucher);
    }
  });

  it.each([2401, 2403, 2405, 2604, 2673, 2674])(
    'of a voucher that is no good (%s) hand out nothing: nobody has paid',
    (code) => {
      expect(codeWordsFor(String(code)).money).toMatch(/give no money/);
    },
  );

  it.each([
    ['500', /out of order/],
    ['429', /out of order/],
    ['401', /key/],
  ])('of HTTP %s fit it', (status, what) => {
    expect(codeWordsFor(status).what).toMatch(what);
    expect(codeWordsFor(status).money).toMatch(/^Keep the money/);
  });

  it.each(['', '2999', 'abc', '-1', '99999999999'])('of “%s” are those of not knowing', (code) => {
    expect(codeWordsFor(code).money).toMatch(/^Keep the money/);
  });

  it('can be read by a child of twelve', () => {
    for (const code of codes) {
      for (const sentence of sentencesOf(wordsOf(code)))
        expect(sentence.split(/\s+/).length, sentence).toBeLessThanOrEqual(20);
      expect(gradeOf(wordsOf(code)), wordsOf(code)).toBeLessThanOrEqual(6.5);
    }
  });

  it('name no field of the wire and no jargon', () => {
    for (const code of codes)
      expect(wordsOf(code)).not.toMatch(
        /msisdn|json|http|third.?party|token|gateway|denomination/i,
      );
  });
});
