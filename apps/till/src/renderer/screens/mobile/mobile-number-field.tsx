import type { ReactElement } from 'react';
import { DigitField } from '../../components/digit-field.tsx';
import { en } from '../../strings/en.ts';
import {
  groupWhileTyping,
  type MobileDraft,
  type MobileReading,
  numberProblem,
} from './mobile-form.ts';

interface MobileNumberFieldProps {
  readonly draft: MobileDraft;
  readonly reading: MobileReading;
  readonly checked: boolean;
  readonly onChange: (number: string) => void;
  readonly onFocus: () => void;
  readonly disabled: boolean;
  readonly focusOnMount: boolean;
}

/** The number, why it is refused, or what its first digits suggest. */
export function MobileNumberField(props: MobileNumberFieldProps): ReactElement {
  const { draft, reading, checked } = props;
  const { refusal, hint } = reading;
  // Letters and extra digits are wrong at once; a short number is only not finished yet.
  const early = refusal === 'not-digits' || refusal === 'too-long';
  const problem =
    refusal !== undefined && (checked || early)
      ? en.sell.numberProblems[numberProblem(draft.number, refusal)]
      : undefined;
  return (
    <DigitField
      label={en.sell.number}
      value={draft.number}
      onChange={props.onChange}
      onFocus={props.onFocus}
      group={groupWhileTyping}
      problem={problem}
      help={hint === undefined ? en.sell.numberHint : en.sell.startsLike(hint)}
      disabled={props.disabled}
      focusOnMount={props.focusOnMount}
    />
  );
}
