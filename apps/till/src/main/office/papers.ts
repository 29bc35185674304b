import type { Sale, Tender } from '@tillkeeper/domain';
import { customerName, formatRand, paymentsOf, tenderTotals } from '@tillkeeper/domain';
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
  const isZ = report.closed !== null;
  const { figures } = report;
  const input: ReportSlipInput = {
    ...stamp,
    report: isZ ? 'z' : 'x',
    reportNumber: isZ ? report.shiftNumber : undefined,
    ...shiftLines(report, store),
    closed:
      report.closed === null ? undefined : { utcMs: report.closed.atUtcMs, by: report.closed.by },
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
    paidOut: serviceLines(figures),
    tenders: tenderLines(figures),
    cash: {
      floatCents: report.floatCents,
      movements: cashLines(report),
      expectedCents: report.expectedCents,
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

/** An X on paper for whoever counts the drawer: it names no money but the card machine's. */
export function blindXPaper(
  report: BlindXView,
  stamp: PaperStamp,
  store: StoreDetails,
): SlipDocument {
  const counted = report.byGroup.map(({ key, soldCount, voidedCount }) => ({
    label: GROUP_NAMES.get(key) ?? key,
    count: soldCount - voidedCount,
  }));
  const voided = { label: 'Voided, taken off above', count: report.voidedCount };
  const input: ReportSlipInput = {
    ...stamp,
    report: 'x',
    ...shiftLines(report, store),
    sales: report.voidedCount > 0 ? [...counted, voided] : counted,
    paidOut: [
      { label: REDEEMED, count: report.redeemedCount },
      { label: REFUNDED_TO_VOUCHER, count: report.refundedToVoucherCount },
    ].filter(({ count }) => count !== 0),
    tenders: [{ label: 'Card', amountCents: report.cardCents }],
    openItems: [{ label: 'Open items', count: report.openCount }],
  };
  return buildReportSlip(input, store);
}

function shiftLines(
  {
    shiftNumber,
    opened,
    slipNumbers,
  }: Pick<ShiftReportView, 'shiftNumber' | 'opened' | 'slipNumbers'>,
  store: StoreDetails,
): Pick<ReportSlipInput, 'shiftName' | 'opened' | 'slipNumbers'> {
  return {
    shiftName: `${store.tillName} / ${String(shiftNumber).padStart(4, '0')}`,
    opened: { utcMs: opened.atUtcMs, by: opened.by },
    slipNumbers: slipNumbers ?? undefined,
  };
}

const REDEEMED = 'Vouchers redeemed';
const REFUNDED_TO_VOUCHER = 'Refunded to 1Voucher';

type ReportLines = ReportSlipInput['tenders'];

function serviceLines({
  redeemed,
  refundedToVoucher,
  paidOut,
}: ShiftReportView['figures']): ReportLines {
  return [
    { label: REDEEMED, count: redeemed.count, amountCents: redeemed.cents },
    {
      label: REFUNDED_TO_VOUCHER,
      count: refundedToVoucher.count,
      amountCents: -refundedToVoucher.cents,
    },
    { label: 'Cancelled, paid out', count: paidOut.count, amountCents: -paidOut.cents },
  ].filter(({ count, amountCents }) => count !== 0 || amountCents !== 0);
}

function tenderLines({ taken, refunded }: ShiftReportView['figures']): ReportLines {
  const lines = [
    { label: 'Cash', amountCents: taken.cashCents - refunded.cashCents },
    { label: 'Card', amountCents: taken.cardCents - refunded.cardCents },
    { label: '1Voucher', amountCents: taken.voucherCents - refunded.voucherCents },
    { label: 'Rounding', amountCents: taken.roundingCents - refunded.roundingCents },
  ];
  return lines.filter(({ label, amountCents }) => label === 'Cash' || amountCents !== 0);
}

function cashLines(report: ShiftReportView): NonNullable<ReportSlipInput['cash']>['movements'] {
  const { taken, refunded, paidOut } = report.figures;
  return [
    { label: 'Cash taken', amountCents: taken.cashCents },
    { label: 'Cash refunds', amountCents: -refunded.cashCents },
    { label: 'Cancelled PINs', amountCents: -paidOut.cents },
    { label: 'Paid in', amountCents: report.payInsCents },
    { label: 'Paid out', amountCents: -report.payOutsCents },
    { label: 'Dropped', amountCents: -report.dropsCents },
    { label: 'Taken back', amountCents: report.takenBackCents },
  ].filter(({ amountCents }) => amountCents !== 0);
}
