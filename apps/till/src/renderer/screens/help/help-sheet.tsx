import type { ReactElement } from 'react';
import { Button } from '../../components/button.tsx';
import { KeyHint } from '../../components/key-hint.tsx';
import { Sheet } from '../../components/sheet.tsx';
import { Caption } from '../../components/two-pane.tsx';
import { showHelp, useHelp } from '../../stores/help-store.ts';
import { en } from '../../strings/en.ts';
import styles from './help-sheet.module.css';

/** The keys and the few rules that a cashier needs. */
export function HelpSheet({ demo }: { readonly demo: boolean }): ReactElement | null {
  const open = useHelp((state) => state.open);
  const { help, frame } = en;
  const close = (): void => showHelp(false);
  if (!open) return null;
  return (
    <Sheet
      title={help.title}
      onClose={close}
      actions={
        <Button variant="primary" hint="Esc" onPress={close} focusOnMount>
          {frame.close}
        </Button>
      }
    >
      <Caption>{help.keysTitle}</Caption>
      <dl className={styles['keys']}>
        {help.keys.map(([key, words]) => (
          <div key={key}>
            <dt>
              <KeyHint name={key} />
              <span className="hidden-words">{key}</span>
            </dt>
            <dd>{words}</dd>
          </div>
        ))}
      </dl>
      <Points title={help.rulesTitle} points={help.rules} />
      {demo && <Points title={help.demoTitle} points={help.demo} />}
    </Sheet>
  );
}

interface PointsProps {
  readonly title: string;
  readonly points: readonly string[];
}

function Points({ title, points }: PointsProps): ReactElement {
  return (
    <>
      <Caption>{title}</Caption>
      <ul className={styles['points']}>
        {points.map((point) => (
          <li key={point}>{point}</li>
        ))}
      </ul>
    </>
  );
}
