import type { ReactElement } from 'react';
import { ChoiceGroup } from '../../components/choice-group.tsx';
import { en } from '../../strings/en.ts';

interface FreeBasicChoiceProps {
  readonly free: boolean;
  readonly disabled: boolean;
  readonly onFocus: () => void;
  readonly onUnits: () => void;
  readonly onFree: () => void;
}

/** Units for money, or the free ones that poor households get once a month. */
export function FreeBasicChoice(props: FreeBasicChoiceProps): ReactElement {
  const words = en.electricity;
  return (
    <ChoiceGroup
      label={words.kind}
      {...(props.free && { aside: words.freeWords })}
      choices={[
        { id: 'units', label: words.units },
        { id: 'free', label: words.free },
      ]}
      chosenId={props.free ? 'free' : 'units'}
      onChoose={(id) => {
        if (id === 'free' && !props.free) props.onFree();
        if (id === 'units' && props.free) props.onUnits();
      }}
      onFocus={props.onFocus}
      columns={2}
      kind="low"
      disabled={props.disabled}
    />
  );
}
