import type { Boot } from '@tillkeeper/ipc';
import { type ReactElement, useState } from 'react';
import { Button } from '../../components/button.tsx';
import { PinField } from '../../components/pin-field.tsx';
import { TextField } from '../../components/text-field.tsx';
import { Heading } from '../../components/two-pane.tsx';
import { unlockBoot } from '../../stores/boot-store.ts';
import { en } from '../../strings/en.ts';
import styles from './boot-screen.module.css';

type Locked = Extract<Boot, { kind: 'locked' }>;

/** The key of this till, before anything of it is opened: its passphrase, or the owner's recovery key. */
export function UnlockForm({ need, wrong }: Pick<Locked, 'need' | 'wrong'>): ReactElement {
  const words = en.boot.unlock;
  const [passphrase, setPassphrase] = useState('');
  const [again, setAgain] = useState('');
  const [recoveryCode, setRecoveryCode] = useState('');
  const [recovers, setRecovers] = useState(need === 'enter-recovery-key');
  const [differs, setDiffers] = useState(false);
  const choosing = need === 'choose-passphrase';
  function unlock(): void {
    setDiffers(choosing && passphrase !== again);
    if (choosing && passphrase !== again) return;
    void unlockBoot(recovers ? { recoveryCode } : { passphrase });
  }
  const problem = differs ? words.differs : wrong ? words.wrong[need] : undefined;
  return (
    <>
      <Heading>{words.title[need]}</Heading>
      <p className={styles['soft']}>{words.words[need]}</p>
      {recovers ? (
        <TextField
          label={words.recoveryKey}
          value={recoveryCode}
          onChange={setRecoveryCode}
          onEnter={unlock}
          maxLength={60}
          help={problem ?? words.recoveryHelp}
        />
      ) : (
        <PinField
          keys="letters"
          label={words.passphrase}
          value={passphrase}
          onChange={setPassphrase}
          onEnter={unlock}
          problem={choosing ? undefined : problem}
          autoFocus
        />
      )}
      {choosing && (
        <PinField
          keys="letters"
          label={words.again}
          value={again}
          onChange={setAgain}
          onEnter={unlock}
          problem={problem}
        />
      )}
      <Button variant="primary" hint="Enter" onPress={unlock}>
        {choosing ? words.choose : words.open}
      </Button>
      {need === 'enter-passphrase' && (
        <Button onPress={() => setRecovers(!recovers)}>
          {recovers ? words.usePassphrase : words.useRecoveryKey}
        </Button>
      )}
    </>
  );
}
