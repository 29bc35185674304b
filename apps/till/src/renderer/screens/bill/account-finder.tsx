import type { BillLookupView } from '@tillkeeper/ipc';
import { type ReactElement, useState } from 'react';
import { Button } from '../../components/button.tsx';
import { DigitField } from '../../components/digit-field.tsx';
import { LetterPad } from '../../components/letter-pad.tsx';
import { LookupCard } from '../../components/lookup-card.tsx';
import type { Lookup } from '../../components/use-lookup.ts';
import { en } from '../../strings/en.ts';
import styles from '../electricity/electricity.module.css';
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
  const [letters, setLetters] = useState(false);
  const { refusal, account } = reading;
  const words = en.bill;
  const early = refusal === 'signs' || refusal === 'too-long';
  const problem = refusal !== undefined && (checked || early) ? words.problems[refusal] : undefined;
  return (
    <>
      <div className={styles['finder']}>
        <DigitField
          label={words.account}
          value={text}
          onChange={props.onChange}
          onFocus={props.onFocus}
          problem={problem}
          {...(account === undefined && { help: words.accountHint })}
          disabled={disabled}
          focusOnMount
        />
        <Button
          className={styles['find']}
          hint="Enter"
          onPress={props.onFind}
          disabled={disabled || lookup.kind === 'looking'}
        >
          {words.find}
        </Button>
      </div>
      {account === undefined && (
        <Button className={styles['letters']} onPress={() => setLetters(!letters)}>
          {letters ? words.digits : words.letters}
        </Button>
      )}
      {letters && account === undefined && (
        <LetterPad value={text} onChange={props.onChange} onClose={() => setLetters(false)} />
      )}
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
