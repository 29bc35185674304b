import { formatRand, formatSastTime } from '@tillkeeper/domain';
import type { ShiftView } from '@tillkeeper/ipc';
import { type ReactElement, useState } from 'react';
import { Button } from '../../components/button.tsx';
import { Notice } from '../../components/notice.tsx';
import { Row, Rows } from '../../components/rows.tsx';
import {
  Caption,
  Heading,
  Sum,
  TicketActions,
  TicketBody,
  TwoPane,
} from '../../components/two-pane.tsx';
import { useFoundFocus } from '../../components/use-found-focus.ts';
import { useKey } from '../../components/use-keys.ts';
import { useMay } from '../../stores/access-store.ts';
import { askApproved } from '../../stores/approval-store.ts';
import { go } from '../../stores/route-store.ts';
import { en } from '../../strings/en.ts';
import { MovementList } from './movement-list.tsx';
import styles from './office.module.css';
import { OpenShift } from './open-shift.tsx';
import { PastShifts } from './past-shifts.tsx';
import { BlindXSheet, ReportSheet } from './report-sheet.tsx';
import { type AskedSheet, ShiftSheets, type ShownReport } from './shift-sheets.tsx';
import { type ShiftState, useShift } from './use-shift.ts';

const words = en.office.shift;

/** The shift of this till: opened with a float, its cash, the count, X and Z. */
export function ShiftScreen(): ReactElement {
  const state = useShift();
  const [asked, setAsked] = useState<AskedSheet>(null);
  const [shown, setShown] = useState<ShownReport | null>(null);
  const { shift, problem } = state;
  const mayReadZ = useMay('close-z');
  useFoundFocus();
  useKey('Escape', () => go({ kind: 'home' }));
  if (shift === null) return <p role="status" />;
  return (
    <>
      <TwoPane
        ticketLabel={words.title}
        ticket={
          <>
            <TicketBody>
              <Facts shift={shift} />
            </TicketBody>
            <TicketActions>
              <Button hint="Esc" onPress={() => go({ kind: 'home' })}>
                {en.sale.lists.back}
              </Button>
            </TicketActions>
          </>
        }
      >
        <div className={styles['screen']}>
          <Heading>{words.title}</Heading>
          {problem !== '' && (
            <Notice tone="warn" role="alert">
              {problem}
            </Notice>
          )}
          {shift.current === null ? (
            <OpenShift state={state} shift={shift} title={words.none} words={words.noneWords} />
          ) : (
            <>
              <Actions state={state} onAsk={setAsked} onShow={setShown} />
              <MovementList movements={shift.current.movements} state={state} />
            </>
          )}
          {mayReadZ && (
            <section className={styles['section']}>
              <Caption>{words.past}</Caption>
              <PastShifts key={shift.current?.shiftNumber ?? 'none'} />
            </section>
          )}
        </div>
      </TwoPane>
      <ShiftSheets
        asked={asked}
        state={state}
        shift={shift}
        onDone={() => setAsked(null)}
        onShow={setShown}
      />
      {shown?.kind === 'read' && <ReportSheet {...shown} onClose={() => setShown(null)} />}
      {shown?.kind === 'blind' && <BlindXSheet {...shown} onClose={() => setShown(null)} />}
    </>
  );
}

interface ActionsProps {
  readonly state: ShiftState;
  readonly onAsk: (asked: AskedSheet) => void;
  readonly onShow: (shown: ShownReport) => void;
}

function Actions({ state, onAsk, onShow }: ActionsProps): ReactElement {
  const current = state.shift?.current ?? null;
  const readX = async (): Promise<void> => {
    const answer = await askApproved('readX', { print: true }, { about: words.x, reason: words.x });
    if (answer?.kind === 'refused') state.refuse(words.refusals[answer.why]);
    else if (answer !== undefined) onShow(answer);
  };
  const counted = current?.counted ?? null;
  return (
    <>
      <div className={styles['buttons']}>
        <Button onPress={() => onAsk('drop')}>{words.drop}</Button>
        <Button onPress={() => onAsk('pay-out')}>{words.payOut}</Button>
        <Button onPress={() => onAsk('pay-in')}>{words.payIn}</Button>
      </div>
      <div className={styles['buttons']}>
        <Button onPress={() => void readX()}>{words.x}</Button>
        <Button
          variant={counted === null || counted.stale ? 'primary' : 'plain'}
          onPress={() => onAsk('count')}
        >
          {words.count}
        </Button>
        <Button
          variant={counted !== null && !counted.stale ? 'primary' : 'plain'}
          onPress={() => onAsk('close')}
          disabled={counted === null || counted.stale}
        >
          {words.z}
        </Button>
      </div>
      {counted?.stale === true && (
        <Notice tone="warn" role="status">
          {words.stale}
        </Notice>
      )}
    </>
  );
}

function Facts({ shift }: { readonly shift: ShiftView }): ReactElement {
  const { current } = shift;
  if (current === null) return <p>{words.none}</p>;
  const { counted } = current;
  return (
    <>
      <Heading level={2}>{words.open(current.shiftNumber)}</Heading>
      <p className={styles['soft']}>
        {words.openedBy(current.opened.by, formatSastTime(current.opened.atUtcMs))}
      </p>
      <Rows>
        <Row name={words.float}>{formatRand(current.floatCents)}</Row>
        <Row name={words.dropped}>{formatRand(current.dropsCents)}</Row>
        <Row name={words.paidOut}>{formatRand(current.payOutsCents)}</Row>
        <Row name={words.paidIn}>{formatRand(current.payInsCents)}</Row>
        {current.takenBackCents !== 0 && (
          <Row name={words.takenBack}>{formatRand(current.takenBackCents)}</Row>
        )}
        <Row name={en.office.statement.lines.openItems}>
          {shift.openSlipNumbers.length - shift.lastCheckCount}
        </Row>
        {shift.lastCheckCount > 0 && (
          <Row name={en.office.statement.lines.lastChecks}>{shift.lastCheckCount}</Row>
        )}
      </Rows>
      <Heading level={2}>{words.counted}</Heading>
      {counted === null ? (
        <p className={styles['soft']}>{words.notCounted}</p>
      ) : (
        <>
          <Sum muted={counted.stale}>{formatRand(counted.countedCents)}</Sum>
          <p className={styles['soft']}>
            {words.countedBy(counted.by, formatSastTime(counted.atUtcMs))}
          </p>
        </>
      )}
    </>
  );
}
