import { describe, expect, test } from 'vitest';
import { DEMO_CATALOGUE } from '../demo/catalogue.ts';
import { electricity, oneVoucher, openTestLedger } from '../testing.ts';
import { renderAnswer } from './render-answer.ts';
import { renderProducts } from './render-products.ts';

const PATH = '/api/v4/prepaid-utilities/purchase';

describe('an answer on the wire', () => {
  test('of a voucher has cents, a PIN as text and a day of expiry', () => {
    const { ledger } = openTestLedger();
    const answer = renderAnswer(ledger.execute(oneVoucher('S1')), '3.1', PATH);
    expect(answer).toMatchObject({
      responseCode: 0,
      reference: 'S1',
      amount: 10_000,
      transactionDate: '2026-11-21T16:40:35+02:00',
      voucher: { amount: 10_000, expiryDate: '2029-11-21', status: 'Active' },
    });
  });

  test('of release 3.1 writes supplier figures in rand and the names of July 2024', () => {
    const { ledger } = openTestLedger();
    const sold = ledger.execute(electricity('E1', '01443026719'));
    expect(renderAnswer(sold, '3.1', PATH)).toMatchObject({
      amount: 20_000,
      billingInfo: { taxAmount: 23.48, exclusiveAmount: 156.52, units: 63.4, unitType: 'kWh' },
      charges: { debt: { value: 20, description: 'Arrears (bal R 160.00)' }, fixedCost: [] },
      meterinfo: { utilityInfo: { utilityname: 'City Power Johannesburg' }, tariffIndex: 7 },
      tariffBlocks: [{ amount: 156.52, 'units ': 63.4, costPerUnit: 2.4688 }],
      tokens: [{ tokenDescription: 'Normal Sale' }],
    });
  });

  test('of a meter lookup gives limits and arrears in cents and keys as text', () => {
    const { ledger } = openTestLedger();
    const asked = { ...electricity('L1', '01443026719'), operation: 'meter-lookup' as const };
    expect(renderAnswer(ledger.execute(asked), '3.1', PATH)).toMatchObject({
      billingInfo: { arrearValue: 18_000, minimumVendValue: 1_000, maximumVendValue: 350_000 },
      meterInfo: { customerInfo: { name: 'S M DLAMINI' }, tariffIndex: '07' },
      isFBE: false,
    });
  });

  test('of release 3.1 names old and new key only when the key changes', () => {
    const { ledger } = openTestLedger();
    const render = (reference: string) =>
      renderAnswer(ledger.execute(electricity(reference, '04111111110')), '3.1', PATH);
    expect(render('E1')).toMatchObject({
      meterinfo: { oldKeyRevisionNumber: 1, newKeyRevisionNumber: 2 },
    });
    expect(render('E2')['meterinfo']).not.toHaveProperty('newKeyRevisionNumber');
  });

  test('of 2023 writes the same sale with the older names', () => {
    const { ledger } = openTestLedger();
    const sold = ledger.execute(electricity('E1', '07330044194'));
    expect(renderAnswer(sold, '2023', PATH)).toMatchObject({
      debt: { value: 40, outstanding: '884.50' },
      fixedCost: [{ value: 20, description: 'Service charge' }],
      keyChangeTokenData: { supplyGroupCode: 600675, keyRevisionNumber: 2, tariffIndex: 7 },
      meterInfo: { utilityInfo: { name: 'City Power Johannesburg' } },
      tokens: [{ type: 'KC' }, { type: 'KC' }, { type: 'FBE' }, { type: 'STD' }],
    });
  });

  test('of a refusal has the five documented fields and no more', () => {
    const { ledger } = openTestLedger();
    const refused = ledger.execute(electricity('E1', '04300558121'));
    expect(renderAnswer(refused, '3.1', PATH)).toEqual({
      responseCode: 2311,
      responseMessage: 'The meter number you have entered has been blocked from purchasing.',
      reference: 'E1',
      transactionId: String(refused.transactionId),
      path: PATH,
    });
  });
});

describe('the catalogue', () => {
  test('has no two products with one code, and no limits the wrong way round', () => {
    const codes = DEMO_CATALOGUE.map(({ productCode }) => productCode);
    expect(new Set(codes).size).toBe(codes.length);
    for (const product of DEMO_CATALOGUE)
      expect(product.minimumAmountCents).toBeLessThanOrEqual(product.maximumAmountCents);
  });

  test('is wrapped since release 3.1 and was a bare array in 2023', () => {
    expect(renderProducts(DEMO_CATALOGUE, '3.1')).toHaveProperty('products');
    const bare = renderProducts(DEMO_CATALOGUE, '2023');
    expect(bare).toContainEqual({
      productCode: 311,
      productName: 'R1 - R4000 1Voucher Token',
      minimumAmount: 100,
      maximumAmount: 400_000,
      status: 'Active',
    });
  });
});
