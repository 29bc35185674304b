import { expect, it } from 'vitest';
import { saleFor } from '../testing.ts';
import { finishedElsewhere } from './finished-elsewhere.ts';

const waiting = saleFor({ phase: { kind: 'waiting' }, slip: { kind: 'none' }, open: true });
const due = saleFor({ slip: { kind: 'due', copyNumber: 0 }, open: true });

it('tells of a sale that ended while the cashier was elsewhere', () => {
  expect(finishedElsewhere(waiting, due, undefined)).toBe(true);
  expect(finishedElsewhere(waiting, due, 'SALE0002')).toBe(true);
});

it('is silent about the sale on the screen, about old news and about printed slips', () => {
  expect(finishedElsewhere(waiting, due, due.saleId)).toBe(false);
  expect(finishedElsewhere(due, due, undefined)).toBe(false);
  expect(finishedElsewhere(undefined, due, undefined)).toBe(false);
  expect(finishedElsewhere(waiting, saleFor(), undefined)).toBe(false);
});
