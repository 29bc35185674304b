import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { judgePurchase } from './judge-purchase.ts';
import { judgeReversal } from './judge-reversal.ts';
import { readMeterAccount } from './lookup-meter.ts';
import { readOffers, readPinAccount } from './lookup-services.ts';
import { readLooseJson } from './loose-json.ts';
import { readProducts } from './products.ts';
import { safeWords } from './safe-words.ts';
import { unknownFields } from './support-notes.ts';
import { answered, requestFor, VOUCHER_ANSWER } from './testing/samples.ts';

const requests = (
  [
    'voucher',
    'sent-voucher',
    'recharge',
    'electricity',
    'bill',
    'redemption',
    'cancellation',
    'none',
  ] as const
).map(requestFor);
const CUSTOMER_PIN = '4417093355128806';
const status = fc.constantFrom(200, 201, 302, 400, 401, 404, 429, 500, 503);
/** Shapes that the client looks for, filled with whatever a server may put there. */
const nearly = fc.record(
  {
    responseCode: fc.oneof(fc.jsonValue(), fc.constantFrom(0, '0', 2003, 2220)),
    reference: fc.jsonValue(),
    amount: fc.jsonValue(),
    voucher: fc.oneof(
      fc.jsonValue(),
      fc.record({ pin: fc.jsonValue(), status: fc.jsonValue(), amount: fc.jsonValue() }),
    ),
    biller: fc.jsonValue(),
    consumer: fc.oneof(fc.jsonValue(), fc.record({ accountNo: fc.jsonValue() })),
    tokens: fc.oneof(
      fc.jsonValue(),
      fc.array(fc.record({ token: fc.jsonValue(), units: fc.jsonValue() })),
    ),
    meterInfo: fc.jsonValue(),
    billingInfo: fc.jsonValue(),
    charges: fc.jsonValue(),
    products: fc.array(fc.jsonValue()),
  },
  { requiredKeys: [] },
);

describe('a hostile server', () => {
  it('makes nothing throw, whatever it sends', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string(),
          fc.json(),
          nearly.map((each) => JSON.stringify(each)),
        ),
        status,
        (body, code) => {
          for (const request of requests) {
            judgePurchase(answered(body, code), request, CUSTOMER_PIN);
            judgeReversal(answered(body, code), request);
          }
          const fields = readLooseJson(body);
          readProducts(fields);
          readOffers(fields);
          readPinAccount(fields, 'SN0001');
          readMeterAccount(fields, '01443026719');
          unknownFields(fields);
        },
      ),
      { numRuns: 500 },
    );
  });

  it('can not choke a screen or a record with endless texts', () => {
    const endless = 'x'.repeat(300_000);
    const content = { redemptionInstructions: endless, termsAndConditions: endless };
    const sold = {
      productCode: 311,
      productName: endless,
      vendor: endless,
      productGroup: '1Voucher',
    };
    const product = { ...sold, minimumAmount: 100, maximumAmount: 400_000, content };
    const [read] = readProducts(readLooseJson(JSON.stringify({ products: [product] })));
    expect(read?.name.length).toBeLessThan(200);
    expect(JSON.stringify(read).length).toBeLessThan(20_000);
  });

  it('neither sells nor declines nor undoes with random JSON', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.json()), status, (body, code) => {
        for (const request of requests) {
          expect(judgePurchase(answered(body, code), request).kind).toBe('unknown');
          expect(judgeReversal(answered(body, code), request).kind).toBe('unknown');
        }
      }),
      { numRuns: 500 },
    );
  });

  it('sells only the PIN that it gave, in an answer that says 0 and is ours', () => {
    fc.assert(
      fc.property(nearly, status, (body, code) => {
        const outcome = judgePurchase(answered(body, code), requestFor('voucher'));
        if (outcome.kind !== 'approved') return;
        expect(code).toBe(200);
        expect(String(body.responseCode).trim()).toBe('0');
      }),
      { numRuns: 1_000 },
    );
  });

  it('takes no voucher in payment without saying how much, and hands out no old PIN as change', () => {
    fc.assert(
      fc.property(nearly, status, (body, code) => {
        const request = { ...requestFor('redemption'), amountCents: 0 };
        const outcome = judgePurchase(answered(body, code), request, CUSTOMER_PIN);
        if (outcome.kind !== 'approved' || outcome.evidence.kind !== 'redemption') return;
        const { redeemedCents, change } = outcome.evidence;
        expect(Number.isSafeInteger(redeemedCents) && redeemedCents > 0).toBe(true);
        if (change.kind === 'voucher') expect(change.voucher.pin).not.toBe(CUSTOMER_PIN);
      }),
      { numRuns: 1_000 },
    );
  });

  it('shows nobody a script or an escape code as anything but text', () => {
    const evil = '<script>alert(1)</script>\u001b[2J\u001d\u0056\u0000';
    const content = { redemptionInstructions: evil, termsAndConditions: evil };
    const voucher = { ...VOUCHER_ANSWER.voucher, serialNumber: evil, content };
    const outcome = judgePurchase(answered({ ...VOUCHER_ANSWER, voucher }), requestFor('voucher'));
    // Kept as it came: screens write text, and slips clean it. The PIN stays what it was.
    expect(outcome).toMatchObject({ evidence: { pin: VOUCHER_ANSWER.voucher.pin } });
    expect(unknownFields(readLooseJson(JSON.stringify({ [evil]: 1 }))).join()).not.toMatch(
      /[<>\p{Cc}]/u,
    );
  });

  it('declines only with a documented code', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 9_999 }), (responseCode) => {
        const outcome = judgePurchase(answered({ responseCode }), requestFor('recharge'));
        expect(outcome.kind).not.toBe('approved');
        if (outcome.kind === 'declined') expect(['customer', 'shop']).toContain(outcome.mendableBy);
      }),
    );
  });

  it('cut off anywhere never sells', () => {
    const whole = JSON.stringify(VOUCHER_ANSWER);
    for (let length = 0; length < whole.length; length += 1)
      expect(judgePurchase(answered(whole.slice(0, length)), requestFor('voucher'))).toMatchObject({
        cause: 'bad-answer',
      });
  });

  it('says a thing twice and differently, and proves nothing with it', () => {
    const whole = JSON.stringify(VOUCHER_ANSWER);
    const twice = [
      whole.replace('{', '{"responseCode": 2003, '),
      whole.replace('{', '{"ResponseCode ": 2003, '),
      whole.replace(/}$/, ', "RESPONSECODE": 2003}'),
      whole.replace('"pin"', '"pin": "9999888877776666", "PIN"'),
      whole.replace(/}$/, ', "reference": "TILL02-OTHER"}'),
    ];
    for (const body of twice)
      expect(judgePurchase(answered(body), requestFor('voucher')), body).toMatchObject({
        kind: 'unknown',
        cause: 'bad-answer',
      });
    const same = whole.replace('{', '{"responseCode":0,"note":{"pin":"\\"1"},');
    expect(judgePurchase(answered(same), requestFor('voucher')).kind).toBe('approved');
  });

  it('names two accounts in one answer about a bill, or change that is no money', () => {
    const accounts = '"consumer":{"accountNo":"777","accountNo":"0098765"}';
    const bill = { ...requestFor('bill'), body: '{"accountReference":"510100098765"}' };
    expect(judgePurchase(answered(`{"responseCode":0,${accounts}}`), bill)).toMatchObject({
      cause: 'bad-answer',
    });
    for (const amount of [0.1, -500]) {
      const voucher = { amount, pin: '9999888877776666', status: 'Active' };
      const answer = { responseCode: 0, amount: 5_000, voucher };
      expect(judgePurchase(answered(answer), requestFor('redemption'))).toMatchObject({
        cause: 'bad-answer',
      });
    }
  });

  it('refuses a sale and hands over its PIN: nobody knows, and the PIN is not lost', () => {
    const refused = { ...VOUCHER_ANSWER, responseCode: 2003 };
    expect(judgePurchase(answered(refused), requestFor('voucher'))).toMatchObject({
      cause: 'bad-answer',
      code: '2003',
    });
    const tokens = [{ token: '04121234567890123457' }];
    const vend = { responseCode: 2304, tokens };
    expect(judgePurchase(answered(vend), requestFor('electricity')).kind).toBe('unknown');
    expect(judgePurchase(answered({ responseCode: 2304 }), requestFor('electricity')).kind).toBe(
      'declined',
    );
  });

  it.each([['reference'], ['amount']])('mangles the echo of the %s', (name) => {
    for (const mangled of [{}, [], [VOUCHER_ANSWER.reference], { value: 5_000 }, true]) {
      const answer = { ...VOUCHER_ANSWER, [name]: mangled };
      expect(judgePurchase(answered(answer), requestFor('voucher')).kind).toBe('unknown');
    }
    const silent = { ...VOUCHER_ANSWER, [name]: null };
    expect(judgePurchase(answered(silent), requestFor('voucher')).kind).toBe('approved');
  });

  it('names the amount in a number system of its own', () => {
    const answer = { ...VOUCHER_ANSWER, amount: '0x1388' };
    expect(judgePurchase(answered(answer), requestFor('voucher')).kind).toBe('unknown');
  });

  it('nests as deep as it likes', () => {
    const deep = `${'{"a":['.repeat(200_000)}${']}'.repeat(200_000)}`;
    expect(judgePurchase(answered(deep), requestFor('voucher'))).toMatchObject({
      cause: 'bad-answer',
    });
  });

  it('can’t reach into objects by odd names', () => {
    const body =
      '{"__proto__": {"responseCode": 0, "voucher": {"pin": "1234567890123456"}}, "constructor": 0}';
    expect(judgePurchase(answered(body), requestFor('voucher'))).toMatchObject({
      cause: 'bad-answer',
    });
  });
});

describe('the words that are kept', () => {
  it('hold no PIN, token, key or number of a person', () => {
    fc.assert(
      fc.property(
        fc.string(),
        fc.stringMatching(/^\d{8,20}$/),
        fc.base64String({ minLength: 24 }),
        (words, digits, key) => {
          const safe = safeWords(`${words} ${digits} key ${key} end`);
          expect(safe).not.toContain(digits);
          expect(safe).not.toContain(key);
          expect(safe.length).toBeLessThanOrEqual(160);
        },
      ),
    );
    for (const pin of [
      '1234 5678 9012 3456',
      '1234 - 5678 - 9012 - 3456',
      '１２３４\u20095678:9012,3456',
    ])
      expect(safeWords(`PIN ${pin} was used`)).toBe('PIN … was used');
    expect(safeWords('Out of\r\nstock.')).toBe('Out of stock.');
  });
});
