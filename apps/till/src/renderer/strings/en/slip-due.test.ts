import { expect, it } from 'vitest';
import { printAndGive, soldPrintAndGive } from './slip-due.ts';

it('names the change with the slip', () => {
  const tender = { kind: 'cash', receivedCents: 5_000, changeCents: 3_000 } as const;
  expect(soldPrintAndGive({ tender })).toBe('Sold: print the slip and give R 30.00 change');
  expect(printAndGive({ tender })).toBe('Print the slip, give R 30.00 change.');
});

it('says nothing of change where there is none', () => {
  expect(soldPrintAndGive({ tender: { kind: 'card' } })).toBe('Sold: print the slip');
});
