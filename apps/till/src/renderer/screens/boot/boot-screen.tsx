import type { ReactElement } from 'react';
import { Button } from '../../components/button.tsx';
import { Notice } from '../../components/notice.tsx';
import { Caption, Heading } from '../../components/two-pane.tsx';
import { type BootState, loadBoot, retryBoot } from '../../stores/boot-store.ts';
import { en } from '../../strings/en.ts';
import styles from './boot-screen.module.css';
import { ConfigProblems } from './config-problems.tsx';
import { SetUpChoice } from './set-up-choice.tsx';
import { SetUpForm } from './set-up-form.tsx';
import { UnlockForm } from './unlock-form.tsx';

interface BootScreenProps {
  readonly boot: Exclude<BootState, { kind: 'ready' }>;
}

/** What is shown while the till can't sell: loading, or what to mend first. */
export function BootScreen({ boot }: BootScreenProps): ReactElement {
  return (
    <main className={styles['page']}>
      <div className={styles['sheet']}>
        <p className={styles['product']}>{en.frame.productName}</p>
        <Content boot={boot} />
      </div>
    </main>
  );
}

function Content({ boot }: BootScreenProps): ReactElement {
  const words = en.boot;
  switch (boot.kind) {
    case 'loading':
      return (
        <div role="status">
          <Heading>{words.loading}</Heading>
          <p className={styles['soft']}>{words.loadingWords}</p>
          <div className={styles['progress']} />
        </div>
      );
    case 'config-error':
      return <ConfigProblems file={boot.file} problems={boot.problems} onAgain={again} />;
    case 'set-up':
      return boot.step === 'choose' ? <SetUpChoice /> : <SetUpForm />;
    case 'locked':
      return <UnlockForm key={boot.need} need={boot.need} wrong={boot.wrong} />;
    case 'cannot-start':
      return <CannotStart what={boot.what} mend={boot.mend} onAgain={again} />;
    case 'no-answer':
      return (
        <CannotStart
          what={words.noAnswer}
          mend={words.noAnswerMend}
          onAgain={() => void loadBoot()}
        />
      );
  }
}

const again = (): void => void retryBoot();

interface CannotStartProps {
  readonly what: string;
  readonly mend: string;
  readonly onAgain: () => void;
}

function CannotStart({ what, mend, onAgain }: CannotStartProps): ReactElement {
  return (
    <>
      <Notice tone="bad" role="alert" title={en.boot.cannotTitle} large>
        {what}
      </Notice>
      {mend !== '' && (
        <section>
          <Caption>{en.boot.mend}</Caption>
          <p>{mend}</p>
        </section>
      )}
      <Button variant="primary" hint="Enter" onPress={onAgain} focusOnMount>
        {en.boot.again}
      </Button>
    </>
  );
}
