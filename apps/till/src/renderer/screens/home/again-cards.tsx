import { formatMeterNumber, formatMsisdn, formatRandShort } from '@tillkeeper/domain';
import type { ReactElement } from 'react';
import { Button } from '../../components/button.tsx';
import { ProductMark } from '../../components/product-mark.tsx';
import { en } from '../../strings/en.ts';
import { plainName } from '../product-words.ts';
import type { Again } from './again.ts';
import styles from './home.module.css';

interface AgainCardsProps {
  readonly customers: readonly Again[];
  readonly firstDigit: number;
  readonly onAgain: (again: Again) => void;
}

/** A card for each customer of today: one press, and only the amount is left to check. */
export function AgainCards({ customers, firstDigit, onAgain }: AgainCardsProps): ReactElement {
  return (
    <div className={styles['customers']}>
      {customers.map((again, index) => {
        const who = whoOf(again);
        const what = whatOf(again);
        return (
          <Button
            key={who}
            className={styles['customer']}
            label={en.home.againButton(who, what, again.amountCents)}
            hint={String(firstDigit + index)}
            onPress={() => onAgain(again)}
          >
            <span className={styles['smallMark']}>
              <ProductMark group={again.group} />
            </span>
            <span className={styles['who']}>
              <strong>{who}</strong>
              <span>
                {what} · {formatRandShort(again.amountCents)}
              </span>
            </span>
          </Button>
        );
      })}
    </div>
  );
}

function whoOf({ target }: Again): string {
  return target.kind === 'meter'
    ? formatMeterNumber(target.meterNumber)
    : formatMsisdn(target.msisdn);
}

function whatOf({ target, vendor, group, productName }: Again): string {
  if (target.kind === 'meter' && target.customerName !== '') return target.customerName;
  return group === 'data' ? plainName({ name: productName }) : vendor;
}
