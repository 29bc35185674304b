import { formatRand } from '@tillkeeper/domain';
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
import { isUsed, readSerial } from './give-back-form.ts';

interface SerialFinderProps {
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
  const { serial, lookup, checked, disabled } = props;
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
        <Button
          className={styles['find']}
          hint="Enter"
          onPress={props.onFind}
          disabled={disabled || lookup.kind === 'looking'}
        >
          {words.find}
        </Button>
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
      <Looked lookup={lookup} />
    </>
  );
}

function Looked({ lookup }: { readonly lookup: SerialFinderProps['lookup'] }): ReactElement {
  if (lookup.kind === 'answered' && lookup.answer.kind === 'not-sold-here')
    return (
      <Notice tone="quiet" role="status" title={words.notSoldHere}>
        {words.notSoldHereWords}
      </Notice>
    );
  return (
    <LookupCard
      lookup={lookup as Lookup<Exclude<PinLookupView, { kind: 'not-sold-here' }>>}
      looking={words.finding}
      trouble={words.trouble}
      found={(answer: FoundPin) => <Found {...answer} />}
    />
  );
}

type FoundPin = Extract<PinLookupView, { kind: 'found' }>;

function Found({ account, soldHere }: FoundPin): ReactElement {
  const { amountCents, status, expiryDate } = account;
  return (
    <>
      <section
        className={styles['account']}
        aria-label={soldHere === null ? words.card : words.ownCard}
      >
        <p className={styles['name']} data-testid="pin-amount">
          {formatRand(amountCents)}
        </p>
        <p className={styles['fine']}>
          {soldHere === null
            ? [words.status(status), expiryDate && words.expires(expiryDate)]
                .filter(Boolean)
                .join(' · ')
            : words.soldHere(soldHere.soldUtcMs, soldHere.slipNumber)}
        </p>
      </section>
      {isUsed(status) && <Notice tone="bad" role="alert" title={words.used} />}
    </>
  );
}
