import type { LedgerAnswer } from './answers.ts';
import type { World } from './operations/world.ts';
import { fingerprintOf, type LedgerRequest } from './requests.ts';
import type { RememberedAnswer } from './state.ts';

/** What a reference that came before leads to. */
export type Replay =
  | { readonly kind: 'first-time' }
  | { readonly kind: 'other-values' }
  | { readonly kind: 'replay'; readonly answer: LedgerAnswer };

/**
 * Looks a reference up. "If a subsequent request is sent with the same reference as the initial
 * request, it will return the response of the initial request" (Flash Partner API v4, 2.2); other
 * values under it are 2256. What the documents leave open is decided by the options.
 */
export function findReplay(world: World, request: LedgerRequest): Replay {
  const first = world.state.answers.get(request.reference);
  if (first === undefined || forgotten(world, request, first)) return { kind: 'first-time' };
  if (first.fingerprint !== fingerprintOf(request)) return { kind: 'other-values' };
  return { kind: 'replay', answer: asReplayed(world, first.answer) };
}

/** Keeps the first answer under its reference, unless declines are not kept. */
export function rememberAnswer(world: World, request: LedgerRequest, answer: LedgerAnswer): void {
  if (answer.responseCode !== 0 && !world.options.storesDeclines) return;
  const fingerprint = fingerprintOf(request);
  world.state.answers.set(request.reference, { fingerprint, answer, atUtcMs: world.nowUtcMs });
}

function forgotten(world: World, request: LedgerRequest, first: RememberedAnswer): boolean {
  const { referenceLifetimeMs, replayAfterReversal } = world.options;
  if (referenceLifetimeMs !== undefined && world.nowUtcMs - first.atUtcMs > referenceLifetimeMs)
    return true;
  return replayAfterReversal === 'new-sale' && wasReversed(world, request.reference);
}

function asReplayed(world: World, answer: LedgerAnswer): LedgerAnswer {
  if (answer.kind !== 'voucher' || world.options.replayAfterReversal !== 'reversed') return answer;
  if (!wasReversed(world, answer.request.reference)) return answer;
  return { ...answer, voucher: { ...answer.voucher, pin: undefined, status: 'Reversed' } };
}

function wasReversed(world: World, reference: string): boolean {
  return world.state.entryByReference.get(reference)?.status === 'Reversed';
}
