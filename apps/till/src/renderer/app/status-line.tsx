import { formatSastTime } from '@tillkeeper/domain';
import type { TillStatus } from '@tillkeeper/ipc';
import type { ReactElement } from 'react';
import { Button } from '../components/button.tsx';
import { StateMark } from '../components/state-mark.tsx';
import { type SaleState, stateOf, type Tone } from '../screens/sale/sale-state.ts';
import { useClock } from '../stores/clock-store.ts';
import { useNeededCount } from '../stores/needed-items.ts';
import { go, useRoute } from '../stores/route-store.ts';
import { useSales } from '../stores/sales-store.ts';
import { useStatus } from '../stores/status-store.ts';
import { en } from '../strings/en.ts';
import { FinishedBar, useFinishedToShow } from './finished-bar.tsx';
import styles from './frame.module.css';
import { printerWordsOf } from './printer-words.ts';

interface StatusLineProps {
  readonly storeName: string;
  readonly tillName: string;
  readonly operatorName: string;
  readonly demo: boolean;
}

const lineTones: Record<TillStatus['line'], Tone> = {
  unknown: 'busy',
  online: 'good',
  offline: 'bad',
  'not-authorised': 'bad',
};
const printerTones: Record<TillStatus['printer']['kind'], Tone> = {
  ready: 'good',
  connecting: 'busy',
  absent: 'bad',
  stopped: 'bad',
  busy: 'busy',
};

/** The line at the top that never says better than what is known. */
export function StatusLine(props: StatusLineProps): ReactElement {
  const status = useStatus((state) => state.status);
  const finished = useFinishedToShow();
  return (
    <header className={styles['status']}>
      {finished === undefined ? <WhoAndWhere {...props} /> : <FinishedBar sale={finished} />}
      <div className={styles['states']}>
        {status && <States status={status} demo={props.demo} />}
        <Time />
      </div>
    </header>
  );
}

function WhoAndWhere({ storeName, tillName, operatorName }: StatusLineProps): ReactElement {
  return (
    <p className={styles['shop']}>
      <strong>{storeName}</strong>
      <span className={styles['till']}>{tillName}</span>
      <span>{operatorName}</span>
    </p>
  );
}

interface StatesProps {
  readonly status: TillStatus;
  readonly demo: boolean;
}

function States({ status, demo }: StatesProps): ReactElement {
  const { line, printer, openItemCount } = status;
  const shownCount = useNeededCount(openItemCount) - useOwnCount();
  return (
    <>
      <State tone={lineTones[line]} words={en.frame.lineWords[line]} />
      <State
        tone={printer.paperNearEnd ? 'warn' : printerTones[printer.kind]}
        words={printerWordsOf(printer, demo)}
      />
      {shownCount > 0 && (
        <Button className={styles['open']} onPress={() => go({ kind: 'open' })}>
          <StateMark tone="warn" />
          {en.frame.openItems(shownCount)}
        </Button>
      )}
    </>
  );
}

/** A sale that takes its usual course in front of the cashier needs no second mention. */
function useOwnCount(): number {
  const route = useRoute((state) => state.route);
  const shown = useSales((state) =>
    route.kind === 'sale' ? state.known[route.saleId] : undefined,
  );
  return shown?.view.open && USUAL_STATES.has(stateOf(shown.view)) ? 1 : 0;
}

const USUAL_STATES = new Set<SaleState>(['sending', 'slip-due', 'slip-printing']);

function State({ tone, words }: { readonly tone: Tone; readonly words: string }): ReactElement {
  return (
    <span className={styles['state']} role="status">
      <StateMark tone={tone} />
      {words}
    </span>
  );
}

function Time(): ReactElement {
  const nowUtcMs = useClock((state) => state.nowUtcMs);
  return <time className={styles['time']}>{formatSastTime(nowUtcMs)}</time>;
}
