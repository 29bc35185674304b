import type { Sale, Tender } from '@tillkeeper/domain';
import { customerName, paymentsOf, tenderTotals } from '@tillkeeper/domain';
import type { BlindXView, ShiftReportView } from '@tillkeeper/ipc';
import {
  buildCashSlip,
  buildReportSlip,
  buildVoidSlip,
  type CashSlipInput,
  type ReportSlipInput,
  type SlipDocument,
  type StoreDetails,
} from '@tillkeeper/slip';

/** Who stands on a paper of the office, and when. */
export interface PaperStamp {
  readonly operatorName: string;
  readonly utcMs: number;
  readonly demo: boolean;
}

/** The paper of cash that moved without a sale. */
export function cashPaper(
  movement: CashSlipInput['movement'],
  details: Pick<CashSlipInput, 'amountCents' | 'reason' | 'authorisedBy' | 'number'>,
  stamp: PaperStamp,
  store: StoreDetails,
): SlipDocument {
  return buildCashSlip({ ...stamp, movement, ...details }, store);
}

/** The paper for a customer whose sale was undone. */
export function voidPaper(sale: Sale, stamp: PaperStamp, store: StoreDetails): SlipDocument {
  const { intent, voided, refund } = sale;
  const sold = sale.attempts.findLast(({ verdict }) => verdict === 'approved');
  const reversal = sale.reversals.at(-1);
  return buildVoidSlip(
    {
      ...stamp,
      voidedSlipNumber: intent.slipNumber,
      soldUtcMs: sold?.endedUtcMs ?? intent.createdUtcMs,
      productName: customerName(intent.product),
      amountCents: intent.amountCents,
      reason: voided?.reason ?? 'Undone by the till',
      askedBy: voided?.approverName === undefined ? undefined : voided.operatorName,
      authorisedBy: voided?.approverName ?? voided?.operatorName ?? stamp.operatorName,
      reference: intent.request.reference,
      providerAnswer: `Reversed, ${reversal?.request.reference ?? ''}`,
      refund: {
        ...tenderTotals(intent.tender, intent.amountCents),
        cardReference: cardReferencesOf(intent.tender),
        state: refund,
      },
    },
    store,
  );
}

function cardReferencesOf(tender: Tender): string {
  return paymentsOf(tender)
    .flatMap((payment) => (payment.kind === 'card' ? (payment.reference ?? []) : []))
    .join(', ');
}

/** An X or a Z on paper. */
export function reportPaper(
  report: ShiftReportView,
  stamp: PaperStamp,
  store: StoreDetails,
): SlipDocument {
  const { closed, counted, handedTo, chainHead } = report;
  return buildReportSlip(
    {
      ...stamp,
      ...headOf(report, store),
      report: closed === null ? 'x' : 'z',
      reportNumber: closed === null ? undefined : report.shiftNumber,
      counted: momentOf(counted),
      closed: momentOf(closed),
      approved: report.approved,
      handedTo: handedTo ?? undefined,
      chainHead: chainHead ?? undefined,
    },
    store,
  );
}

/** An X on paper for whoever counts the drawer: it names no money but the card machine's. */
export function blindXPaper(
  report: BlindXView,
  stamp: PaperStamp,
  store: StoreDetails,
): SlipDocument {
  return buildReportSlip({ ...stamp, ...headOf(report, store), report: 'blind-x' }, store);
}

function headOf(
  { shiftNumber, opened, slipNumbers, parts }: BlindXView,
  store: StoreDetails,
): Pick<ReportSlipInput, 'shiftName' | 'opened' | 'slipNumbers' | 'parts'> {
  return {
    shiftName: `${store.tillName} / ${String(shiftNumber).padStart(4, '0')}`,
    opened: { utcMs: opened.atUtcMs, by: opened.by },
    slipNumbers: slipNumbers ?? undefined,
    parts,
  };
}

function momentOf(moment: ShiftReportView['closed']): ReportSlipInput['closed'] {
  return moment === null ? undefined : { utcMs: moment.atUtcMs, by: moment.by };
}
