import { parseRand } from '@tillkeeper/domain';
import type { ShiftView } from '@tillkeeper/ipc';
import { type ReactElement, useState } from 'react';
import { till } from '../../app/client.ts';
import { Button } from '../../components/button.tsx';
import { Notice } from '../../components/notice.tsx';
import { TextField } from '../../components/text-field.tsx';
import { askTill } from '../../stores/ask.ts';
import { en } from '../../strings/en.ts';
import styles from './office.module.css';
import type { ShiftState } from './use-shift.ts';

const words = en.office.shift;

interface OpenShiftProps {
  readonly state: ShiftState;
  readonly shift: ShiftView;
  /** Why a shift is opened here. */
  readonly title: string;
  readonly words: string;
}

/** Opens a shift with the change that is in the drawer. */
export function OpenShift(props: OpenShiftProps): ReactElement {
  const { state, title } = props;
  const { before, nextNumber } = props.shift;
  const [text, setText] = useState('');
  const amount = text.trim() === '0' ? { ok: true as const, value: 0 } : parseRand(text);
  const open = async (): Promise<void> => {
    if (amount.ok) state.hear(await askTill(till.openShift({ floatCents: amount.value })));
  };
  return (
    <div className={styles['section']}>
      <Notice tone="warn" role="status" title={title}>
        {props.words}
      </Notice>
      {before !== null && before.saleCount > 0 && (
        <Notice tone="warn" role="status" title={words.soldBefore(before.saleCount)}>
          {words.soldBeforeWords}
        </Notice>
      )}
      {before !== null && before.lastCountedCents !== null && (
        <p className={styles['soft']}>{words.lastCounted(before.lastCountedCents)}</p>
      )}
      <TextField
        label={words.floatLabel}
        value={text}
        onChange={setText}
        onEnter={() => void open()}
        maxLength={12}
        keys="digits"
        autoFocus
      />
      <div className={styles['buttons']}>
        <Button variant="primary" hint="Enter" onPress={() => void open()} disabled={!amount.ok}>
          {`${words.openIt} ${nextNumber}`}
        </Button>
      </div>
    </div>
  );
}
