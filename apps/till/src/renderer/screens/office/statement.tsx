import {
  type Approved,
  formatRand,
  type StatementLine,
  type StatementPart,
} from '@tillkeeper/domain';
import type { ReactElement } from 'react';
import { Row, Rows } from '../../components/rows.tsx';
import { Caption } from '../../components/two-pane.tsx';
import { en } from '../../strings/en.ts';
import styles from './office.module.css';

const words = en.office.statement;

interface StatementProps {
  readonly parts: readonly StatementPart[];
  readonly approved?: readonly Approved[];
  readonly handedTo?: string | null;
}

/** An X or Z line by line, in the words and the order of its paper. */
export function Statement({ parts, approved = [], handedTo = null }: StatementProps): ReactElement {
  return (
    <div className={styles['statement']}>
      {parts.map(({ id, lines }) => (
        <section key={id}>
          <Caption>{words.parts[id]}</Caption>
          <Rows>
            {lines.map((line) => (
              <Row
                key={line.id + line.name}
                name={nameOf(line)}
                size={line.isSum ? 'sum' : 'small'}
              >
                {line.amountCents === null ? line.count : formatRand(line.amountCents)}
              </Row>
            ))}
            {id === 'open' && handedTo !== null && (
              <Row name={words.handedTo} size="small">
                {handedTo}
              </Row>
            )}
          </Rows>
          {id === 'open' && isClear(lines) && <p className={styles['soft']}>{words.nothingOpen}</p>}
        </section>
      ))}
      {approved.length > 0 && (
        <section>
          <Caption>{words.approvedBy}</Caption>
          <Rows>
            {approved.map((each) => (
              <Row key={each.what + each.name} name={words.approved(each)} size="small">
                {each.name}
              </Row>
            ))}
          </Rows>
        </section>
      )}
    </div>
  );
}

function isClear(lines: readonly StatementLine[]): boolean {
  return lines.every(({ count, amountCents }) => !count && !amountCents);
}

function nameOf({ id, name, count, amountCents }: StatementLine): string {
  const label = id === 'group' ? name : words.lines[id];
  return count === null || amountCents === null ? label : `${label} · ${count}`;
}
