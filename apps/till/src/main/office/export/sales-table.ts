import type { SaleLine } from '@tillkeeper/domain';
import type { Span } from '@tillkeeper/ipc';
import type { Journal } from '@tillkeeper/journal';
import { LINE_STATE_WORDS, REFUND_WORDS } from '@tillkeeper/words';
import { GROUP_NAMES } from '../group-names.ts';
import { hoursOf } from '../hours.ts';
import type { Cell, Table } from './table.ts';

type Column = readonly [head: string, cell: (line: SaleLine) => Cell];

const COLUMNS: readonly Column[] = [
  ['Slip', ({ slipNumber }) => slipNumber],
  ['Date', ({ createdUtcMs }) => ({ atUtcMs: createdUtcMs })],
  ['Reference', ({ reference }) => reference],
  ['Operator', ({ operatorName }) => operatorName],
  ['Group', ({ productGroup }) => GROUP_NAMES.get(productGroup) ?? productGroup],
  ['Product', ({ productName }) => productName],
  ['For', ({ target }) => target],
  ['Amount', ({ amountCents }) => ({ cents: amountCents })],
  ['Cash', ({ cashCents }) => ({ cents: cashCents })],
  ['Card', ({ cardCents }) => ({ cents: cardCents })],
  ['1Voucher', ({ voucherCents }) => ({ cents: voucherCents })],
  ['Rounding', ({ roundingCents }) => ({ cents: roundingCents })],
  ['State', ({ state }) => LINE_STATE_WORDS[state]],
  ['Money back', ({ refund }) => REFUND_WORDS[refund]],
  ['Serial number', ({ serialNumber }) => serialNumber],
  ['Last four of the PIN', ({ secretLastFour }) => secretLastFour],
  ['Provider’s number', ({ providerTransactionId }) => providerTransactionId],
];

/**
 * Every sale of a span on a line. A busy month has a hundred thousand: they are read an hour at a time,
 * between which the till sells.
 */
export function* salesTableInSteps(
  span: Span,
  journal: Pick<Journal, 'linesBetween'>,
): Generator<void, Table, void> {
  const rows: Cell[][] = [];
  for (const { fromUtcMs, toUtcMs } of hoursOf(span)) {
    for (const line of journal.linesBetween(fromUtcMs, toUtcMs))
      rows.push(COLUMNS.map(([, cell]) => cell(line)));
    yield;
  }
  return { title: 'Sales', head: COLUMNS.map(([head]) => head), rows };
}
