import type { Paper } from '@tillkeeper/domain';
import type { Journal } from '@tillkeeper/journal';
import type { PrintOutcome, SlipPrinter } from '@tillkeeper/sale-engine';
import type { PrintFate } from '../plan/plan.ts';
import type { Stage } from '../stage.ts';
import type { PaperRecord } from '../witness/records.ts';
import type { KillableProcess } from './life.ts';

/** What a stored slip of these worlds is. */
export interface PlainSlip {
  readonly paper: Paper;
  readonly reference: string;
  /** PINs and tokens, none on a pending slip. */
  readonly secrets: readonly string[];
}

/** The printer as one life of the till sees it. Its paper stays when that life ends. */
export function createVirtualPrinter(
  stage: Stage,
  life: KillableProcess,
  journal: Journal,
): SlipPrinter {
  const never = new Promise<never>(() => {});
  return {
    ready: () => isReady(stage),
    print: (sale, slip, copyNumber) => {
      if (life.dies('before-print')) return never;
      const { paper } = slip as PlainSlip;
      const job = stage.witness.countCall('print');
      const fate = isReady(stage) ? stage.plan.printer.fateOf(job) : NOT_READY;
      const record = stage.witness.printBegins(
        { sale, paper, copyNumber, slip: slip as PlainSlip, job, fate: fate.kind },
        journal.sale(sale.intent.saleId),
      );
      return run(stage, life, fate, record);
    },
  };
}

/** Whether paper could come out right now. */
export function isReady({ heap, plan }: Stage): boolean {
  const nowMs = heap.nowMs();
  return !plan.printer.absences.some(({ fromMs, toMs }) => fromMs <= nowMs && nowMs < toMs);
}

const NOT_READY: PrintFate = { kind: 'not-begun', durationMs: 50 };

function run(
  stage: Stage,
  life: KillableProcess,
  fate: PrintFate,
  record: PaperRecord,
): Promise<PrintOutcome> {
  const { heap, witness } = stage;
  return new Promise((resolve) => {
    const end = (): void => {
      if (!life.isAlive()) return;
      if (fate.kind !== 'not-begun') witness.paperCame(record, cameOut(fate) ? 'whole' : 'torn');
      if (life.dies('after-print')) return;
      stage.stirred();
      resolve(outcomeOf(fate));
    };
    if (fate.kind === 'not-begun') return void heap.after(fate.durationMs, end);
    witness.paperCame(record, 'torn');
    heap.after(fate.durationMs / 2, () => {
      if (!life.dies('half-printed')) heap.after(fate.durationMs / 2, end);
    });
  });
}

function cameOut(fate: PrintFate): boolean {
  return fate.kind === 'good' || (fate.kind === 'doubtful' && fate.cameOut);
}

function outcomeOf({ kind }: PrintFate): PrintOutcome {
  switch (kind) {
    case 'good':
      return { kind: 'printed' };
    case 'not-begun':
      return { kind: 'not-begun', why: 'offline' };
    case 'doubtful':
      return { kind: 'doubtful', why: 'cover open' };
  }
}
