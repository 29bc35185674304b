import { formatRand, type PinAccount, type Product } from '@tillkeeper/domain';
import type { PinLookupView } from '@tillkeeper/ipc';
import { type ReactElement, useState } from 'react';
import { Button } from '../../components/button.tsx';
import { DigitField } from '../../components/digit-field.tsx';
import { LetterPad } from '../../components/letter-pad.tsx';
import { LookupCard } from '../../components/lookup-card.tsx';
import { Notice } from '../../components/notice.tsx';
import type { Lookup } from '../../components/use-lookup.ts';
import { en } from '../../strings/en.ts';
import styles from '../electricity/electricity.module.css';
import { canLookUp, isUsed, readSerial } from './give-back-form.ts';

interface SerialFinderProps {
  readonly product: Product;
  readonly serial: string;
  readonly lookup: Lookup<PinLookupView>;
  readonly checked: boolean;
  readonly disabled: boolean;
  readonly onChange: (serial: string) => void;
  readonly onFind: () => void;
  readonly onFocus: () => void;
}

const words = en.giveBack;

/** The serial number, the button that looks it up, and what the provider says of it. */
export function SerialFinder(props: SerialFinderProps): ReactElement {
  const { product, serial, lookup, checked, disabled } = props;
  const [letters, setLetters] = useState(false);
  const wrong = checked && readSerial(serial) === undefined;
  return (
    <>
      <div className={styles['finder']}>
        <DigitField
          label={words.serial}
          value={serial}
          onChange={props.onChange}
          onFocus={props.onFocus}
          problem={wrong ? words.serialProblem : undefined}
          help={words.serialHint}
          disabled={disabled}
          focusOnMount
        />
        {canLookUp(product) && (
          <Button
            className={styles['find']}
            hint="Enter"
            onPress={props.onFind}
            disabled={disabled || lookup.kind === 'looking'}
          >
            {words.find}
          </Button>
        )}
      </div>
      {lookup.kind === 'idle' && (
        <Button
          className={styles['letters']}
          onPress={() => setLetters(!letters)}
          disabled={disabled}
        >
          {letters ? en.bill.digits : en.bill.letters}
        </Button>
      )}
      {letters && lookup.kind === 'idle' && (
        <LetterPad value={serial} onChange={props.onChange} onClose={() => setLetters(false)} />
      )}
      <LookupCard
        lookup={lookup}
        looking={words.finding}
        trouble={words.trouble}
        found={({ account }: Extract<PinLookupView, { kind: 'found' }>) => (
          <Found account={account} />
        )}
      />
    </>
  );
}

function Found({ account }: { readonly account: PinAccount }): ReactElement {
  const { amountCents, status, expiryDate } = account;
  return (
    <>
      <section className={styles['account']} aria-label={words.card}>
        <p className={styles['name']} data-testid="pin-amount">
          {formatRand(amountCents)}
        </p>
        <p className={styles['fine']}>
          {[words.status(status), expiryDate && words.expires(expiryDate)]
            .filter(Boolean)
            .join(' · ')}
        </p>
      </section>
      {isUsed(status) && <Notice tone="bad" role="alert" title={words.used} />}
    </>
  );
}
