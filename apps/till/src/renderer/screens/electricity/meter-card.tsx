import type { MeterAccount } from '@tillkeeper/domain';
import type { ReactElement } from 'react';
import { Notice } from '../../components/notice.tsx';
import { en } from '../../strings/en.ts';
import styles from './electricity.module.css';
import type { LookupState } from './meter-form.ts';

/** What is known of the meter: its owner, its limits and debts, or why it can't be served. */
export function MeterCard({ lookup }: { readonly lookup: LookupState }): ReactElement | null {
  if (lookup.kind === 'idle') return null;
  if (lookup.kind === 'looking')
    return <Notice tone="busy" role="status" title={en.sell.findingMeter} />;
  const { answer } = lookup;
  if (answer.kind === 'found') return <Account account={answer.account} />;
  const { title, words } = en.electricity.trouble(answer.why, answer.code);
  return (
    <Notice tone={answer.why === 'refused' ? 'bad' : 'warn'} role="alert" title={title}>
      <p>
        {words} {answer.code !== '' && en.electricity.code(answer.code)}
      </p>
    </Notice>
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
          <strong>{words.arrears(arrearsCents)}</strong>
          <span>{words.arrearsWords}</span>
          {arrearsDescription !== '' && <span>{arrearsDescription}</span>}
        </div>
      )}
    </section>
  );
}
