import type { LineState, SaleLine } from '@tillkeeper/domain';
import type { FindingView } from '@tillkeeper/ipc';
import { ADVICE_WORDS, FINDING_WORDS, LINE_STATE_WORDS } from '@tillkeeper/words';
import type { ReconciledFile } from '../reconcile.ts';
import type { Cell, Table } from './table.ts';

/** What a comparison left to be done: every difference, and what was compared with nothing. */
export function reconciliationTables({ findings, leftOut }: ReconciledFile): Table[] {
  const tables = [differences(findings), notInTheFile(leftOut)];
  return tables.filter(({ rows }) => rows.length > 0);
}

function differences(findings: readonly FindingView[]): Table {
  return {
    title: 'Differences',
    head: [
      'What',
      'To do',
      'Line of the file',
      'Reference',
      'Reference in the file',
      'Number in the file',
      'Number here',
      'Product',
      'Time',
      'Amount in the file',
      'State in the file',
      'Amount here',
      'State here',
    ],
    rows: findings.map((each) => [
      FINDING_WORDS[each.kind],
      ADVICE_WORDS[each.advice],
      each.lineNumber ?? '',
      each.reference,
      each.thereReference,
      each.transactionId,
      each.hereTransactionId,
      each.productName,
      { atUtcMs: each.atUtcMs },
      amount(each.thereCents),
      each.thereStatus,
      amount(each.hereCents),
      LINE_STATE_WORDS[each.hereState as LineState] ?? '',
    ]),
  };
}

function notInTheFile(lines: readonly SaleLine[]): Table {
  return {
    title: 'Redeemed and cancelled here, and not in the file at all',
    head: ['Slip', 'Time', 'Reference', 'Number here', 'Product', 'Worth'],
    rows: lines.map((line) => [
      line.slipNumber,
      { atUtcMs: line.createdUtcMs },
      line.reference,
      line.providerTransactionId,
      line.productName,
      { cents: line.valueCents },
    ]),
  };
}

function amount(cents: number | null): Cell {
  return cents === null ? '' : { cents };
}
