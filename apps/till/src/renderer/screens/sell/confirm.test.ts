import { describe, expect, it } from 'vitest';
import { printerFor, productFor } from '../../testing.ts';
import { confirmOf, type TargetReading } from './confirm.ts';
import { whyNotYet } from './confirm-words.ts';

const target: TargetReading = { kind: 'target', target: { kind: 'none' } };
const amount = { kind: 'amount', product: productFor(), amountCents: 2_900 } as const;
const tender = { kind: 'tender', tender: { kind: 'card' } } as const;
const ready = printerFor({ virtual: true });

describe('"Sell and print"', () => {
  it('is ready with everything it needs', () => {
    expect(confirmOf(target, amount, tender, ready)).toEqual({
      kind: 'ready',
      order: {
        productCode: '101',
        productName: 'Vodacom Airtime',
        amountCents: 2_900,
        target: { kind: 'none' },
        tender: { kind: 'card' },
      },
    });
  });

  it('names the first thing that is missing, in the order of the steps', () => {
    const nobody: TargetReading = { kind: 'waiting-for', what: 'number' };
    const noAmount = { kind: 'problem', problem: 'none' } as const;
    const little = { kind: 'problem', problem: 'too-little', missingCents: 900 } as const;
    const words = (view: ReturnType<typeof confirmOf>): string => whyNotYet(view, false);
    expect(words(confirmOf(nobody, noAmount, little, ready))).toMatch(/number/);
    expect(words(confirmOf(target, noAmount, little, ready))).toMatch(/amount/);
    expect(words(confirmOf(target, amount, little, ready))).toMatch(/cash/);
    expect(words(confirmOf(target, amount, tender, ready))).toBe('');
  });

  it.each(['absent', 'connecting', 'stopped', 'busy'] as const)(
    'is blocked while the printer is %s',
    (kind) => {
      const printer = printerFor({ kind, why: 'Out of paper.', mend: 'Put a roll in.' });
      expect(confirmOf(target, amount, tender, printer)).toMatchObject({
        kind: 'printer',
        printer,
      });
    },
  );
});
