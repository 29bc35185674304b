import type { Paper, Sale } from '@tillkeeper/domain';
import type { SaleEvent } from '@tillkeeper/sale-engine';
import type { Press } from '../plan/plan.ts';
import type { PaperRecord } from '../witness/records.ts';

const CASHIER = 'Nomsa';
const VOID = { operatorName: CASHIER, approverName: 'Thandi', reason: 'wrong amount' } as const;

/**
 * What the screen of a sale asks a person to do next, and the button for it; `undefined` when there
 * is nothing to do. `papers` are those that lie there: a person who is asked says what is true.
 */
export function nextChore(sale: Sale, papers: readonly PaperRecord[]): SaleEvent | undefined {
  if (sale.slip.kind === 'doubtful') return judge('slip', papers);
  if (sale.phase.kind === 'sold' && sale.slip.kind === 'due')
    return { kind: 'print-asked', paper: 'slip' };
  if (sale.pendingSlip.kind === 'doubtful') return judge('pending-slip', papers);
  const isPending = sale.phase.kind === 'waiting' || sale.phase.kind === 'inflight';
  if (isPending && sale.pendingSlip.kind === 'due')
    return { kind: 'print-asked', paper: 'pending-slip' };
  return sale.refund === 'due' ? { kind: 'refund-paid', operatorName: CASHIER } : undefined;
}

/** What a button does that is pressed without being asked for. */
export function eventOfPress(button: Press['button'], papers: readonly PaperRecord[]): SaleEvent {
  switch (button) {
    case 'cancel':
      return { kind: 'cancel-asked' };
    case 'void':
      return {
        kind: 'void-asked',
        order: { ...VOID, paper: isOut(papers) ? 'back' : 'never-out' },
      };
    case 'print':
      return { kind: 'print-asked', paper: 'slip' };
    case 'print-pending':
      return { kind: 'print-asked', paper: 'pending-slip' };
    case 'refund':
      return { kind: 'refund-paid', operatorName: CASHIER };
    case 'force-refund':
      return { kind: 'refund-forced', operatorName: 'Thandi', note: 'customer insists' };
    case 'judge':
      return judge('slip', papers);
  }
}

function isOut(papers: readonly PaperRecord[]): boolean {
  return papers.some(({ paper, came }) => paper === 'slip' && came !== 'nothing');
}

function judge(paper: Paper, papers: readonly PaperRecord[]): SaleEvent {
  const last = papers.filter((each) => each.paper === paper).at(-1);
  return { kind: 'slip-judged', paper, cameOut: last?.came === 'whole', operatorName: CASHIER };
}
