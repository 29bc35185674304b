import { formatRand } from '@tillkeeper/domain';
import type { PinLookupView } from '@tillkeeper/ipc';
import type { ReactElement } from 'react';
import styles from '../../components/finder.module.css';
import { LookupCard } from '../../components/lookup-card.tsx';
import { Notice } from '../../components/notice.tsx';
import { NumberOrLetters } from '../../components/number-or-letters.tsx';
import type { Lookup } from '../../components/use-lookup.ts';
import { en } from '../../strings/en.ts';
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
  const wrong = checked && readSerial(serial) === undefined;
  const find = { words: words.find, busy: lookup.kind === 'looking', onFind: props.onFind };
  return (
    <>
      <NumberOrLetters
        label={words.serial}
        value={serial}
        problem={wrong ? words.serialProblem : undefined}
        help={words.serialHint}
        disabled={disabled}
        offersLetters={lookup.kind === 'idle'}
        find={find}
        onChange={props.onChange}
        onFocus={props.onFocus}
      />
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
  // What is left is an account, or why there is none.
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
