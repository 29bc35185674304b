import type { Paper } from '@tillkeeper/domain';
import type { Done } from '@tillkeeper/ipc';
import { till } from '../app/client.ts';
import { askTill } from './ask.ts';
import { showNotice } from './notice-store.ts';
import { fetchSale } from './sales-store.ts';
import { tellSupport } from './tell-support.ts';

/** The customer wants to go: the till gives up, undoes, or prints the pending slip, whatever is safe. */
export const cancelSale = (saleId: string): Promise<void> =>
  act(saleId, till.cancelSale({ saleId }));

/** Records that the customer has the money back. */
export const refundPaid = (saleId: string): Promise<void> =>
  act(saleId, till.refundPaid({ saleId }));

/** Prints the paper that is due. */
export const printSlip = (saleId: string, paper: Paper): Promise<void> =>
  act(saleId, till.printSlip({ saleId, paper }));

/** Tells the till whether the paper came out. */
export const judgeSlip = (saleId: string, paper: Paper, cameOut: boolean): Promise<void> =>
  act(saleId, till.judgeSlip({ saleId, paper, cameOut }));

/** Waits no longer for a printer that stopped in this paper. */
export const giveUpSlip = (saleId: string, paper: Paper): Promise<void> =>
  act(saleId, till.giveUpSlip({ saleId, paper }));

/** A refusal mostly means that the sale has moved on, so the newest word on it is fetched. */
async function act(saleId: string, answer: Promise<Done>): Promise<void> {
  const done = await askTill(answer);
  if (done?.kind !== 'refused') return;
  tellSupport(done.why);
  showNotice('refused');
  await fetchSale(saleId);
}
