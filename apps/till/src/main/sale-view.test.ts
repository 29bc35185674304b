import type { EvidenceSummary, Sale } from '@tillkeeper/domain';
import { saleViewSchema, todaySchema } from '@tillkeeper/ipc';
import { describe, expect, it } from 'vitest';
import { saleView } from './sale-view.ts';
import { secretsOf } from './secrets-view.ts';

/** A sold sale whose every text from outside is as given. */
function saleSaying(text: string): Sale {
  const evidence: EvidenceSummary = {
    kind: 'electricity',
    secretLastFour: '3456',
    serialNumber: text,
    tokenCount: 1,
    units: text,
  };
  const approval = { providerTransactionId: text, evidence };
  return {
    intent: {
      saleId: 'SALE-00000001',
      intentId: 'INTENT-00000001',
      tillId: 'T03',
      operatorName: text,
      slipNumber: 1,
      product: {
        productCode: '12',
        name: text,
        group: 'electricity',
        vendor: text,
        minimumAmountCents: 100,
        maximumAmountCents: 400_000,
        fixedAmount: false,
        reversible: false,
        redemptionInstructions: text,
        termsAndConditions: text,
      },
      amountCents: 5_000,
      target: { kind: 'meter', meterNumber: '01443026719', customerName: text },
      tender: { kind: 'card' },
      request: {
        providerId: 'flash',
        operation: 'utility-purchase',
        path: '/',
        body: '{}',
        reference: 'TILL01-1' as Sale['intent']['request']['reference'],
        amountCents: 5_000,
        expects: 'electricity',
      },
      createdUtcMs: 1,
      demo: false,
    },
    phase: { kind: 'sold', attemptNumber: 1, soldUtcMs: 2, approval },
    attempts: [{ number: 1, startedUtcMs: 1, verdict: 'approved', code: text, approval }],
    slip: { kind: 'doubtful', copyNumber: 0, why: text },
    pendingSlip: { kind: 'none' },
    reversals: [],
    reversible: false,
    refund: 'none',
    recovered: false,
  };
}

const explain = (code: string) => ({ what: `Code ${code}.`, money: 'Keep it.', help: 'Ask.' });

describe('a row of a list', () => {
  it('says what the sale says', () => {
    const view = saleView(
      saleSaying('Home'),
      { nextMs: undefined, customerWaitMs: 75_000, ageMs: 0 },
      explain,
    );
    expect(saleViewSchema.parse(view)).toEqual(view);
    expect(view).toMatchObject({ operatorName: 'Home', phase: { evidence: { units: 'Home' } } });
  });

  it('fits whatever was recorded, and stays in its list with its texts clipped', () => {
    const sales = ['Home', 'x'.repeat(100_000)].map((text) =>
      saleView(saleSaying(text), { nextMs: undefined, customerWaitMs: 75_000, ageMs: 0 }, explain),
    );
    const sums = { soldCount: 2, takings: null, vouchersInHand: [] };
    const today = todaySchema.parse({ sales, ...sums });
    expect(today.sales).toHaveLength(2);
    const [, long] = today.sales;
    expect(long).toMatchObject({ saleId: 'SALE-00000001', amountCents: 5_000 });
    expect(long?.product.name).toBe(`${'x'.repeat(199)}…`);
  });
});

describe('the tokens that a cashier reads out', () => {
  it('keep their units short, however long the supplier wrote them', () => {
    const long = 'k'.repeat(180);
    const tokens = [{ kind: 'standard', token: '1'.repeat(20), units: long }];
    const evidence = { kind: 'electricity', tokens, unitType: long } as unknown;
    const [secret] = secretsOf(evidence as Parameters<typeof secretsOf>[0]);
    expect(secret?.units.length).toBeLessThanOrEqual(200);
    expect(secret?.groups.join('')).toBe('1'.repeat(20));
  });
});
