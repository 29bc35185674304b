import { PRODUCT_GROUPS } from '@tillkeeper/domain';
import type { ReactElement } from 'react';
import { Button } from '../../components/button.tsx';
import { TextField } from '../../components/text-field.tsx';
import { en } from '../../strings/en.ts';
import { Select } from '../office/select.tsx';
import styles from './settings.module.css';
import type { TypedRate } from './settings-form.ts';

interface RateRowsProps {
  readonly rates: readonly TypedRate[];
  readonly onChange: (rates: readonly TypedRate[]) => void;
  readonly onEnter: () => void;
  readonly problem: string | undefined;
}

/** What the shop earns: a rate for each group, and for single products. */
export function RateRows({ rates, onChange, onEnter, problem }: RateRowsProps): ReactElement {
  const words = en.settings.rates;
  const change = (at: number, part: Partial<TypedRate>): void =>
    onChange(rates.map((rate, index) => (index === at ? { ...rate, ...part } : rate)));
  return (
    <div className={styles['stack']}>
      {problem !== undefined && (
        <p className={styles['problem']} role="alert">
          {problem}
        </p>
      )}
      {rates.length === 0 && <p>{words.none}</p>}
      {rates.map((rate, at) => (
        <fieldset
          // biome-ignore lint/suspicious/noArrayIndexKey: a rate is nothing but its place in the list.
          key={at}
          className={styles['rate']}
          aria-label={words.item(at + 1)}
        >
          <Select
            label={words.group}
            value={rate.group}
            options={PRODUCT_GROUPS.map((group) => [group, en.frame.groupNames[group]] as const)}
            onChange={(group) => change(at, { group })}
          />
          <TextField
            label={words.productCode}
            help={words.productCodeHelp}
            value={rate.productCode}
            onChange={(productCode) => change(at, { productCode })}
            onEnter={onEnter}
            compact
          />
          <TextField
            label={words.percent}
            value={rate.percent}
            onChange={(percent) => change(at, { percent })}
            onEnter={onEnter}
            maxLength={6}
            compact
          />
          <Button
            className={styles['beside']}
            label={words.remove(at + 1)}
            onPress={() => onChange(rates.filter((_, index) => index !== at))}
          >
            ✕
          </Button>
        </fieldset>
      ))}
      <Button
        onPress={() => onChange([...rates, { group: 'airtime', productCode: '', percent: '' }])}
      >
        {words.add}
      </Button>
    </div>
  );
}
