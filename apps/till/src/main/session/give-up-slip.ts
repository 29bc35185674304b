import type { Paper } from '@tillkeeper/domain';
import type { Done } from '@tillkeeper/ipc';
import type { Journal } from '@tillkeeper/journal';
import type { PrintQueue } from '@tillkeeper/printer';
import { jobIdOf } from '../slip-printing.ts';

/** Waits no longer for a printer that stopped in this paper of a sale. */
export async function giveUpSlip(
  journal: Pick<Journal, 'sale'>,
  queue: Pick<PrintQueue, 'giveUp'>,
  saleId: string,
  paper: Paper,
): Promise<Done> {
  const sale = journal.sale(saleId);
  const state = paper === 'slip' ? sale?.slip : sale?.pendingSlip;
  if (state?.kind !== 'printing') return { kind: 'refused', why: 'not printing' };
  await queue.giveUp(jobIdOf(saleId, paper, state.copyNumber));
  return { kind: 'done' };
}
