import type { SaleView } from '@tillkeeper/ipc';
import { describe, expect, it } from 'vitest';
import { saleFor } from '../../testing.ts';
import { actorOf } from './actor.ts';
import { type SaleState, STATE_TONES, stateOf } from './sale-state.ts';

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
const reversed = { kind: 'reversed', reversedUtcMs: 1 } as const;
const settledAs = (as: 'sold' | 'not-sold') =>
  ({ kind: 'settled', as, settledUtcMs: 1, operatorName: 'Thandi', note: '' }) as const;
const undoing = (more: Partial<SaleView>, lastCheckOnly = false) =>
  saleFor({
    phase: { kind: 'reversing', why: 'cashier', owedUtcMs: 1, lastCheckOnly },
    open: true,
    ...more,
  });
const pending = (kind: SaleView['pendingSlip']['kind']): SaleView => ({
  ...unfinished('waiting', 'maybe'),
  pendingSlip: { kind, copyNumber: 0, why: '' } as SaleView['pendingSlip'],
});

describe('the state of a sale', () => {
  it.each<[string, SaleView, SaleState, ReturnType<typeof actorOf>]>([
    ['on its way for the first time', unfinished('inflight', 'open'), 'sending', 'till'],
    ['without an answer', unfinished('waiting', 'maybe'), 'not-known', 'till'],
    ['asked again', unfinished('inflight', 'maybe', 'open'), 'not-known', 'till'],
    ['never let through', unfinished('waiting', 'not-executed'), 'no-line', 'till'],
    ['lost once', unfinished('waiting', 'lost', 'not-executed'), 'not-known', 'till'],
    ['printed', saleFor(), 'sold', 'nobody'],
    ['to be printed', saleFor({ slip: { kind: 'due', copyNumber: 0 } }), 'slip-due', 'cashier'],
    [
      'perhaps torn',
      saleFor({ slip: { kind: 'doubtful', copyNumber: 0, why: '' } }),
      'slip-doubtful',
      'cashier',
    ],
    ['refused, money owed', saleFor({ phase: declined, refund: 'due' }), 'refund-due', 'cashier'],
    ['refused, money back', saleFor({ phase: declined, refund: 'paid' }), 'declined', 'nobody'],
    ['undone, money owed', undoing({ refund: 'due' }), 'undoing-refund-due', 'cashier'],
    ['undone, money back', undoing({ refund: 'paid' }), 'undoing', 'till'],
    ['undone, slip out', undoing({ refund: 'none' }), 'undoing-slip-out', 'till'],
    ['undone but for a check', undoing({ refund: 'paid' }, true), 'undone-last-check', 'nobody'],
    ['checked, money owed', undoing({ refund: 'due' }, true), 'undone-refund-due', 'cashier'],
    ['undone for good', saleFor({ phase: reversed, refund: 'paid' }), 'undone', 'nobody'],
    ['undone, owed', saleFor({ phase: reversed, refund: 'due' }), 'undone-refund-due', 'cashier'],
    [
      'sold for good',
      saleFor({ phase: { kind: 'unreversible', why: 'redeemed', atUtcMs: 1 }, refund: 'due' }),
      'unreversible',
      'owner',
    ],
    ['settled as sold', saleFor({ phase: settledAs('sold') }), 'settled', 'nobody'],
    [
      'settled as not sold',
      saleFor({ phase: settledAs('not-sold'), refund: 'due' }),
      'refund-due',
      'cashier',
    ],
    ['with a pending slip to print', pending('due'), 'pending-due', 'cashier'],
    ['with a pending slip printing', pending('printing'), 'not-known', 'till'],
    ['with a pending slip out', pending('printed'), 'pending-out', 'till'],
    ['with a torn pending slip', pending('doubtful'), 'pending-doubtful', 'cashier'],
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
});
