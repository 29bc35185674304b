import { expect, it } from 'vitest';
import { productFor } from '../../testing.ts';
import { printAndGive, soldPrintAndGive } from './slip-due.ts';

const product = productFor();

it('names the change with the slip', () => {
  const tender = { kind: 'cash', receivedCents: 5_000, changeCents: 3_000 } as const;
  expect(soldPrintAndGive({ tender, product })).toBe(
    'Sold: print the slip and give R 30.00 change',
  );
  expect(printAndGive({ tender })).toBe('Print the slip, give R 30.00 change.');
});

it('says nothing of change where there is none', () => {
  const tender = { kind: 'card' } as const;
  expect(soldPrintAndGive({ tender, product })).toBe('Sold: print the slip');
  const bill = productFor({ group: 'bill-payment' });
  expect(soldPrintAndGive({ tender, product: bill })).toBe('Paid: print the slip');
});
