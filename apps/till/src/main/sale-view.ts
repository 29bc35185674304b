import {
  type Attempt,
  canCancel,
  isOpen,
  lastReversalAttempt,
  type Sale,
} from '@tillkeeper/domain';
import type { SaleView } from '@tillkeeper/ipc';

/** How many of the latest attempts a screen is shown; the first one is always among them. */
const LATEST_SHOWN = 12;

/** A sale as a window may know it: without PINs, tokens or request bytes. */
export function saleView(
  sale: Sale,
  nextAttemptInMs: number | undefined,
  customerWaitMs: number,
): SaleView {
  const { intent, attempts } = sale;
  return {
    saleId: intent.saleId,
    reference: intent.request.reference,
    slipNumber: intent.slipNumber,
    product: intent.product,
    amountCents: intent.amountCents,
    target: intent.target,
    tender: intent.tender,
    operatorName: intent.operatorName,
    createdUtcMs: intent.createdUtcMs,
    phase: phaseView(sale),
    attempts: shownAttempts(attempts).map(attemptView),
    attemptCount: attempts.length,
    slip: sale.slip,
    pendingSlip: sale.pendingSlip,
    reversible: sale.reversible,
    refund: sale.refund,
    recovered: sale.recovered,
    nextAttemptInMs: nextAttemptInMs ?? null,
    customerWaitMs,
    canCancel: canCancel(sale),
    open: isOpen(sale),
  };
}

function phaseView(sale: Sale): SaleView['phase'] {
  const { phase } = sale;
  if (phase.kind === 'sold') {
    return { kind: 'sold', soldUtcMs: phase.soldUtcMs, evidence: phase.approval.evidence };
  }
  if (phase.kind !== 'reversing') return phase;
  const lastCheckOnly = lastReversalAttempt(sale)?.verdict === 'reversed';
  return { kind: 'reversing', why: phase.why, owedUtcMs: phase.owedUtcMs, lastCheckOnly };
}

function shownAttempts(attempts: readonly Attempt[]): readonly Attempt[] {
  if (attempts.length <= LATEST_SHOWN + 1) return attempts;
  return [...attempts.slice(0, 1), ...attempts.slice(-LATEST_SHOWN)];
}

function attemptView({
  number,
  startedUtcMs,
  verdict,
  cause,
  code,
}: Attempt): SaleView['attempts'][number] {
  return {
    number,
    startedUtcMs,
    verdict,
    ...(cause === undefined ? {} : { cause }),
    ...(code === undefined ? {} : { code }),
  };
}
