import { type CountedPile, formatRand, formatRandShort } from '@tillkeeper/domain';
import { type ReactElement, useState } from 'react';
import { Button } from '../../components/button.tsx';
import { Sheet } from '../../components/sheet.tsx';
import { Sum } from '../../components/two-pane.tsx';
import { en } from '../../strings/en.ts';
import styles from './office.module.css';

// The main process refuses every other value; these are the notes and coins of the country.
const VALUES_CENTS = [20_000, 10_000, 5_000, 2_000, 1_000, 500, 200, 100, 50, 20, 10];
const words = en.office.shift;

interface CountSheetProps {
  readonly onCancel: () => void;
  readonly onCount: (piles: CountedPile[]) => void;
}

/** The drawer, counted pile by pile. It says what was counted and never what is expected. */
export function CountSheet({ onCancel, onCount }: CountSheetProps): ReactElement {
  const [counts, setCounts] = useState<Readonly<Record<number, string>>>({});
  const piles = VALUES_CENTS.map((valueCents) => ({
    valueCents,
    count: Number(counts[valueCents] ?? '0'),
  }));
  const totalCents = piles.reduce((total, pile) => total + pile.valueCents * pile.count, 0);
  const change = (valueCents: number, text: string): void => {
    if (/^\d{0,5}$/.test(text)) setCounts({ ...counts, [valueCents]: text });
  };
  return (
    <Sheet
      title={words.countTitle}
      onClose={onCancel}
      actions={
        <>
          <Button hint="Esc" onPress={onCancel}>
            {en.office.cancel}
          </Button>
          <Button variant="primary" onPress={() => onCount(piles.filter(({ count }) => count > 0))}>
            {words.countIt}
          </Button>
        </>
      }
    >
      <p>{words.countWords}</p>
      <div className={styles['piles']}>
        {piles.map(({ valueCents, count }, index) => (
          <label key={valueCents} className={styles['pile']}>
            <span>{valueWords(valueCents)}</span>
            <input
              inputMode="none"
              data-touch-keys="digits"
              autoComplete="off"
              // biome-ignore lint/a11y/noAutofocus: the sheet is its fields, and this is the first.
              autoFocus={index === 0}
              aria-label={`${valueWords(valueCents)}, ${words.pieces}`}
              value={counts[valueCents] ?? ''}
              onChange={({ currentTarget }) => change(valueCents, currentTarget.value)}
            />
            <output>{count > 0 && formatRand(valueCents * count)}</output>
          </label>
        ))}
      </div>
      <Sum>{formatRand(totalCents)}</Sum>
    </Sheet>
  );
}

function valueWords(cents: number): string {
  return cents < 100 ? `${cents}c` : formatRandShort(cents);
}
