import type { SaleView } from '@tillkeeper/ipc';
import { describe, expect, it } from 'vitest';
import { saleFor } from '../../testing.ts';
import { actorOf, isUnfinished, type SaleState, STATE_TONES, stateOf } from './sale-state.ts';

type Attempt = SaleView['attempts'][number];
const attempt = (number: number, verdict: Attempt['verdict']): Attempt => ({
  number,
  startedUtcMs: number,
  verdict,
});
const unfinished = (phase: 'inflight' | 'waiting', ...verdicts: Attempt['verdict'][]) =>
  saleFor({
    phase: { kind: phase },
    attempts: verdicts.map((verdict, index) => attempt(index + 1, verdict)),
    attemptCount: verdicts.length,
    slip: { kind: 'none' },
    open: true,
  });
const declined = {
  kind: 'declined',
  decline: { kind: 'declined', code: '2003', providerMessage: '', mendableBy: 'shop' },
  declinedUtcMs: 1,
} as const;

describe('the state of a sale', () => {
  it.each<[string, SaleView, SaleState, ReturnType<typeof actorOf>]>([
    ['on its way for the first time', unfinished('inflight', 'open'), 'sending', 'till'],
    ['without an answer', unfinished('waiting', 'maybe'), 'not-known', 'till'],
    ['asked again', unfinished('inflight', 'maybe', 'open'), 'not-known', 'till'],
    ['never let through', unfinished('waiting', 'not-executed'), 'no-line', 'till'],
    ['lost once', unfinished('waiting', 'lost', 'not-executed'), 'not-known', 'till'],
    ['printed', saleFor(), 'sold', 'till'],
    ['to be printed', saleFor({ slip: { kind: 'due', copyNumber: 0 } }), 'slip-due', 'cashier'],
    [
      'perhaps torn',
      saleFor({ slip: { kind: 'doubtful', copyNumber: 0, why: '' } }),
      'slip-doubtful',
      'cashier',
    ],
    ['refused, money owed', saleFor({ phase: declined, refund: 'due' }), 'refund-due', 'cashier'],
    ['refused, money back', saleFor({ phase: declined, refund: 'paid' }), 'declined', 'till'],
    [
      'frozen',
      saleFor({ phase: { kind: 'frozen', why: 'request-changed', frozenUtcMs: 1 } }),
      'frozen',
      'owner',
    ],
  ])('%s', (_name, sale, state, actor) => {
    expect(stateOf(sale)).toBe(state);
    expect(actorOf(sale)).toBe(actor);
    expect(STATE_TONES[state]).toBeDefined();
  });

  it('tells what is still under way', () => {
    expect(isUnfinished(unfinished('waiting', 'maybe'))).toBe(true);
    expect(isUnfinished(saleFor())).toBe(false);
  });
});
