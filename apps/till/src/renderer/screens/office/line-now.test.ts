import type { LineView, SaleView } from '@tillkeeper/ipc';
import { expect, it } from 'vitest';
import { lineNow } from './line-now.ts';

const LINE = { saleId: 'SALE0001', state: 'sold' } as LineView;
const now = (phase: object): string => lineNow(LINE, { phase } as SaleView).state;

it('shows on its line what became of a sale since it was found', () => {
  expect(lineNow(LINE, undefined)).toBe(LINE);
  expect(now({ kind: 'reversing' })).toBe('open');
  expect(now({ kind: 'reversed', reversedUtcMs: 1 })).toBe('reversed');
  expect(now({ kind: 'settled', as: 'sold' })).toBe('settled-sold');
  expect(now({ kind: 'settled', as: 'not-sold' })).toBe('settled-not-sold');
});
