import { type CallOnce, failure, type HttpCall, type HttpResult } from '@tillkeeper/provider';
import type { CallPlace, Fate } from '../plan/fate.ts';
import type { Stage } from '../stage.ts';
import type { KillableProcess } from '../till/life.ts';
import { deliver } from './deliver.ts';
import { referencesIn } from './read-request.ts';
import { asksForToken } from './server.ts';

/** The line of one life of the till. What is under way when that life ends goes on without it. */
export function createLine(stage: Stage, life: KillableProcess): CallOnce {
  const never = new Promise<never>(() => {});
  return (call) => {
    if (!life.isAlive()) return never;
    const isMoney = !asksForToken(call);
    if (isMoney && life.dies('before-send')) return never;
    const place = placeOf(stage, call);
    const fate = stage.plan.fates(place);
    if (isMoney) stage.witness.leaves(call, place, fate);
    if (fate.fault !== 'none') stage.witness.faulted(place.name, fate.fault);
    const result = carry(stage, life, call, place, fate);
    if (isMoney) life.dies('after-send');
    return result;
  };
}

// The name of a call is the same in every run of the seed, with or without the other sales.
function placeOf(stage: Stage, call: HttpCall): CallPlace {
  const { heap, witness } = stage;
  const base = { nowMs: heap.nowMs(), timeoutMs: call.timeoutMs };
  if (asksForToken(call)) {
    const number = witness.countCall('token');
    return { ...base, kind: 'token', number, name: `token ${number}` };
  }
  const { reference, originalReference } = referencesIn(call.body ?? '');
  const kind = originalReference === '' ? 'purchase' : 'reversal';
  const sale = witness.customerOf(originalReference || reference);
  const number = witness.countCall(`${sale} ${kind}`);
  return { ...base, kind, number, name: `${sale} ${kind} ${number}` };
}

function carry(
  stage: Stage,
  life: KillableProcess,
  call: HttpCall,
  place: CallPlace,
  fate: Fate,
): Promise<HttpResult> {
  const { heap, witness } = stage;
  return new Promise((resolve) => {
    let isOver = false;
    const settle = (result: HttpResult, isGenuine: boolean): void => {
      if (isOver) return;
      isOver = true;
      cancelTimeout();
      if (!life.isAlive() || life.dies('before-answer')) return;
      witness.arrives(call, place, result, isGenuine, life);
      if (fate.fault === 'slow-down' && result.kind === 'answered') witness.toldToSlowDown(call);
      stage.stirred();
      resolve(result);
    };
    let isSettled = false;
    const settleAfter = (durationMs: number, result: HttpResult, isGenuine = false): void => {
      if (isSettled) return;
      isSettled = true;
      heap.after(durationMs, () => settle(result, isGenuine));
    };
    const timeout = failure('no-answer', `no whole answer within ${call.timeoutMs} ms`);
    const cancelTimeout = heap.after(call.timeoutMs, () => settle(timeout, false));
    deliver({ stage, call, place, fate, settleAfter });
  });
}
