import { formatSastDateTime } from '@tillkeeper/domain';
import type { SaleView } from '@tillkeeper/ipc';
import type { ReactElement } from 'react';
import { Caption } from '../../components/two-pane.tsx';
import { en } from '../../strings/en.ts';
import { type Deal, dealOfSale } from './deal.ts';
import { type HistoryLine, historyOf } from './history-lines.ts';
import styles from './sale.module.css';

const words = en.sale.waiting;

/** Every attempt in words: what the till did, and what came of it. */
export function History({ sale }: { readonly sale: SaleView }): ReactElement {
  return (
    <section>
      <Caption>{words.history}</Caption>
      <ol className={styles['history']}>
        <li>
          <span>
            {timeOf(sale.createdUtcMs)} · {words.written}
            <span className={styles['reference']}>{sale.reference}</span>
          </span>
        </li>
        {historyOf(sale).map((line) => (
          <Line key={keyOf(line)} line={line} deal={dealOfSale(sale)} />
        ))}
      </ol>
    </section>
  );
}

function keyOf(line: HistoryLine): string | number {
  return line.kind === 'attempt' ? line.attempt.number : line.kind;
}

function Line({ line, deal }: { readonly line: HistoryLine; readonly deal: Deal }): ReactElement {
  if (line.kind === 'gap')
    return (
      <li>
        <span className={styles['gap']}>{words.gap(line.count)}</span>
      </li>
    );
  if (line.kind === 'milestone') {
    const [what, result] = words.milestones[line.what];
    return (
      <li>
        <span>
          {timeOf(line.atUtcMs)} · {what}
        </span>
        <strong>{result}</strong>
      </li>
    );
  }
  const { attempt } = line;
  return (
    <li>
      <span>
        {timeOf(attempt.startedUtcMs)} ·{' '}
        {attempt.number === 1 ? words.sent : words.askedAgain(attempt.number - 1)}
      </span>
      <strong>{words.attemptResult(attempt, deal)}</strong>
    </li>
  );
}

/** `16:42:03`: seconds count while someone waits. */
function timeOf(utcMs: number): string {
  return formatSastDateTime(utcMs).slice(11);
}
