import {
  formatMeterNumber,
  formatMsisdn,
  formatRandShort,
  groupByFour,
  plainName,
} from '@tillkeeper/domain';
import type { ReactElement } from 'react';
import { Button } from '../../components/button.tsx';
import { ProductMark } from '../../components/product-mark.tsx';
import { en } from '../../strings/en.ts';
import type { Again } from './again.ts';
import styles from './home.module.css';

interface AgainCardsProps {
  readonly customers: readonly Again[];
  readonly keyOf: (index: number) => string | undefined;
  readonly onAgain: (again: Again) => void;
}

/** A card for each customer of today: one press, and only the amount is left to check. */
export function AgainCards({ customers, keyOf, onAgain }: AgainCardsProps): ReactElement {
  return (
    <div className={styles['customers']}>
      {customers.map((again, index) => {
        const who = whoOf(again);
        const what = whatOf(again);
        const hint = keyOf(index);
        return (
          <Button
            key={who}
            className={styles['customer']}
            label={en.home.againButton(who, what, again.amountCents)}
            {...(hint !== undefined && { hint })}
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
  switch (target.kind) {
    case 'meter':
      return formatMeterNumber(target.meterNumber);
    case 'msisdn':
      return formatMsisdn(target.msisdn);
    case 'bill-account':
      return groupByFour(target.accountReference);
  }
}

function whatOf({ target, vendor, group, productName }: Again): string {
  if (target.kind !== 'msisdn' && target.customerName !== '') return target.customerName;
  return group === 'data' ? plainName(productName) : vendor;
}
