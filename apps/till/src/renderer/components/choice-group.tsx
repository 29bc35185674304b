import { type ReactElement, type ReactNode, type Ref, useId } from 'react';
import styles from './choice-group.module.css';
import { cx } from './cx.ts';
import { KeyHint } from './key-hint.tsx';

/** One thing that can be chosen. */
export interface Choice {
  readonly id: string;
  /** Its accessible name, and what is shown unless `content` says more. */
  readonly label: string;
  readonly content?: ReactNode;
  /** Shown while it is chosen only because the till suggests it. */
  readonly note?: string;
  readonly hint?: string;
}

interface ChoiceGroupProps {
  readonly label: string;
  readonly aside?: ReactNode;
  readonly choices: readonly Choice[];
  readonly chosenId: string;
  readonly onChoose: (id: string) => void;
  /** One of the tiles took the focus. */
  readonly onFocus?: () => void;
  /** Enter on one of the tiles. */
  readonly onEnter?: () => void;
  readonly columns: 1 | 2 | 3 | 4;
  readonly kind?: 'sum' | 'row' | 'low';
  readonly disabled?: boolean;
  readonly ref?: Ref<HTMLFieldSetElement>;
}

/**
 * Tiles of which one can be chosen. They are radio buttons that fill their tile, so that arrow keys,
 * screen readers and fingers all work on the real control.
 */
export function ChoiceGroup(props: ChoiceGroupProps): ReactElement {
  const { label, aside, columns, kind = 'sum', disabled = false } = props;
  return (
    <fieldset
      className={styles['group']}
      disabled={disabled}
      {...(props.ref && { ref: props.ref })}
    >
      <legend className={styles['legend']}>
        <span>{label}</span>
        {aside !== undefined && <span className={styles['aside']}>{aside}</span>}
      </legend>
      <div className={cx(styles['tiles'], styles[`of${columns}`], styles[kind])}>
        <Tiles {...props} />
      </div>
    </fieldset>
  );
}

function Tiles(props: ChoiceGroupProps): ReactElement {
  const name = useId();
  return (
    <>
      {props.choices.map(({ id, label, content, note, hint }) => (
        <label key={id} className={cx(styles['tile'], note !== undefined && styles['suggested'])}>
          <input
            className={styles['radio']}
            type="radio"
            name={name}
            value={id}
            aria-label={label}
            checked={id === props.chosenId}
            onFocus={props.onFocus}
            onKeyDown={(event) => {
              if (event.key !== 'Enter' || props.onEnter === undefined) return;
              event.preventDefault();
              props.onEnter();
            }}
            onChange={() => props.onChoose(id)}
            // A second press on the chosen tile makes a suggestion the cashier's own choice.
            onClick={() => props.onChoose(id)}
          />
          <span className={styles['content']}>{content ?? label}</span>
          {note !== undefined && <span className={styles['note']}>{note}</span>}
          {hint !== undefined && <KeyHint name={hint} />}
        </label>
      ))}
    </>
  );
}

/** Puts the focus on the chosen tile of a group, or on its first one. */
export function focusGroup(group: HTMLElement | null): void {
  const radios = [...(group?.querySelectorAll('input') ?? [])];
  (radios.find(({ checked }) => checked) ?? radios[0])?.focus();
}
