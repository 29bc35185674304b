import type { ReactElement } from 'react';
import { Button } from '../../components/button.tsx';
import { Notice } from '../../components/notice.tsx';
import { refreshCatalogue, useCatalogue } from '../../stores/catalogue-store.ts';
import { useStatus } from '../../stores/status-store.ts';
import { en } from '../../strings/en.ts';
import styles from './home.module.css';

/** Said when the provider has not given its products yet. */
export function EmptyCatalogue(): ReactElement {
  const refreshing = useCatalogue((state) => state.refreshing);
  const line = useStatus(({ status }) => status?.line);
  const words = en.home.emptyCatalogue;
  return (
    <Notice tone="warn" role="status" title={words.title}>
      <p>{words.words(line)}</p>
      <Button
        className={styles['fetch']}
        onPress={() => void refreshCatalogue()}
        disabled={refreshing}
      >
        {refreshing ? words.busy : words.again}
      </Button>
    </Notice>
  );
}
