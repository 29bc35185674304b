import type { AccessView, Boot } from '@tillkeeper/ipc';
import type { ReactElement } from 'react';
import { DemoBand } from '../../app/frame.tsx';
import { en } from '../../strings/en.ts';
import styles from './access.module.css';
import { ChangePin } from './change-pin.tsx';
import { FirstRun } from './first-run.tsx';
import { SignIn } from './sign-in.tsx';

interface AccessScreenProps {
  readonly boot: Extract<Boot, { kind: 'ready' }>;
  readonly access: AccessView;
}

/** What stands in front of the till while nobody, or nobody with a PIN of their own, is at it. */
export function AccessScreen({ boot, access }: AccessScreenProps): ReactElement {
  return (
    <div className={styles['screen']}>
      {boot.demo && <DemoBand training={boot.training} />}
      <header className={styles['head']}>
        <strong>{boot.storeName}</strong>
        <span>{boot.tillName}</span>
      </header>
      <main className={styles['main']}>
        <Content access={access} />
      </main>
    </div>
  );
}

function Content({ access }: { readonly access: AccessView }): ReactElement {
  switch (access.state) {
    case 'preparing':
      return <p role="status">{en.access.preparing}</p>;
    case 'first-run':
      return <FirstRun access={access} />;
    case 'locked':
      return <SignIn access={access} />;
    case 'signed-in':
      return <ChangePin access={access} />;
  }
}
