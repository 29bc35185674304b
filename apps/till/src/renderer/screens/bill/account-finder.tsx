import type { BillLookupView } from '@tillkeeper/ipc';
import type { ReactElement } from 'react';
import styles from '../../components/finder.module.css';
import { LookupCard } from '../../components/lookup-card.tsx';
import { NumberOrLetters } from '../../components/number-or-letters.tsx';
import type { Lookup } from '../../components/use-lookup.ts';
import { en } from '../../strings/en.ts';
import type { AccountReading } from './account-form.ts';

interface AccountFinderProps {
  readonly text: string;
  readonly reading: AccountReading;
  readonly lookup: Lookup<BillLookupView>;
  readonly checked: boolean;
  readonly disabled: boolean;
  readonly onChange: (text: string) => void;
  readonly onFind: () => void;
  readonly onFocus: () => void;
}

/** The account number, the button that looks it up, and whose account it is. */
export function AccountFinder(props: AccountFinderProps): ReactElement {
  const { text, reading, lookup, checked, disabled } = props;
  const { refusal, account } = reading;
  const words = en.bill;
  const early = refusal === 'signs' || refusal === 'too-long';
  const problem = refusal !== undefined && (checked || early) ? words.problems[refusal] : undefined;
  return (
    <>
      <NumberOrLetters
        label={words.account}
        value={text}
        problem={problem}
        {...(account === undefined && { help: words.accountHint })}
        disabled={disabled}
        offersLetters={account === undefined}
        find={{ words: words.find, busy: lookup.kind === 'looking', onFind: props.onFind }}
        onChange={props.onChange}
        onFocus={props.onFocus}
      />
      <LookupCard
        lookup={lookup}
        looking={words.finding}
        trouble={words.trouble}
        found={({ account: shown }: Extract<BillLookupView, { kind: 'found' }>) => (
          <section className={styles['account']} aria-label={words.card}>
            <p className={styles['name']} data-testid="account-name">
              {shown.customerName || words.noName}
            </p>
            <p className={styles['fine']}>
              {[
                shown.billerName,
                shown.accountStatus && words.status(shown.accountStatus),
                shown.billerCallCentre && words.call(shown.billerCallCentre),
              ]
                .filter(Boolean)
                .join(' · ')}
            </p>
          </section>
        )}
      />
    </>
  );
}
