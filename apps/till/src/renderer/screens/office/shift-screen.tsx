import { type CashMovementKind, formatRand, formatSastTime, parseRand } from '@tillkeeper/domain';
import type { ShiftView, XAnswer } from '@tillkeeper/ipc';
import { type ReactElement, useState } from 'react';
import { till } from '../../app/client.ts';
import { Button } from '../../components/button.tsx';
import { Notice } from '../../components/notice.tsx';
import { Row, Rows } from '../../components/rows.tsx';
import { TextField } from '../../components/text-field.tsx';
import {
  Caption,
  Heading,
  Sum,
  TicketActions,
  TicketBody,
  TwoPane,
} from '../../components/two-pane.tsx';
import { useKey } from '../../components/use-keys.ts';
import { askApproved } from '../../stores/approval-store.ts';
import { askTill } from '../../stores/ask.ts';
import { go } from '../../stores/route-store.ts';
import { en } from '../../strings/en.ts';
import { CloseSheet } from './close-sheet.tsx';
import { CountSheet } from './count-sheet.tsx';
import { MoveSheet } from './move-sheet.tsx';
import styles from './office.module.css';
import { PastShifts } from './past-shifts.tsx';
import { BlindXSheet, ReportSheet } from './report-sheet.tsx';
import { type ShiftState, useShift } from './use-shift.ts';

const words = en.office.shift;

/** An X or a Z as main answered it. */
type ShownReport = Extract<XAnswer, { kind: 'read' | 'blind' }>;

type Asked = CashMovementKind | 'count' | 'close' | null;

/** The shift of this till: opened with a float, its cash, the count, X and Z. */
export function ShiftScreen(): ReactElement {
  const state = useShift();
  const [asked, setAsked] = useState<Asked>(null);
  const [shown, setShown] = useState<ShownReport | null>(null);
  const { shift, problem } = state;
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
            <OpenShift state={state} shift={shift} />
          ) : (
            <Actions state={state} onAsk={setAsked} onShow={setShown} />
          )}
          <section className={styles['section']}>
            <Caption>{words.past}</Caption>
            <PastShifts key={shift.current?.shiftNumber ?? 'none'} />
          </section>
        </div>
      </TwoPane>
      <Sheets
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

interface OpenShiftProps {
  readonly state: ShiftState;
  readonly shift: ShiftView;
}

function OpenShift({ state, shift: { before, nextNumber } }: OpenShiftProps): ReactElement {
  const [text, setText] = useState('');
  const amount = text.trim() === '0' ? { ok: true as const, value: 0 } : parseRand(text);
  const open = async (): Promise<void> => {
    if (amount.ok) state.hear(await askTill(till.openShift({ floatCents: amount.value })));
  };
  return (
    <div className={styles['section']}>
      <Notice tone="warn" role="status" title={words.none}>
        {words.noneWords}
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

interface ActionsProps {
  readonly state: ShiftState;
  readonly onAsk: (asked: Asked) => void;
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
        <Row name={en.office.statement.lines.openItems}>{shift.openSlipNumbers.length}</Row>
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

interface SheetsProps {
  readonly asked: Asked;
  readonly state: ShiftState;
  readonly shift: ShiftView;
  readonly onDone: () => void;
  readonly onShow: ActionsProps['onShow'];
}

function Sheets({ asked, state, shift, onDone, onShow }: SheetsProps): ReactElement | null {
  const move = async (amountCents: number, reason: string): Promise<void> => {
    onDone();
    if (asked === 'drop') state.hear(await askTill(till.dropCash({ amountCents, reason })));
    else if (asked === 'pay-out' || asked === 'pay-in') {
      const ask = { movement: asked, amountCents, reason } as const;
      const about = `${words.moveTitles[asked]}, ${formatRand(amountCents)}`;
      state.hear(await askApproved('moveCash', ask, { about, reason }));
    }
  };
  const close = async (handTo: string | null): Promise<void> => {
    onDone();
    const about = { about: words.z, reason: words.z };
    const answer = await askApproved('closeShift', { handTo }, about);
    if (answer?.kind === 'closed') onShow({ ...answer, kind: 'read' });
    else if (answer !== undefined) state.refuse(words.refusals[answer.why]);
    await state.reload();
  };
  switch (asked) {
    case null:
      return null;
    case 'count':
      return (
        <CountSheet
          onCancel={onDone}
          onCount={(piles) => {
            onDone();
            void askTill(till.countCash({ piles })).then(state.hear);
          }}
        />
      );
    case 'close':
      return (
        <CloseSheet shift={shift} onCancel={onDone} onClose={(handTo) => void close(handTo)} />
      );
    default:
      return (
        <MoveSheet
          movement={asked}
          onCancel={onDone}
          onMove={(amountCents, reason) => void move(amountCents, reason)}
        />
      );
  }
}
