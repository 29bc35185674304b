import type { ReactElement } from 'react';
import { Button } from './button.tsx';
import styles from './tabs.module.css';

interface TabsProps<Id extends string> {
  readonly label: string;
  readonly chosen: Id;
  readonly options: readonly (readonly [id: Id, words: string])[];
  readonly onChoose: (id: Id) => void;
}

/** A row of buttons of which one is pressed in. */
export function Tabs<Id extends string>(props: TabsProps<Id>): ReactElement {
  const { label, chosen, options, onChoose } = props;
  return (
    <fieldset className={styles['tabs']} aria-label={label}>
      {options.map(([id, words]) => (
        <Button
          key={id}
          variant={id === chosen ? 'primary' : 'plain'}
          className={styles['tab']}
          onPress={() => onChoose(id)}
        >
          {words}
        </Button>
      ))}
    </fieldset>
  );
}
