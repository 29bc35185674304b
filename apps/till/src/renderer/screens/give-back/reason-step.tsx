import { type ReactElement, useState } from 'react';
import { ChoiceGroup } from '../../components/choice-group.tsx';
import { TextField } from '../../components/text-field.tsx';
import { en } from '../../strings/en.ts';

interface ReasonStepProps {
  readonly onChange: (reason: string) => void;
  readonly disabled: boolean;
}

const words = en.giveBack;
const OTHER = 'other';
const LONGEST = 200;

/** Why it is given back: a usual reason by one press, or another one in words. */
export function ReasonStep({ onChange, disabled }: ReasonStepProps): ReactElement {
  const [chosenId, setChosenId] = useState('');
  const [own, setOwn] = useState('');
  const say = (text: string): void => {
    setOwn(text);
    onChange(text);
  };
  return (
    <>
      <ChoiceGroup
        label={words.reason}
        choices={[
          ...words.reasons.map((reason) => ({ id: reason, label: reason })),
          { id: OTHER, label: words.otherReason },
        ]}
        chosenId={chosenId}
        onChoose={(id) => {
          setChosenId(id);
          onChange(id === OTHER ? own : id);
        }}
        columns={2}
        kind="low"
        disabled={disabled}
      />
      {chosenId === OTHER && (
        <TextField label={words.reasonField} value={own} onChange={say} maxLength={LONGEST} />
      )}
    </>
  );
}
