import {
  assertNever,
  canCancel,
  canForceRefund,
  canSettle,
  type Sale,
  whyNoVoid,
} from '@tillkeeper/domain';
import { NOTHING, type PersonEvent, record, type Step, type StepContext } from './events.ts';
import { owePendingSlip } from './moves.ts';
import { oweReversal } from './reversal-step.ts';

/** What a person decided about a sale; nothing when it does not fit where the sale stands. */
export function stepPerson(sale: Sale, event: PersonEvent, context: StepContext): Step {
  const atUtcMs = context.nowUtcMs;
  switch (event.kind) {
    case 'cancel-asked':
      return cancel(sale, context);
    case 'void-asked':
      return whyNoVoid(sale) === undefined
        ? oweReversal(sale, 'void', context, event.order)
        : NOTHING;
    case 'secrets-shown':
      return sale.phase.kind === 'sold' && sale.shown !== true
        ? record({ kind: 'secrets-shown', atUtcMs, operatorName: event.operatorName })
        : NOTHING;
    case 'refund-paid':
      return sale.refund === 'due'
        ? record({ kind: 'refund-paid', atUtcMs, operatorName: event.operatorName })
        : NOTHING;
    case 'refund-forced':
      return canForceRefund(sale)
        ? record(
            { kind: 'refund-forced', atUtcMs, operatorName: event.operatorName, note: event.note },
            { kind: 'sale-frozen', atUtcMs, why: 'refunded-unknown' },
          )
        : NOTHING;
    case 'settled': {
      const { as, operatorName, note } = event;
      return canSettle(sale)
        ? record({ kind: 'sale-settled', atUtcMs, as, operatorName, note })
        : NOTHING;
    }
    default:
      return assertNever(event);
  }
}

// Whatever is safe: give up what was never sold, undo what may have been, or print the pending slip.
function cancel(sale: Sale, context: StepContext): Step {
  if (canCancel(sale)) {
    return record({ kind: 'sale-not-sold', atUtcMs: context.nowUtcMs, why: 'cancelled' });
  }
  if (sale.phase.kind !== 'inflight' && sale.phase.kind !== 'waiting') return NOTHING;
  return sale.reversible ? oweReversal(sale, 'cashier', context) : owePendingSlip(sale, context);
}
