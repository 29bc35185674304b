import type { Sale } from '@tillkeeper/domain';
import { formatRand } from '@tillkeeper/domain';
import type { ShiftReportView } from '@tillkeeper/ipc';
import {
  buildCashSlip,
  buildReportSlip,
  buildVoidSlip,
  type CashSlipInput,
  type ReportSlipInput,
  type SlipDocument,
  type StoreDetails,
} from '@tillkeeper/slip';
import { GROUP_NAMES } from './group-names.ts';

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
      productName: intent.product.name,
      amountCents: intent.amountCents,
      reason: voided?.reason ?? 'Undone by the till',
      authorisedBy: voided?.approverName ?? voided?.operatorName ?? stamp.operatorName,
      reference: intent.request.reference,
      providerAnswer: `Reversed, ${reversal?.request.reference ?? ''}`,
      refund: {
        amountCents: intent.amountCents,
        how: intent.tender.kind === 'card' ? 'card' : 'cash',
        state: refund === 'paid' ? 'paid' : 'due',
      },
    },
    store,
  );
}

/** An X or a Z on paper. */
export function reportPaper(
  report: ShiftReportView,
  stamp: PaperStamp,
  store: StoreDetails,
): SlipDocument {
  const isZ = report.closed !== null;
  const { figures } = report;
  const input: ReportSlipInput = {
    ...stamp,
    report: isZ ? 'z' : 'x',
    reportNumber: isZ ? report.shiftNumber : undefined,
    shiftName: `${store.tillName} / ${String(report.shiftNumber).padStart(4, '0')}`,
    opened: { utcMs: report.opened.atUtcMs, by: report.opened.by },
    closed:
      report.closed === null ? undefined : { utcMs: report.closed.atUtcMs, by: report.closed.by },
    slipNumbers: report.slipNumbers ?? undefined,
    sales: [
      ...report.byGroup.map(({ key, soldCount, voidedCount, netCents }) => ({
        label: GROUP_NAMES.get(key) ?? key,
        count: soldCount - voidedCount,
        amountCents: netCents,
      })),
      ...(figures.voided.count > 0
        ? [
            {
              label: `${figures.voided.count} voided, taken off above`,
              count: figures.voided.count,
            },
          ]
        : []),
    ],
    totalCents: figures.netSoldCents,
    paidOut:
      figures.paidOut.count === 0
        ? []
        : [
            {
              label: 'Cancelled, paid out',
              count: figures.paidOut.count,
              amountCents: -figures.paidOut.cents,
            },
          ],
    tenders: tenderLines(figures, report.expectedCents === null),
    cash: {
      floatCents: report.floatCents,
      movements: cashLines(report),
      expectedCents: report.expectedCents ?? undefined,
      countedCents: report.countedCents ?? undefined,
      differenceCents: report.varianceCents ?? undefined,
    },
    openItems: [
      { label: 'Open items', count: report.openCount },
      ...(report.refundsDueCents > 0
        ? [{ label: `Refunds due ${formatRand(report.refundsDueCents)}`, count: 1 }]
        : []),
    ],
    handedTo: report.handedTo ?? undefined,
    chainHead: report.chainHead ?? undefined,
  };
  return buildReportSlip(input, store);
}

type ReportLines = ReportSlipInput['tenders'];

function tenderLines({ taken, refunded }: ShiftReportView['figures'], blind: boolean): ReportLines {
  const cashCents = taken.cashCents - refunded.cashCents - refunded.voucherCents;
  const lines = [
    ...(blind ? [] : [{ label: 'Cash', amountCents: cashCents }]),
    { label: 'Card', amountCents: taken.cardCents - refunded.cardCents },
    { label: '1Voucher', amountCents: taken.voucherCents },
    { label: 'Rounding', amountCents: taken.roundingCents - refunded.roundingCents },
  ];
  return lines.filter(({ label, amountCents }) => label === 'Cash' || amountCents !== 0);
}

// A blind X names no cash at all: what was sold for cash is what the drawer must hold.
function cashLines(report: ShiftReportView): ReportSlipInput['cash']['movements'] {
  if (report.expectedCents === null) return [];
  const { taken, refunded, paidOut } = report.figures;
  return [
    { label: 'Cash taken', amountCents: taken.cashCents },
    { label: 'Cash refunds', amountCents: -(refunded.cashCents + refunded.voucherCents) },
    { label: 'Cancelled PINs', amountCents: -paidOut.cents },
    { label: 'Paid in', amountCents: report.payInsCents },
    { label: 'Paid out', amountCents: -report.payOutsCents },
    { label: 'Dropped', amountCents: -report.dropsCents },
  ].filter(({ amountCents }) => amountCents !== 0);
}
