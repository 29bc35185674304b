import { beforeAll, describe, expect, it } from 'vitest';
import type { DrawnAnswer } from './draw/draw-answer.ts';
import { factsOf } from './oracle/facts.ts';
import { objectToOutcome, objectToReversal, objectToWords } from './oracle/judge.ts';
import { readStrictly } from './oracle/read-strictly.ts';
import { runOverHttp } from './over-http.ts';
import { type AnswerRunner, createAnswerRunner, runAnswers } from './run-answers.ts';
import { shrinkAnswer } from './shrink-answer.ts';
import { writeTree } from './tree.ts';

const LONG_MS = 180_000;
/** Part of the million that `pnpm fuzz` judges. */
const PART = 30_000;

let runner: AnswerRunner;
beforeAll(() => {
  runner = createAnswerRunner();
});

describe('made-up answers', () => {
  it('each end in a verdict that can be defended', { timeout: LONG_MS }, async () => {
    const { verdicts, discrepancies } = await runAnswers({ from: 1, count: PART }, runner);
    expect(discrepancies).toEqual([]);
    // Every kind of end is among them, or the answers would prove nothing.
    for (const verdict of [
      ...['purchase approved', 'purchase declined', 'purchase unknown: evidence-missing'],
      ...['purchase unknown: not-executed', 'purchase unknown: collision', 'reversal reversed'],
      ...['reversal refused', 'meter approved', 'meter failed: refused', 'products approved'],
    ])
      expect(verdicts[verdict] ?? 0, verdict).toBeGreaterThan(5);
  });

  it('are judged alike when they come over a real line', { timeout: LONG_MS }, async () => {
    const { answers, discrepancies } = await runOverHttp({ from: 1, count: 600 });
    expect([answers, discrepancies]).toEqual([600, []]);
  });

  it('are the same again from the same seed', () => {
    expect(runner.draw(77).heard).toEqual(createAnswerRunner().draw(77).heard);
    expect(runner.draw(77).heard).not.toEqual(runner.draw(78).heard);
  });
});

/** A purchase whose good answer brings a PIN. */
function soldVoucher(): DrawnAnswer {
  for (let seed = 1; seed < 5_000; seed += 1) {
    const drawn = runner.draw(seed);
    const { asked, meant } = drawn;
    if (asked.kind === 'purchase' && asked.request.expects === 'voucher' && meant === 'approved')
      return drawn;
  }
  throw new Error('No voucher was drawn.');
}

describe('the oracle', () => {
  it('objects to verdicts that do not follow from the answer', () => {
    const { asked, heard, goods } = soldVoucher();
    if (asked.kind !== 'purchase') throw new Error('Not a purchase.');
    const { request } = asked;
    const evidence = {
      kind: 'voucher' as const,
      ...{ pin: goods.pin, serialNumber: '', expiryDate: '' },
      ...{ redemptionInstructions: '', termsAndConditions: '' },
    };
    const ids = { providerTransactionId: '', providerDate: '' };
    const approved = { kind: 'approved', evidence, ...ids } as const;
    expect(objectToOutcome(heard, request, approved)).toBeUndefined();
    const otherPin = { ...approved, evidence: { ...evidence, pin: '1111222233334444' } };
    expect(objectToOutcome(heard, request, otherPin)).toContain('PIN that did not come');
    expect(objectToOutcome({ ...heard, status: 500 }, request, approved)).toContain('success');
    const declined = { code: '2003', providerMessage: '', mendableBy: 'shop' } as const;
    expect(objectToOutcome(heard, request, { kind: 'declined', ...declined })).toContain(
      'declined',
    );
    const unknown = { kind: 'unknown', code: '', detail: '' } as const;
    for (const cause of ['not-executed', 'collision', 'request-changed'] as const)
      expect(objectToOutcome(heard, request, { ...unknown, cause })).toBeDefined();
    expect(objectToOutcome(heard, request, { ...unknown, cause: 'bad-answer' })).toBeUndefined();
  });

  it('objects to a reversal that nobody confirmed', () => {
    const { asked, heard } = soldVoucher();
    if (asked.kind !== 'purchase') throw new Error('Not a purchase.');
    const reversed = { kind: 'reversed', code: '0', providerTransactionId: '' } as const;
    const torn = { ...heard, body: heard.body.subarray(0, -3) };
    expect(objectToReversal(torn, asked.request, 'ORIGINAL', reversed)).toContain(
      'decides nothing',
    );
  });

  it('finds a PIN however it is laid out, and keys', () => {
    const goods = { pin: '1234567890123456', tokens: [] };
    for (const words of [
      '1234 5678 9012 3456',
      '1234\u20095678\n9012:3456',
      '１２３４567890123456',
    ])
      expect(objectToWords(`PIN ${words} used`, goods, [])).toContain('PIN');
    expect(objectToWords('bearer abc', goods, ['abc'])).toContain('key');
    expect(objectToWords('response code 2003', goods, ['abc'])).toBeUndefined();
  });

  it('reads JSON as JSON.parse does, and remembers what is said twice', () => {
    const good = ['{}', ' [1, -2.5e3, "a\\n\\u0041", null] ', '{"a":{"b":[[]]},"a":0}', '"x"', '0'];
    for (const text of good) {
      const tree = readStrictly(text);
      expect(JSON.parse(tree === undefined ? 'undefined' : writeTree(tree))).toEqual(
        JSON.parse(text),
      );
    }
    const bad = [
      '',
      '{',
      '[1,]',
      '{"a"}',
      '{"a":1,}',
      '01',
      '+1',
      'NaN',
      "'a'",
      '[1 2]',
      '"\u0000"',
      '{} x',
    ];
    for (const text of bad) expect(readStrictly(text), text).toBeUndefined();
    const twice = Buffer.from('{"responseCode":0,"ResponseCode":2003}');
    expect(factsOf(twice).wellFormed).toBe(false);
  });
});

describe('a wrong verdict', () => {
  it('is made small, and stays wrong', async () => {
    const drawn = soldVoucher();
    // A client that takes every answer with a PIN in it for a refusal.
    const wrong: AnswerRunner = {
      draw: runner.draw,
      try: async ({ heard }) => {
        const isWrong = heard.body.includes('"');
        return { verdict: '', said: '', objection: isWrong ? 'wrong' : undefined };
      },
    };
    const small = await shrinkAnswer(drawn, wrong);
    expect(small.heard.body.toString()).toBe('"');
  });
});
