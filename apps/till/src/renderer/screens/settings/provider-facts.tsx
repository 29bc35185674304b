import type { SettingsView } from '@tillkeeper/ipc';
import type { ReactElement } from 'react';
import { Button } from '../../components/button.tsx';
import { Row, Rows } from '../../components/rows.tsx';
import { go } from '../../stores/route-store.ts';
import { en } from '../../strings/en.ts';
import { NewApiKey } from './new-api-key.tsx';
import styles from './settings.module.css';

interface ProviderFactsProps {
  readonly view: Extract<SettingsView, { kind: 'read' }>;
  /** Undefined while something typed would be lost by it. */
  readonly onRestart: (() => void) | undefined;
}

/** What belongs to the account: to be read here, and changed where a mistake can do no harm. */
export function ProviderFacts({ view, onRestart }: ProviderFactsProps): ReactElement {
  const { fixed, setBy, provider } = en.settings;
  return (
    <div className={styles['stack']}>
      <p className={styles['soft']}>{provider.account}</p>
      <Rows>
        {view.fixed.map((each) => (
          <Row key={each.key} name={fixed[each.key]}>
            {each.value}
            {each.setBy !== null && <small className={styles['setBy']}>{setBy(each.setBy)}</small>}
          </Row>
        ))}
      </Rows>
      <p className={styles['selectable']}>{provider.words(view.file)}</p>
      <p>{view.apiKeySetBy === null ? provider.key : provider.keySetBy(view.apiKeySetBy)}</p>
      {view.apiKeySetBy === null && <NewApiKey onRestart={onRestart} />}
      <Button onPress={() => go({ kind: 'printer' })}>{provider.printer}</Button>
    </div>
  );
}
