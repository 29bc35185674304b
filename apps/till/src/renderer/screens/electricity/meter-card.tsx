import type { MeterAccount } from '@tillkeeper/domain';
import type { MeterLookupView } from '@tillkeeper/ipc';
import type { ReactElement } from 'react';
import styles from '../../components/finder.module.css';
import { LookupCard } from '../../components/lookup-card.tsx';
import { en } from '../../strings/en.ts';
import type { LookupState } from './meter-form.ts';

/** What is known of the meter: its owner, its limits and debts, or why it can't be served. */
export function MeterCard({ lookup }: { readonly lookup: LookupState }): ReactElement {
  return (
    <LookupCard
      lookup={lookup}
      looking={en.sell.findingMeter}
      trouble={en.electricity.trouble}
      found={({ account }: Extract<MeterLookupView, { kind: 'found' }>) => (
        <Account account={account} />
      )}
    />
  );
}

function Account({ account }: { readonly account: MeterAccount }): ReactElement {
  const { meter, arrearsCents, arrearsDescription } = account;
  const words = en.electricity;
  return (
    <section className={styles['account']} aria-label={words.card}>
      <p className={styles['name']} data-testid="meter-name">
        {meter.customerName || words.noName}
      </p>
      <p>{meter.customerAddress || words.noAddress}</p>
      <p className={styles['fine']}>
        {meter.utilityName} · {words.limits(account.minimumVendCents, account.maximumVendCents)}
      </p>
      {arrearsCents > 0 && (
        <div className={styles['arrears']}>
          <strong>
            {words.arrears(arrearsCents)}
            {arrearsDescription !== '' && ` · ${arrearsDescription}`}
          </strong>
          <span>{words.arrearsWords}</span>
        </div>
      )}
    </section>
  );
}
