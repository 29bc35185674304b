import type { StatementLine, StatementPart } from '@tillkeeper/domain';
import type { Amount } from './figures.ts';
import type { ShiftReport } from './shift-report.ts';

/**
 * An X or a Z line by line, as the screen shows it and the paper has it. What was sold and how it was
 * paid both come to the same net; what belongs in the drawer is added up once more, from the float.
 */
export function statementOf(report: ShiftReport, countedCents: number | null): StatementPart[] {
  return shown([
    { id: 'sold', lines: soldLines(report) },
    { id: 'paidWith', lines: paidLines(report) },
    { id: 'vouchers', lines: voucherLines(report) },
    { id: 'drawer', lines: drawerLines(report, countedCents) },
    { id: 'open', lines: openLines(report) },
  ]);
}

/**
 * An X for whoever counts the drawer: how many, never how much. What was sold less what was paid by
 * card would be the drawer, so the card machine's total alone stands there, to be compared with its own.
 */
export function blindStatementOf(report: ShiftReport): StatementPart[] {
  const { taken, refunded } = report.figures;
  const counted = (lines: readonly StatementLine[]): StatementLine[] =>
    lines.map((line) => ({ ...line, amountCents: null }));
  return shown([
    { id: 'sold', lines: counted(soldLines(report)) },
    { id: 'paidWith', lines: [line('cardLessRefunds', taken.cardCents - refunded.cardCents)] },
    { id: 'vouchers', lines: counted(voucherLines(report)) },
    { id: 'open', lines: counted(openLines(report).slice(0, 1)) },
  ]);
}

function soldLines({ soldByGroup, figures: { sold, voided, netSoldCents } }: ShiftReport) {
  return [
    ...soldByGroup.map(({ name, count, cents }) => ({ ...line('group', cents, count), name })),
    ...unlessNone(line('voids', -voided.cents, voided.count)),
    sum('netSold', netSoldCents, sold.count - voided.count),
  ];
}

function paidLines({ figures: { taken, refunded, netSoldCents }, openMoney }: ShiftReport) {
  const { cashCents, cardCents, voucherCents, roundingCents } = taken;
  const rounding = roundingCents - refunded.roundingCents;
  return [
    line('cashTaken', cashCents),
    ...unlessNone(line('cardTaken', cardCents)),
    ...unlessNone(line('oneVoucherTaken', voucherCents)),
    ...unlessNone(line('rounding', rounding)),
    ...unlessNone(line('cashGivenBack', -refunded.cashCents)),
    ...unlessNone(line('cardGivenBack', -refunded.cardCents)),
    ...unlessNone(line('oneVoucherFreed', -refunded.voucherCents)),
    ...unlessNone(line('paidStillOpen', -openMoney.stillOpenCents)),
    ...unlessNone(line('openFromBefore', -openMoney.fromBeforeCents)),
    ...unlessNone(line('soldUnpaid', -openMoney.soldUnpaidCents)),
    sum('netSold', netSoldCents),
  ];
}

function voucherLines({ figures, changeVouchers }: ShiftReport): StatementLine[] {
  const { redeemed, refundedToVoucher } = figures;
  return [
    ...unlessNone(amount('vouchersRedeemed', redeemed)),
    ...unlessNone(amount('changeVouchers', changeVouchers)),
    ...unlessNone(amount('refundedToVoucher', refundedToVoucher)),
  ];
}

function drawerLines({ shift, figures, expectedCents }: ShiftReport, countedCents: number | null) {
  const { taken, refunded, paidOut } = figures;
  return [
    line('float', shift.floatCents),
    line('cashTaken', taken.cashCents),
    ...unlessNone(line('cashGivenBack', -refunded.cashCents)),
    ...unlessNone(line('pinsPaidOut', -paidOut.cents, paidOut.count)),
    ...unlessNone(line('paidIn', shift.payInsCents)),
    ...unlessNone(line('paidOut', -shift.payOutsCents)),
    ...unlessNone(line('cashDrops', -shift.dropsCents)),
    ...unlessNone(line('takenBack', shift.takenBackCents)),
    sum('cashExpected', expectedCents),
    ...(countedCents === null ? [] : countLines(countedCents, countedCents - expectedCents)),
  ];
}

function countLines(countedCents: number, varianceCents: number): StatementLine[] {
  const short = varianceCents < 0 ? 'differenceShort' : 'differenceOver';
  return [
    sum('cashCounted', countedCents),
    sum(varianceCents === 0 ? 'difference' : short, varianceCents),
  ];
}

function openLines({ open }: ShiftReport): StatementLine[] {
  return [
    { ...line('openItems', null), count: open.slipNumbers.length - open.lastCheckCount },
    ...unlessNone({ ...line('lastChecks', null), count: open.lastCheckCount }),
    ...unlessNone(line('refundsDue', open.refundsDueCents, open.refundsDueCount)),
  ];
}

function line(
  id: StatementLine['id'],
  amountCents: number | null,
  count: number | null = null,
): StatementLine {
  return { id, name: '', count, amountCents, isSum: false };
}

function sum(id: StatementLine['id'], cents: number, count: number | null = null): StatementLine {
  return { ...line(id, cents, count), isSum: true };
}

function amount(id: StatementLine['id'], { count, cents }: Amount): StatementLine {
  return line(id, cents, count);
}

function unlessNone(each: StatementLine): StatementLine[] {
  const { count, amountCents } = each;
  return (count ?? 0) === 0 && (amountCents ?? 0) === 0 ? [] : [each];
}

function shown(parts: readonly StatementPart[]): StatementPart[] {
  return parts.filter(({ lines }) => lines.length > 0);
}
