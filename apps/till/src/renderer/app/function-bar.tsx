import type { ReactElement } from 'react';
import { Button } from '../components/button.tsx';
import { KeyHint } from '../components/key-hint.tsx';
import { useKeyAnywhere, useKeys } from '../components/use-keys.ts';
import { lockTill } from '../stores/access-store.ts';
import { showHelp } from '../stores/help-store.ts';
import { go } from '../stores/route-store.ts';
import { chooseNextTheme, useTheme } from '../stores/theme-store.ts';
import { en } from '../strings/en.ts';
import styles from './frame.module.css';

interface FunctionKey {
  readonly key: string;
  readonly words: string;
  /** What stands on the button where there is little room. */
  readonly short?: string;
  readonly run: () => void;
}

/** The function keys that work on every screen, each on a button too. */
const FUNCTION_KEYS: readonly FunctionKey[] = [
  { key: 'F1', words: en.frame.keys.help, run: () => showHelp(true) },
  { key: 'F2', words: en.frame.keys.home, run: () => go({ kind: 'home' }) },
  {
    key: 'F3',
    words: en.frame.keys.today,
    short: en.frame.shortKeys.today,
    run: () => go({ kind: 'today' }),
  },
  {
    key: 'F8',
    words: en.frame.keys.open,
    short: en.frame.shortKeys.open,
    run: () => go({ kind: 'open' }),
  },
  { key: 'F9', words: en.frame.keys.lock, run: lockTill },
  { key: 'F10', words: en.frame.keys.manage, run: () => go({ kind: 'manage' }) },
  { key: 'F11', words: en.frame.keys.theme, run: chooseNextTheme },
  // F6 and F7 choose cash and card while something is sold.
  { key: 'F12', words: en.frame.keys.printer, run: () => go({ kind: 'printer' }) },
];

/** The bar at the foot of the window. */
export function FunctionBar(): ReactElement {
  const theme = useTheme((state) => state.theme);
  useKeyAnywhere('F9', lockTill);
  useKeys((event) => {
    const entry = FUNCTION_KEYS.find(({ key }) => key === event.key);
    if (entry === undefined) return;
    event.preventDefault();
    entry.run();
  });
  return (
    <nav className={styles['keys']} aria-label={en.frame.functionKeys}>
      {FUNCTION_KEYS.map(({ key, words, short = words, run }) => (
        <Button
          key={key}
          variant="quiet"
          label={words}
          className={styles['keyButton']}
          onPress={run}
        >
          <KeyHint name={key} />
          <span className={styles['long']}>{words}</span>
          <span className={styles['short']}>{short}</span>
        </Button>
      ))}
      <span className={styles['theme']} role="status">
        {en.frame.themeIs(theme)}
      </span>
    </nav>
  );
}
