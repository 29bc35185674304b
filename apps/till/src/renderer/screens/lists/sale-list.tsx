import { formatRand, formatSastTime } from '@tillkeeper/domain';
import type { SaleView } from '@tillkeeper/ipc';
import type { ReactElement } from 'react';
import { ListBox, ListBoxItem } from 'react-aria-components/ListBox';
import { ProductMark } from '../../components/product-mark.tsx';
import { StateMark } from '../../components/state-mark.tsx';
import { en } from '../../strings/en.ts';
import { titleOf, worthCents } from '../product-words.ts';
import { STATE_TONES, stateOf, whoOf } from '../sale/sale-state.ts';
import styles from './lists.module.css';

interface SaleListProps {
  readonly label: string;
  readonly sales: readonly SaleView[];
  readonly selectedId: string | undefined;
  readonly onSelect: (saleId: string) => void;
  /** Enter on a line. */
  readonly onEnter: () => void;
  /** What stands at the right of a line besides the amount, such as its age. */
  readonly extra?: (sale: SaleView) => string;
}

/** A list of sales; arrow keys go through it, and the chosen one's details stand at the right. */
export function SaleList(props: SaleListProps): ReactElement {
  const { label, sales, selectedId, onSelect, onEnter, extra } = props;
  return (
    <ListBox
      className={styles['list'] ?? ''}
      aria-label={label}
      items={sales.map((sale) => ({ id: sale.saleId, sale }))}
      autoFocus
      selectionMode="single"
      selectionBehavior="replace"
      disallowEmptySelection
      onAction={onEnter}
      selectedKeys={selectedId === undefined ? [] : [selectedId]}
      onSelectionChange={(keys) => {
        const [first] = keys === 'all' ? [] : keys;
        if (first !== undefined) onSelect(String(first));
      }}
    >
      {({ sale }) => (
        <ListBoxItem className={styles['item'] ?? ''} textValue={lineWords(sale)}>
          <Line sale={sale} extra={extra?.(sale) ?? ''} />
        </ListBoxItem>
      )}
    </ListBox>
  );
}

function Line({ sale, extra }: { readonly sale: SaleView; readonly extra: string }): ReactElement {
  const state = stateOf(sale);
  return (
    <>
      <span className={styles['mark']}>
        <ProductMark group={sale.product.group} />
      </span>
      <span className={styles['what']}>
        <strong>{titleOf(sale.product)}</strong>
        <span>
          {[whoOf(sale), formatSastTime(sale.createdUtcMs), extra].filter(Boolean).join(' · ')}
        </span>
      </span>
      <span className={styles['state']} data-tone={STATE_TONES[state]}>
        <StateMark tone={STATE_TONES[state]} />
        <span>
          {en.sale.stateWords(sale, state)}
          {sale.recovered && state === 'sold' && (
            <small className={styles['recovered']}>{en.sale.recovered}</small>
          )}
        </span>
      </span>
      <strong className={styles['sum']}>{formatRand(worthCents(sale))}</strong>
    </>
  );
}

function lineWords(sale: SaleView): string {
  return [
    titleOf(sale.product),
    whoOf(sale),
    formatRand(worthCents(sale)),
    formatSastTime(sale.createdUtcMs),
    en.sale.stateWords(sale, stateOf(sale)),
  ]
    .filter(Boolean)
    .join(', ');
}
