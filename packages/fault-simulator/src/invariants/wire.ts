import type { Sale } from '@tillkeeper/domain';
import type { WireRecord } from '../witness/records.ts';
import type { Invariant } from './check.ts';

/** 6. "Each attempt row is older than its bytes on the wire": the journal, read again, had it open. */
export const attemptsAreOlderThanTheirBytes: Invariant = ({ wires }) =>
  wires.filter((wire) => !isOpenFor(wire)).map(({ name }) => `${name} left before its row`);

/** 7. "Same reference, same bytes": all that ever left under it, and what the journal has frozen. */
export const sameReferenceSameBytes: Invariant = ({ wires }) => {
  const bytes = new Map<string, string>();
  return wires.flatMap(({ reference, body, name, held, kind }) => {
    const before = bytes.get(reference) ?? frozenBody(held, reference, kind) ?? body;
    bytes.set(reference, before);
    return before === body ? [] : [`${name} left with other bytes under the same reference`];
  });
};

/**
 * "After a definitive answer a further try needs a NEW reversal reference. After a timeout, 2220 or
 * 5xx repeat the SAME one."
 */
export const reversalReferences: Invariant = ({ wires }) =>
  wires.flatMap(({ kind, held, reference, name }) => {
    if (kind !== 'reversal' || held === undefined) return [];
    const used = held.reversals.filter(({ request }) => request.reference === reference);
    const earlier = held.reversals.filter(({ request }) => request.reference !== reference);
    const calls = used.flatMap(({ attempts }) => attempts);
    if (calls.some(({ verdict }) => isDefinite(verdict)))
      return [`${name} repeats a reversal that was answered`];
    const last = earlier.at(-1)?.attempts.at(-1);
    return calls.length === 1 && last !== undefined && !isDefinite(last.verdict)
      ? [`${name} takes a new reference for a reversal that was not answered`]
      : [];
  });

/** Rule 5. "Never re-send an irreversible purchase automatically after its refund was given." */
export const refundedIsNotAskedAgain: Invariant = ({ wires }) =>
  wires
    .filter(
      ({ kind, held }) =>
        kind === 'purchase' && held !== undefined && !held.reversible && held.refund === 'paid',
    )
    .map(({ name }) => `${name} asked for goods whose money had been given back`);

/** Rule 10. "Selling stops at 20 open items": a new sale is not taken at the limit. */
export const sellingStops: Invariant = ({ confirms, settings }) =>
  confirms
    .filter(({ wasNew, atRiskBefore }) => wasNew && atRiskBefore >= settings.atRiskLimit)
    .map(({ customer, atRiskBefore }) => `${customer} was sold with ${atRiskBefore} at risk`);

/** "2373, 2377, HTTP 429: slow down": the same call is not made again before the pause. */
export const slowsDown: Invariant = ({ wires, slowDowns, settings }) =>
  slowDowns.flatMap(({ atMs, reference }) => {
    const next = wires.find((wire) => wire.reference === reference && wire.atMs >= atMs);
    // A till that was started again knows no pace, and an undoing that asks for the original asks late.
    const isPaced = next?.kind === 'reversal' || next?.held?.phase.kind === 'inflight';
    if (next === undefined || !isPaced || next.held?.recovered === true) return [];
    return next.atMs - atMs < settings.slowDownDelayMs
      ? [`${next.name} did not slow down: ${next.atMs - atMs} ms`]
      : [];
  });

function isDefinite(verdict: string): boolean {
  return verdict === 'refused' || verdict === 'reversed';
}

function isOpenFor({ held, kind, reference }: WireRecord): boolean {
  if (held === undefined) return false;
  if (kind === 'purchase')
    return held.intent.request.reference === reference && held.attempts.at(-1)?.verdict === 'open';
  return held.reversals.some(
    ({ request, attempts }) =>
      request.reference === reference && attempts.at(-1)?.verdict === 'open',
  );
}

function frozenBody(
  held: Sale | undefined,
  reference: string,
  kind: WireRecord['kind'],
): string | undefined {
  // A customer's PIN is in the bytes, and not in what the journal has frozen of them.
  if (held?.intent.request.needsCustomerPin === true && kind === 'purchase') return undefined;
  if (kind === 'purchase') return held?.intent.request.body;
  return held?.reversals.find(({ request }) => request.reference === reference)?.request.body;
}
