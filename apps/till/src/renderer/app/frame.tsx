import type { Boot } from '@tillkeeper/ipc';
import type { ReactElement, ReactNode } from 'react';
import { useStatus } from '../stores/status-store.ts';
import { en } from '../strings/en.ts';
import styles from './frame.module.css';
import { FunctionBar } from './function-bar.tsx';
import { StatusLine } from './status-line.tsx';

interface FrameProps {
  readonly boot: Extract<Boot, { kind: 'ready' }>;
  readonly operatorName: string;
  readonly children: ReactNode;
}

/** What stands round every screen: demo band, status line, function keys. */
export function Frame({ boot, operatorName, children }: FrameProps): ReactElement {
  return (
    <div className={styles['frame']}>
      {boot.demo && <DemoBand training={boot.training} />}
      <HaltedBand />
      <StatusLine {...boot} operatorName={operatorName} />
      <div className={styles['screen']}>{children}</div>
      <FunctionBar />
    </div>
  );
}

/** Says on every screen that nothing here is worth anything. */
export function DemoBand({ training }: { readonly training: boolean }): ReactElement {
  return (
    <p className={styles['demo']} role="note">
      <span>{training ? en.frame.trainingBand : en.frame.demoBand}</span>
    </p>
  );
}

/** Shown over everything else that the till could say: nothing more can be sold. */
function HaltedBand(): ReactElement | null {
  const isHalted = useStatus(({ status }) => status?.selling === 'halted');
  if (!isHalted) return null;
  return (
    <p className={styles['halted']} role="alert">
      {en.frame.haltedBand}
    </p>
  );
}
