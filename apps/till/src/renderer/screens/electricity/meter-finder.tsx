import type { ReactElement } from 'react';
import { Button } from '../../components/button.tsx';
import { DigitField } from '../../components/digit-field.tsx';
import styles from '../../components/finder.module.css';
import { Notice } from '../../components/notice.tsx';
import { en } from '../../strings/en.ts';
import { MeterCard } from './meter-card.tsx';
import { groupMeterWhileTyping, type LookupState, type MeterReading } from './meter-form.ts';

interface MeterFinderProps {
  readonly text: string;
  readonly reading: MeterReading;
  readonly lookup: LookupState;
  readonly checked: boolean;
  readonly disabled: boolean;
  readonly onChange: (text: string) => void;
  readonly onFind: () => void;
  readonly onFocus: () => void;
  readonly focusOnMount: boolean;
}

/** The meter number, the button that looks it up, and what came of it. */
export function MeterFinder(props: MeterFinderProps): ReactElement {
  const { text, reading, lookup, checked, disabled } = props;
  const { refusal, mistyped } = reading;
  // Where to find the number is of no use once it was found, and the screen needs the room.
  const isFound = lookup.kind === 'answered' && lookup.answer.kind === 'found';
  const early = refusal === 'not-digits' || refusal === 'too-long';
  const problem =
    refusal !== undefined && (checked || early) ? en.sell.meterProblems[refusal] : undefined;
  return (
    <>
      <div className={styles['finder']}>
        <DigitField
          label={en.sell.meter}
          value={text}
          onChange={props.onChange}
          onFocus={props.onFocus}
          group={groupMeterWhileTyping}
          problem={problem}
          {...(isFound ? {} : { help: en.sell.meterHint })}
          disabled={disabled}
          focusOnMount={props.focusOnMount}
        />
        <Button
          className={styles['find']}
          hint="Enter"
          onPress={props.onFind}
          disabled={disabled || lookup.kind === 'looking'}
        >
          {en.sell.findMeter}
        </Button>
      </div>
      {mistyped && lookup.kind !== 'answered' && (
        <Notice tone="warn" role="status" title={en.sell.mistyped} />
      )}
      <MeterCard lookup={lookup} />
    </>
  );
}
