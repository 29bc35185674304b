import {
  type Attempt,
  canCancel,
  goodsMayBeOut,
  isOpen,
  lastReversalAttempt,
  type Sale,
  waitsForLastCheck,
  whyNoVoid,
} from '@tillkeeper/domain';
import { type CodeWords, type SaleView, saleViewSchema } from '@tillkeeper/ipc';

/** How many of the latest attempts a screen is shown; the first one is always among them. */
const LATEST_SHOWN = 12;

/** Where a sale stands in time, in milliseconds. */
export interface SaleTimes {
  /** Until the next attempt, when one is planned. */
  readonly nextMs: number | undefined;
  readonly customerWaitMs: number;
  readonly ageMs: number;
}

/** A sale as a window may know it: without PINs, tokens or request bytes. */
export function saleView(
  sale: Sale,
  { nextMs, customerWaitMs, ageMs }: SaleTimes,
  explain: (code: string) => CodeWords,
  /** It redeemed a voucher, and some of that money paid for something since. */
  isSpent = false,
): SaleView {
  const code = latestCode(sale);
  const { intent, attempts } = sale;
  return fitting({
    saleId: intent.saleId,
    reference: intent.request.reference,
    slipNumber: intent.slipNumber,
    product: intent.product,
    amountCents: intent.amountCents,
    target: intent.target,
    tender: intent.tender,
    operatorName: intent.operatorName,
    createdUtcMs: intent.createdUtcMs,
    ageMs,
    phase: phaseView(sale),
    codeWords: code === '' ? null : explain(code),
    attempts: shownAttempts(attempts).map(attemptView),
    attemptCount: attempts.length,
    slip: sale.slip,
    pendingSlip: sale.pendingSlip,
    reversible: sale.reversible,
    refund: sale.refund,
    recovered: sale.recovered,
    nextAttemptInMs: nextMs ?? null,
    customerWaitMs,
    canCancel: canCancel(sale),
    goodsOut: goodsMayBeOut(sale),
    voidBarrier: whyNoVoid(sale) ?? (isSpent ? 'spent' : null),
    voided: voidView(sale),
    open: isOpen(sale),
  });
}

/**
 * Clips the texts that are too long for the schema. A list is checked as a whole, so one row that
 * does not fit would blank the screen, and what lies in the journal comes back every day. All else
 * in a view is the till's own and compiles against the schema: only lengths can come from outside.
 */
function fitting(view: SaleView): SaleView {
  const { error } = saleViewSchema.safeParse(view);
  if (error === undefined) return view;
  const clipped = structuredClone(view);
  for (const issue of error.issues)
    if (issue.code === 'too_big' && issue.origin === 'string')
      clipAt(clipped, issue.path, Number(issue.maximum));
  return clipped;
}

function clipAt(root: object, path: readonly PropertyKey[], length: number): void {
  const [key = '', ...deeper] = path;
  const value: unknown = Reflect.get(root, key);
  if (typeof value === 'string') Reflect.set(root, key, `${value.slice(0, length - 1)}…`);
  else if (typeof value === 'object' && value !== null) clipAt(value, deeper, length);
}

function voidView({ voided, voidRefused }: Sale): SaleView['voided'] {
  if (voided === undefined) return null;
  const { operatorName, approverName = null, reason } = voided;
  return { operatorName, approverName, reason, refused: voidRefused ?? null };
}

// What was asked last speaks for the sale: a reversal, once there is one.
function latestCode(sale: Sale): string {
  if (sale.phase.kind === 'declined') return sale.phase.decline.code;
  const reversal = lastReversalAttempt(sale)?.code ?? '';
  return reversal === '' ? (sale.attempts.at(-1)?.code ?? '') : reversal;
}

function phaseView(sale: Sale): SaleView['phase'] {
  const { phase } = sale;
  if (phase.kind === 'sold') {
    return { kind: 'sold', soldUtcMs: phase.soldUtcMs, evidence: phase.approval.evidence };
  }
  if (phase.kind !== 'reversing') return phase;
  return {
    kind: 'reversing',
    why: phase.why,
    owedUtcMs: phase.owedUtcMs,
    lastCheckOnly: waitsForLastCheck(sale),
  };
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
