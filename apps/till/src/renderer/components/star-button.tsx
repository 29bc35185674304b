import type { ReactElement } from 'react';
import { Button as AriaButton } from 'react-aria-components/Button';
import { en } from '../strings/en.ts';
import styles from './star-button.module.css';

interface StarButtonProps {
  readonly name: string;
  readonly starred: boolean;
  readonly onStar: (starred: boolean) => void;
}

/** Keeps a product on the home screen, or takes it off. The keyboard stars with `*` in the search. */
export function StarButton({ name, starred, onStar }: StarButtonProps): ReactElement {
  return (
    <AriaButton
      className={styles['star'] ?? ''}
      aria-label={starred ? en.search.unstar(name) : en.search.star(name)}
      aria-pressed={starred}
      excludeFromTabOrder
      preventFocusOnPress
      onPress={() => onStar(!starred)}
    >
      <svg viewBox="0 0 24 24" width="1.5rem" height="1.5rem" aria-hidden="true">
        <path
          d="M12 3.500l2.600 5.500 6 .800-4.400 4.200 1.100 6L12 17l-5.300 3 1.100-6-4.400-4.200 6-.800z"
          fill={starred ? 'currentColor' : 'none'}
          stroke="currentColor"
          strokeWidth="1.600"
          strokeLinejoin="round"
        />
      </svg>
    </AriaButton>
  );
}
