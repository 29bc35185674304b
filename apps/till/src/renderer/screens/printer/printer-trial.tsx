import type { Done, PrinterSetup, TestPrint } from '@tillkeeper/ipc';
import { type ReactElement, useState } from 'react';
import { till } from '../../app/client.ts';
import { Button } from '../../components/button.tsx';
import { Notice } from '../../components/notice.tsx';
import { Heading } from '../../components/two-pane.tsx';
import { useMay } from '../../stores/access-store.ts';
import { askTill } from '../../stores/ask.ts';
import { en } from '../../strings/en.ts';
import styles from './printer.module.css';

interface PrinterTrialProps {
  readonly setup: PrinterSetup;
  readonly onChange: () => void;
}

/** What happened last, in words. */
interface Said {
  readonly tone: 'good' | 'warn' | 'bad' | 'busy';
  readonly words: string;
}

/** Tries the printer: a test slip, the drawer, and the speed of a serial port. */
export function PrinterTrial({ setup, onChange }: PrinterTrialProps): ReactElement {
  const [said, setSaid] = useState<Said>();
  const words = en.printer;
  const mayChange = useMay('change-settings');
  const isBusy = said?.tone === 'busy';
  const run = async <T,>(
    meanwhile: string,
    work: Promise<T>,
    told: (answer: T) => Said,
  ): Promise<void> => {
    setSaid({ tone: 'busy', words: meanwhile });
    const answer = await askTill(work);
    setSaid(answer === undefined ? undefined : told(answer));
    onChange();
  };
  const ready = setup.printer.kind === 'ready';
  return (
    <div className={styles['trial']}>
      <Heading level={2}>{words.test}</Heading>
      <p>{words.testHelp}</p>
      {said && (
        <Notice tone={said.tone} role="status">
          {said.words}
        </Notice>
      )}
      <Button
        variant="primary"
        disabled={!ready || isBusy}
        onPress={() => void run(words.testing, till.testPrint(), toldOfTest)}
      >
        {words.test}
      </Button>
      {mayChange && (
        <Button
          disabled={!ready || isBusy}
          onPress={() => void run(words.working, till.kickDrawer(), told(words.drawerDone))}
        >
          {words.drawer}
        </Button>
      )}
      {mayChange && setup.uri.startsWith('serial:') && setup.printer.cause === 'mute' && (
        <>
          <p>{words.speedWords}</p>
          <Button
            disabled={isBusy}
            onPress={() => void run(words.working, till.findPrinterSpeed(), told(words.well))}
          >
            {words.speed}
          </Button>
        </>
      )}
    </div>
  );
}

function toldOfTest({ kind, why }: TestPrint): Said {
  const words = en.printer.tests[kind];
  if (kind === 'printed') return { tone: 'good', words };
  const isAsking = kind === 'doubtful';
  return { tone: isAsking ? 'warn' : 'bad', words: isAsking ? words : `${words} ${why}` };
}

const told =
  (good: string) =>
  (done: Done): Said =>
    done.kind === 'done' ? { tone: 'good', words: good } : { tone: 'bad', words: done.why };
