import { formatRand, type PinAccount, type Product } from '@tillkeeper/domain';
import type { PinLookupView } from '@tillkeeper/ipc';
import type { ReactElement } from 'react';
import styles from '../../components/finder.module.css';
import { LookupCard } from '../../components/lookup-card.tsx';
import { Notice } from '../../components/notice.tsx';
import { NumberOrLetters } from '../../components/number-or-letters.tsx';
import type { Lookup } from '../../components/use-lookup.ts';
import { en } from '../../strings/en.ts';
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
        {...(canLookUp(product) && { find })}
        onChange={props.onChange}
        onFocus={props.onFocus}
      />
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
