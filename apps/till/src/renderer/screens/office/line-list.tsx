import { formatMsisdn, formatRand, formatSastDateTime } from '@tillkeeper/domain';
import type { LineView } from '@tillkeeper/ipc';
import type { ReactElement } from 'react';
import { ListBox, ListBoxItem } from 'react-aria-components/ListBox';
import { StateMark } from '../../components/state-mark.tsx';
import { en } from '../../strings/en.ts';
import { titleOf } from '../product-words.ts';
import type { Tone } from '../sale/sale-state.ts';
import styles from './office.module.css';

const TONES: Record<LineView['state'], Tone> = {
  open: 'busy',
  sold: 'good',
  declined: 'quiet',
  'not-sold': 'quiet',
  reversed: 'quiet',
  unreversible: 'bad',
  frozen: 'bad',
  'settled-sold': 'quiet',
  'settled-not-sold': 'quiet',
};

interface LineListProps {
  readonly label: string;
  readonly lines: readonly LineView[];
  /** These are not the sales that were asked for last: none of them can be chosen. */
  readonly stale: boolean;
  readonly chosenId: string | undefined;
  readonly onChoose: (saleId: string) => void;
  readonly onEnter: () => void;
}

/** Sales on a line each; arrow keys go through them. */
export function LineList(props: LineListProps): ReactElement {
  const { label, lines, stale, chosenId, onChoose, onEnter } = props;
  return (
    <ListBox
      className={styles['list'] ?? ''}
      aria-label={label}
      items={lines.map((line) => ({ id: line.saleId, line }))}
      aria-busy={stale}
      disabledKeys={stale ? lines.map(({ saleId }) => saleId) : []}
      selectionMode="single"
      selectionBehavior="replace"
      onAction={onEnter}
      selectedKeys={chosenId === undefined ? [] : [chosenId]}
      onSelectionChange={(keys) => {
        const [first] = keys === 'all' ? [] : keys;
        if (first !== undefined) onChoose(String(first));
      }}
    >
      {({ line }) => (
        <ListBoxItem className={styles['line'] ?? ''} textValue={lineWords(line)}>
          <Line line={line} />
        </ListBoxItem>
      )}
    </ListBox>
  );
}

function Line({ line }: { readonly line: LineView }): ReactElement {
  const tone = TONES[line.state];
  const details = [
    formatSastDateTime(line.createdUtcMs).slice(0, 16),
    targetWords(line.target),
    line.secretLastFour === '' ? '' : `…${line.secretLastFour}`,
    line.operatorName,
  ];
  return (
    <>
      <span className={styles['number']}>{line.slipNumber}</span>
      <span className={styles['what']}>
        <strong>{titleOfLine(line)}</strong>
        <span>{details.filter(Boolean).join(' · ')}</span>
      </span>
      <span className={styles['state']} data-tone={tone}>
        <StateMark tone={tone} />
        {en.office.lineStates[line.state]}
      </span>
      <strong className={styles['sum']}>{formatRand(line.amountCents)}</strong>
    </>
  );
}

function titleOfLine({ productGroup, productName, vendor }: LineView): string {
  return titleOf({ group: productGroup, name: productName, vendor });
}

function targetWords(target: string): string {
  return /^27\d{9}$/.test(target) ? formatMsisdn(target) : target;
}

function lineWords(line: LineView): string {
  const state = en.office.lineStates[line.state];
  return `${line.slipNumber}, ${titleOfLine(line)}, ${formatRand(line.amountCents)}, ${state}`;
}
