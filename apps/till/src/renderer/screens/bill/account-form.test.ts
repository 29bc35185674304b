import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { askedOf, readAccount } from './account-form.ts';

const account = {
  billerCode: '10031',
  billerName: 'DStv',
  billerCallCentre: '',
  accountReference: '88123456',
  customerName: 'T NKOSI',
  accountStatus: 'Active',
  customerCellNumber: '',
};
const found = (asked: string) =>
  ({ kind: 'answered', asked, answer: { kind: 'found', account } }) as const;

describe('an account number', () => {
  it('is known once the biller has named its owner', () => {
    const reading = readAccount('8812 3456', '10031', found(askedOf('10031', '88123456')));
    expect(reading.target).toEqual({
      kind: 'target',
      target: {
        kind: 'bill-account',
        billerCode: '10031',
        accountReference: '88123456',
        customerName: 'T NKOSI',
      },
    });
  });

  it('is not paid on the word about another number or another biller', () => {
    for (const asked of [askedOf('10031', '88123457'), askedOf('10032', '88123456')])
      expect(readAccount('88123456', '10031', found(asked)).target).toEqual({
        kind: 'waiting-for',
        what: 'account-lookup',
      });
  });

  it('has letters and digits, and nothing that a provider would refuse', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        const { accountReference } = readAccount(text, '1', { kind: 'idle' });
        expect(accountReference ?? 'A').toMatch(/^[A-Z0-9]{1,40}$/);
      }),
    );
    expect(readAccount('<b>', '1', { kind: 'idle' }).refusal).toBe('signs');
    expect(readAccount('1'.repeat(41), '1', { kind: 'idle' }).refusal).toBe('too-long');
  });
});
