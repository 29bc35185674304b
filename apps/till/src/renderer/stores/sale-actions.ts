import type { Done } from '@tillkeeper/ipc';
import { till } from '../app/client.ts';
import { askTill } from './ask.ts';
import { showNotice } from './notice-store.ts';
import { fetchSale } from './sales-store.ts';
import { tellSupport } from './tell-support.ts';

/** Gives up a sale of which nothing can have been sold. */
export const cancelSale = (saleId: string): Promise<void> =>
  act(saleId, till.cancelSale({ saleId }));

/** Records that the customer has the money of a sale that sold nothing. */
export const refundPaid = (saleId: string): Promise<void> =>
  act(saleId, till.refundPaid({ saleId }));

/** Prints the slip that is due. */
export const printSlip = (saleId: string): Promise<void> => act(saleId, till.printSlip({ saleId }));

/** Tells the till whether the slip came out. */
export const judgeSlip = (saleId: string, cameOut: boolean): Promise<void> =>
  act(saleId, till.judgeSlip({ saleId, cameOut }));

/** A refusal mostly means that the sale has moved on, so the newest word on it is fetched. */
async function act(saleId: string, answer: Promise<Done>): Promise<void> {
  const done = await askTill(answer);
  if (done?.kind !== 'refused') return;
  tellSupport(done.why);
  showNotice('refused');
  await fetchSale(saleId);
}
