import type { SaleView } from '@tillkeeper/ipc';
import { describe, expect, it } from 'vitest';
import { saleFor } from '../../testing.ts';
import type { WaitingKind } from './waiting-view.ts';
import { type AfterWait, afterWait, patienceMs, wayOut } from './way-out.ts';

const waitingSale = (more: Partial<SaleView> = {}): SaleView =>
  saleFor({ phase: { kind: 'waiting' }, slip: { kind: 'none' }, open: true, ...more });

describe('what comes after the wait', () => {
  it.each<[string, Partial<SaleView>, WaitingKind, AfterWait | undefined]>([
    ['nothing was sold', { canCancel: true }, 'no-line', 'give-up'],
    ['it can be undone', { reversible: true }, 'not-known', 'undo'],
    ['it can’t be undone', {}, 'not-known', 'pending-slip'],
    [
      'the pending slip was made',
      { pendingSlip: { kind: 'due', copyNumber: 0 } },
      'pending',
      undefined,
    ],
    ['a first try is out again', { reversible: true }, 'no-line', 'give-up'],
  ])('when %s', (_name, more, kind, after) => {
    expect(afterWait(waitingSale(more), kind)).toBe(after);
  });
});

describe('the way out', () => {
  it('is not offered in the first moments', () => {
    expect(wayOut(waitingSale({ reversible: true }), 'sending')).toBeUndefined();
  });

  it('waits while a try may be getting through', () => {
    expect(wayOut(waitingSale(), 'no-line')).toEqual({ what: 'give-up', ready: false });
    expect(wayOut(waitingSale({ canCancel: true }), 'no-line')?.ready).toBe(true);
  });

  it('is open while an answer is missing', () => {
    expect(wayOut(waitingSale({ reversible: true }), 'still-working')).toEqual({
      what: 'undo',
      ready: true,
    });
  });
});

describe('the till’s patience', () => {
  it('runs from the confirmation to the end of the customer’s wait', () => {
    const sale = waitingSale({ customerWaitMs: 75_000 });
    expect(patienceMs(sale, 37_000)).toBe(38_000);
    expect(patienceMs(sale, 900_000)).toBe(0);
  });

  it('is not known after a restart', () => {
    expect(patienceMs(waitingSale({ recovered: true }), 47_000)).toBeUndefined();
  });
});
