import type { ReactElement } from 'react';
import { Button } from '../components/button.tsx';
import { Notice } from '../components/notice.tsx';
import { dismissNotice, useNotice } from '../stores/notice-store.ts';
import { en } from '../strings/en.ts';
import styles from './layers.module.css';

/** A message over the foot of the screen when something could not be done. */
export function NoticeBar(): ReactElement | null {
  const { notice, count } = useNotice();
  if (notice === null) return null;
  return (
    <div className={styles['bar']} key={count}>
      <Notice tone="bad" role="alert">
        {en.frame.notices[notice]}
      </Notice>
      <Button onPress={dismissNotice}>{en.frame.close}</Button>
    </div>
  );
}
