import { formatRand } from '@tillkeeper/domain';
import type { ReportView } from '@tillkeeper/ipc';
import type { ReactElement } from 'react';
import { cx } from '../../components/cx.ts';
import { en } from '../../strings/en.ts';
import styles from './office.module.css';

/** The figures that a manager looks for first; what went back as a voucher, where something did. */
export function FigureCards({ report }: { readonly report: ReportView }): ReactElement {
  const { figures, commissionCents, openCount, lastCheckCount } = report;
  const words = en.office.figures;
  return (
    <dl className={styles['cards']}>
      <div className={styles['card']}>
        <dt>{words.sold}</dt>
        <dd>{formatRand(figures.netSoldCents)}</dd>
        <small>{words.voids(figures.voided.count)}</small>
      </div>
      <div className={styles['card']}>
        <dt>{words.sales}</dt>
        <dd>{figures.sold.count - figures.voided.count}</dd>
      </div>
      <div className={styles['card']}>
        <dt>{words.commission}</dt>
        <dd>{formatRand(commissionCents)}</dd>
      </div>
      {figures.refundedToVoucher.count !== 0 && (
        <div className={styles['card']}>
          <dt>{words.refundedToVoucher}</dt>
          <dd>{formatRand(figures.refundedToVoucher.cents)}</dd>
          <small>{words.times(figures.refundedToVoucher.count)}</small>
        </div>
      )}
      <div className={cx(styles['card'], openCount > 0 && styles['warn'])}>
        <dt>{words.open}</dt>
        <dd>{openCount}</dd>
        {lastCheckCount > 0 && <small>{en.sale.lists.resting(lastCheckCount)}</small>}
      </div>
    </dl>
  );
}
