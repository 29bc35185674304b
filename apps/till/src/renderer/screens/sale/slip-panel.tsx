import type { Paper, PaperStop } from '@tillkeeper/domain';
import type { SaleView } from '@tillkeeper/ipc';
import { type ReactElement, useState } from 'react';
import { printerTrouble } from '../../app/printer-words.ts';
import { Button } from '../../components/button.tsx';
import { Notice } from '../../components/notice.tsx';
import { Caption } from '../../components/two-pane.tsx';
import { useSettled } from '../../components/use-settled.ts';
import { giveUpSlip, judgeSlip, printSlip } from '../../stores/sale-actions.ts';
import { useStatus } from '../../stores/status-store.ts';
import { en } from '../../strings/en.ts';
import styles from './sale.module.css';
import { LookAtSlip } from './slip-preview.tsx';

interface SlipPanelProps {
  readonly sale: SaleView;
  readonly paper?: Paper;
  /** Sold just now: between the sale and its printing the slip is due for a moment. */
  readonly fresh?: boolean;
}

/** Where a paper stands, and the one or two things that can be done about it. */
export function SlipPanel({ sale, paper = 'slip', fresh = false }: SlipPanelProps): ReactElement {
  const words = wordsOf(paper);
  return (
    <section className={styles['slip']} aria-label={words.title}>
      <Caption>{words.title}</Caption>
      <SlipState sale={sale} paper={paper} fresh={fresh} />
    </section>
  );
}

const wordsOf = (paper: Paper): typeof en.sale.slip | typeof en.sale.pendingSlip =>
  paper === 'slip' ? en.sale.slip : en.sale.pendingSlip;

function SlipState({ sale, paper, fresh }: Required<SlipPanelProps>): ReactElement {
  const { saleId } = sale;
  const slip = paper === 'slip' ? sale.slip : sale.pendingSlip;
  const words = wordsOf(paper);
  const { busy, run } = useBusy();
  const settled = useSettled(slip.kind);
  switch (slip.kind) {
    case 'none':
      return <Notice tone="busy">{words.none}</Notice>;
    case 'printing':
      return <SlipPrinting sale={sale} paper={paper} copyNumber={slip.copyNumber} />;
    case 'due':
      if (fresh && !settled && slip.copyNumber === 0)
        return <Notice tone="busy">{words.none}</Notice>;
      return (
        <SlipDue
          sale={sale}
          paper={paper}
          copyNumber={slip.copyNumber}
          stopped={slip.stopped}
          busy={busy}
          run={run}
        />
      );
    case 'printed':
      return (
        <div className={styles['slipLine']}>
          <Notice tone="good" role="status">
            {words.printed(slip.copyNumber)}
          </Notice>
          <LookAtSlip saleId={saleId} paper={paper} />
          <Button onPress={() => run(judgeSlip(saleId, paper, false))} disabled={busy}>
            {words.didNot}
          </Button>
        </div>
      );
    case 'doubtful':
      return (
        <Notice tone="warn" role="alert" title={words.doubtful}>
          <p>
            {words.doubtfulWhy(slip.why)} {slip.progress && words.reached(slip.progress)}{' '}
            {words.doubtfulWords}
          </p>
          <div className={styles['answers']}>
            <Button onPress={() => run(judgeSlip(saleId, paper, true))} disabled={busy}>
              {words.yes}
            </Button>
            <Button onPress={() => run(judgeSlip(saleId, paper, false))} disabled={busy}>
              {words.no}
            </Button>
            <LookAtSlip saleId={saleId} paper={paper} />
          </div>
        </Notice>
      );
  }
}

interface SlipPrintingProps {
  readonly sale: SaleView;
  readonly paper: Paper;
  readonly copyNumber: number;
}

/** On its way, or waiting in a printer that stopped: then people must know what to do. */
function SlipPrinting({ sale, paper, copyNumber }: SlipPrintingProps): ReactElement {
  const words = wordsOf(paper);
  const { busy, run } = useBusy();
  const printer = useStatus(({ status }) => status?.printer);
  if (!printer?.inSlip)
    return (
      <Notice tone="busy" role="status">
        {words.printing(copyNumber)}
      </Notice>
    );
  return (
    <Notice tone="bad" role="alert" title={words.stoppedInIt(printer.cause)}>
      <p>
        {printer.mend} {words.goesOn}
      </p>
      <div className={styles['answers']}>
        <Button onPress={() => run(giveUpSlip(sale.saleId, paper))} disabled={busy}>
          {words.giveUp}
        </Button>
      </div>
    </Notice>
  );
}

interface SlipDueProps extends ReturnType<typeof useBusy> {
  readonly sale: SaleView;
  readonly paper: Paper;
  readonly copyNumber: number;
  /** How far the paper before came, when it stopped on its way. */
  readonly stopped: PaperStop | undefined;
}

function SlipDue({ sale, paper, copyNumber, stopped, busy, run }: SlipDueProps): ReactElement {
  const words = wordsOf(paper);
  const printer = useStatus(({ status }) => status?.printer);
  const title =
    paper === 'slip' && copyNumber === 0 ? en.sale.soldPrintAndGive(sale) : words.due(copyNumber);
  const blocked = printer !== undefined && printer.kind !== 'ready';
  return (
    <Notice tone="warn" role="status" title={stopped === undefined ? title : stopped.why}>
      {stopped !== undefined && <p>{words.reached(stopped)}</p>}
      {blocked && (
        <p>
          {printerTrouble(printer.why).why || words.waitForPrinter} {printer.mend}
        </p>
      )}
      <div className={styles['answers']}>
        <Button
          variant="primary"
          {...(!blocked && { hint: 'Enter' })}
          onPress={() => run(printSlip(sale.saleId, paper))}
          disabled={busy || blocked}
        >
          {words.print(copyNumber)}
        </Button>
        {stopped !== undefined && (
          <Button onPress={() => run(judgeSlip(sale.saleId, paper, true))} disabled={busy}>
            {words.enough}
          </Button>
        )}
      </div>
    </Notice>
  );
}

/** One request at a time: a second press while the first is on its way does nothing. */
function useBusy(): { readonly busy: boolean; readonly run: (work: Promise<void>) => void } {
  const [busy, setBusy] = useState(false);
  const run = (work: Promise<void>): void => {
    setBusy(true);
    void work.finally(() => setBusy(false));
  };
  return { busy, run };
}
