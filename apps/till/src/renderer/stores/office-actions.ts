import { customerName, formatRand } from '@tillkeeper/domain';
import type { SaleView, VoidAsk } from '@tillkeeper/ipc';
import { till } from '../app/client.ts';
import { en } from '../strings/en.ts';
import { askApproved } from './approval-store.ts';
import { askTill } from './ask.ts';
import { showNotice } from './notice-store.ts';
import { fetchSale } from './sales-store.ts';
import { tellSupport } from './tell-support.ts';

/** What somebody is asked to allow, as they read it: what is done, and to which sale. */
const aboutOf = (what: string, { slipNumber, amountCents, product }: SaleView): string =>
  `${what}: ${customerName(product)}, ${formatRand(amountCents)}, slip ${slipNumber}`;

/** Asks for a void; gives the reason why not, or nothing when the provider is being asked. */
export async function voidSale(
  sale: SaleView,
  reason: string,
  paper: VoidAsk['paper'],
): Promise<string | undefined> {
  const { saleId } = sale;
  const ask = { saleId, reason, paper };
  const answer = await askApproved('voidSale', ask, {
    about: aboutOf(en.office.voids.open, sale),
    reason,
  });
  await fetchSale(saleId);
  return answer?.kind === 'refused' ? answer.why : undefined;
}

/** Prints a slip that came out once more. */
export async function reprintSlip(sale: SaleView, why: string): Promise<void> {
  const { saleId } = sale;
  await done(
    saleId,
    askApproved(
      'reprintSlip',
      { saleId, why },
      { about: aboutOf(en.office.reprint.open, sale), reason: why },
    ),
  );
}

/** Ends what the till can't end. */
export async function settleSale(
  sale: SaleView,
  as: 'sold' | 'not-sold',
  note: string,
): Promise<void> {
  const { saleId } = sale;
  const { settle } = en.office;
  const what = as === 'sold' ? settle.sold : settle.notSold;
  await done(
    saleId,
    askApproved('settleSale', { saleId, as, note }, { about: aboutOf(what, sale), reason: note }),
  );
}

/** Gives money back although it may have sold. */
export async function forceRefund(sale: SaleView, note: string): Promise<void> {
  const { saleId } = sale;
  await done(
    saleId,
    askApproved(
      'forceRefund',
      { saleId, note },
      { about: aboutOf(en.office.force.open, sale), reason: note },
    ),
  );
}

/** Prints the paper of a sale that was undone. */
export async function printVoidSlip(saleId: string): Promise<void> {
  await done(saleId, askTill(till.printVoidSlip({ saleId })));
}

/** Prints the Z of a closed shift once more. */
export async function printZ(shiftNumber: number): Promise<void> {
  tellRefusal(await askTill(till.printZ({ shiftNumber })));
}

type Answer = { readonly kind: string; readonly why?: string } | undefined;

async function done(saleId: string, answer: Promise<Answer>): Promise<void> {
  tellRefusal(await answer);
  await fetchSale(saleId);
}

function tellRefusal(answer: Answer): void {
  if (answer?.kind !== 'refused') return;
  tellSupport(answer.why);
  showNotice('refused');
}
