import { type KeyboardEvent, type ReactElement, useEffect, useRef } from 'react';
import { KeyHint } from '../../../components/key-hint.tsx';
import styles from './search.module.css';
import type { Search } from './use-search.ts';

interface SearchFieldProps {
  readonly search: Search;
  readonly label: string;
  readonly placeholder: string;
  /** The key that helps here. */
  readonly hint?: string;
  /** The element that lists the results, and the marked one in it. */
  readonly listId: string;
  readonly markedId: string | undefined;
  readonly onStep: (step: 1 | -1) => void;
  readonly onChoose: () => void;
  readonly onStar: () => void;
  readonly onEscape: () => void;
  readonly onFocus?: () => void;
}

/** One field for everything: a product, a number, a meter, or whatever a scanner reads. */
export function SearchField(props: SearchFieldProps): ReactElement {
  const { search } = props;
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => {
    if (search.open) field.current?.focus();
    else field.current?.blur();
  }, [search.open]);
  const hear = (event: KeyboardEvent): void => {
    const run = keysOf(props).get(event.key);
    if (run === undefined) return;
    event.preventDefault();
    run();
  };
  return (
    <div className={styles['field']}>
      <svg viewBox="0 0 24 24" width="1.25em" height="1.25em" aria-hidden="true">
        <circle cx="10.5" cy="10.5" r="6" fill="none" stroke="currentColor" strokeWidth="1.8" />
        <path
          d="M15 15l5.500 5.500"
          stroke="currentColor"
          strokeWidth="1.8"
          strokeLinecap="round"
        />
      </svg>
      <input
        ref={field}
        role="combobox"
        aria-label={props.label}
        aria-expanded={search.open}
        aria-controls={props.listId}
        aria-autocomplete="list"
        {...(props.markedId !== undefined && { 'aria-activedescendant': props.markedId })}
        className={styles['input']}
        placeholder={props.placeholder}
        value={search.text}
        maxLength={60}
        // The till has its own letters; the system's would cover the screen.
        inputMode="none"
        autoComplete="off"
        spellCheck={false}
        onPointerDown={() => search.byTouch || search.begin(search.text, true)}
        onFocus={() => {
          props.onFocus?.();
          if (!search.open) search.begin('', false);
        }}
        onChange={({ currentTarget }) => search.type(currentTarget.value)}
        onKeyDown={hear}
      />
      {props.hint !== undefined && <KeyHint name={props.hint} />}
    </div>
  );
}

function keysOf(props: SearchFieldProps): ReadonlyMap<string, () => void> {
  return new Map([
    ['ArrowDown', () => props.onStep(1)],
    ['ArrowUp', () => props.onStep(-1)],
    ['Enter', props.onChoose],
    ['Escape', props.onEscape],
    ['*', props.onStar],
  ]);
}
