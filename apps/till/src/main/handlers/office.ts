import type { Clock, OverrideWhat } from '@tillkeeper/domain';
import type { Done, ReportView, Span } from '@tillkeeper/ipc';
import type { SlipDocument } from '@tillkeeper/slip';
import { mayKnowCash } from '../access/blind.ts';
import { actorOf, type Caller, operatorOf } from '../access/caller.ts';
import type { AccessDesk } from '../access/desk.ts';
import type { Handlers } from '../answer.ts';
import { exportFigures, exportMark, type FileMakers } from '../office/export/export.ts';
import { type OnlyPaper, type OnPaper, printOnRecord } from '../office/paper-record.ts';
import {
  blindXPaper,
  cashPaper,
  type PaperStamp,
  reportPaper,
  voidPaper,
} from '../office/papers.ts';
import { ratesOnRecord } from '../office/rates-on-record.ts';
import { type ReconciledFile, reconcileFile } from '../office/reconcile.ts';
import { makeReport } from '../office/report.ts';
import { forceRefund, reprintSlip, settleSale, voidSale } from '../office/sale-office.ts';
import { searchSales } from '../office/search.ts';
import { blindXView, xView, zView } from '../office/shift-view.ts';
import { openShiftDesk, type ShiftDesk, type ShiftRefusal } from '../office/shifts.ts';
import { paperOf, saysDemo, storeDetails } from '../slip-maker.ts';
import type { TillSession } from '../till-session.ts';
import { createCashHandlers } from './cash-moves.ts';

/** What the office's handlers reach. */
export interface OfficePorts {
  readonly session: () => TillSession;
  readonly desk: () => AccessDesk;
  readonly clock: Clock;
  readonly exportsDir: () => string;
  readonly fileMakers: FileMakers;
  readonly onReconcile: (progress: { readonly done: number; readonly of: number }) => void;
}

const SHIFTS_A_PAGE = 50;

type OfficeVerb =
  | 'voidSale'
  | 'settleSale'
  | 'forceRefund'
  | 'reprintSlip'
  | 'printVoidSlip'
  | 'searchSales'
  | 'shift'
  | 'openShift'
  | 'dropCash'
  | 'moveCash'
  | 'takeBackMovement'
  | 'countCash'
  | 'readX'
  | 'closeShift'
  | 'pastShifts'
  | 'readZ'
  | 'printZ'
  | 'report'
  | 'exportFigures'
  | 'reconcile';

/** What supervisors and managers ask, one entry each. */
export function createOfficeHandlers(ports: OfficePorts): Pick<Handlers, OfficeVerb> {
  const { session, clock } = ports;
  const shifts = (): ShiftDesk => openShiftDesk(session().journal, clock);
  // The last one is kept for its export, for the till that made it alone: training is another one.
  let last: { readonly till: TillSession; readonly result: ReconciledFile } | undefined;
  let reconciling = false;

  function stamp(caller: Caller): PaperStamp {
    const demo = saysDemo(session().config);
    return { operatorName: operatorOf(caller).name, utcMs: clock.nowUtcMs(), demo };
  }

  async function print(make: () => SlipDocument): Promise<boolean> {
    return await session().printDocument(paperOf(session().config, make()));
  }

  function printOnce(what: OnlyPaper, caller: Caller, make: () => SlipDocument): Promise<OnPaper> {
    const { journal, printDocument, status, config } = session();
    return printOnRecord(what, operatorOf(caller), make, {
      journal,
      clock,
      isPrinterReady: () => ['ready', 'busy'].includes(status().printer.kind),
      print: (document) => printDocument(paperOf(config, document)),
    });
  }

  // The sale's own facts say it too; here it stands where a reader of the audit log looks.
  function noted<T extends { readonly kind: string }>(
    what: OverrideWhat,
    saleId: string,
    reason: string,
    caller: Caller,
    result: T,
  ): T {
    if (result.kind === 'refused') return result;
    const { journal } = session();
    const about = `slip ${journal.sale(saleId)?.intent.slipNumber ?? ''}`;
    const { by, approvedBy } = actorOf(caller);
    const atUtcMs = clock.nowUtcMs();
    journal.recordHouse([{ kind: 'override-made', what, about, reason, by, approvedBy, atUtcMs }]);
    return result;
  }

  const store = (): ReturnType<typeof storeDetails> => storeDetails(session().config);
  const report = (span: Span): Promise<ReportView> =>
    makeReport(session().journal, span, ratesOnRecord(session()), clock);
  const knowsCash = (caller: Caller): boolean => mayKnowCash(ports.desk(), caller);
  const shiftDone = (printed: boolean, knows: boolean) =>
    ({ kind: 'done', shift: shifts().view(knows), printed }) as const;

  return {
    voidSale: (ask, caller) =>
      noted('void', ask.saleId, ask.reason, caller, voidSale(session(), ask, actorOf(caller))),
    settleSale: (ask, caller) => {
      const done = settleSale(session(), ask, actorOf(caller));
      return noted(`settled as ${ask.as}`, ask.saleId, ask.note, caller, done);
    },
    forceRefund: (ask, caller) => {
      const done = forceRefund(session(), ask, actorOf(caller));
      return noted('money back although it may be sold', ask.saleId, ask.note, caller, done);
    },
    reprintSlip: (ask, caller) => {
      const done = reprintSlip(session(), ask, actorOf(caller));
      return noted('slip printed again', ask.saleId, ask.why, caller, done);
    },
    printVoidSlip: async ({ saleId }, caller) => {
      const sale = session().journal.sale(saleId);
      if (sale?.phase.kind !== 'reversed') return refused('not undone');
      const paper = { paper: 'void-slip', number: sale.intent.slipNumber } as const;
      const make = () => voidPaper(sale, stamp(caller), store());
      return paperDone(await printOnce(paper, caller, make));
    },
    searchSales: (ask) => searchSales(session().journal, ask),
    shift: (_, caller) => shifts().view(knowsCash(caller)),
    ...createCashHandlers({
      shifts,
      knowsCash,
      print: (kind, details, caller) =>
        print(() => cashPaper(kind, details, stamp(caller), store())),
    }),
    countCash: ({ piles }, caller) => {
      const counted = shifts().count(piles, actorOf(caller));
      return counted.ok ? shiftDone(false, knowsCash(caller)) : shiftRefused(counted.error);
    },
    readX: async ({ print: wanted }, caller) => {
      const read = shifts().readX(actorOf(caller));
      if (!read.ok) return { kind: 'refused', why: 'no-shift' };
      const printed = async (make: () => SlipDocument): Promise<boolean> =>
        wanted && (await print(make));
      if (!knowsCash(caller)) {
        const report = blindXView(read.value);
        const isOut = await printed(() => blindXPaper(report, stamp(caller), store()));
        return { kind: 'blind', report, printed: isOut };
      }
      const report = xView(read.value);
      const isOut = await printed(() => reportPaper(report, stamp(caller), store()));
      return { kind: 'read', report, printed: isOut };
    },
    closeShift: async ({ handTo }, caller) => {
      const closed = shifts().close(handTo, actorOf(caller));
      if (!closed.ok) return { kind: 'refused', why: closeRefusal(closed.error) };
      const view = zView(closed.value);
      const paper = { paper: 'z-report', number: view.shiftNumber } as const;
      const make = () => reportPaper(view, stamp(caller), store());
      const printed = (await printOnce(paper, caller, make)) === 'printed';
      return { kind: 'closed', report: view, printed };
    },
    pastShifts: ({ beforeShift }) =>
      shifts()
        .closed(SHIFTS_A_PAGE, beforeShift)
        .map(({ shiftNumber, by, atUtcMs, handedTo, ...figures }) => ({
          shiftNumber,
          closed: { atUtcMs, by: by.name },
          netSoldCents: figures.netSoldCents,
          expectedCents: figures.expectedCents,
          countedCents: figures.countedCents,
          varianceCents: figures.varianceCents,
          handedTo: handedTo?.name ?? null,
        })),
    readZ: ({ shiftNumber }) => {
      const found = shifts().readZ(shiftNumber);
      return found === undefined ? null : zView(found);
    },
    printZ: async ({ shiftNumber }, caller) => {
      const found = shifts().readZ(shiftNumber);
      if (found === undefined) return refused('no such Z');
      const make = () => reportPaper(zView(found), stamp(caller), store());
      return paperDone(await printOnce({ paper: 'z-report', number: shiftNumber }, caller, make));
    },
    report: (span) => report(span),
    exportFigures: (ask, caller) =>
      exportFigures(ask, operatorOf(caller), {
        journal: session().journal,
        report: () => report(ask),
        reconciliation: () => (last?.till === session() ? last.result : undefined),
        folder: ports.exportsDir(),
        mark: exportMark(session().config),
        shopName: session().config.store.name,
        tillName: session().config.tillId,
        nowUtcMs: clock.nowUtcMs(),
        clock,
        ...ports.fileMakers,
      }),
    reconcile: async (ask, caller) => {
      if (reconciling) return { kind: 'refused', why: 'busy', missing: [] };
      reconciling = true;
      try {
        const till = session();
        const { journal } = till;
        const { onReconcile: onProgress } = ports;
        const result = await reconcileFile(ask, operatorOf(caller), { journal, clock, onProgress });
        if (result.view.kind === 'done') last = { till, result };
        return result.view;
      } finally {
        reconciling = false;
      }
    },
  };
}

function shiftRefused(why: ShiftRefusal) {
  return { kind: 'refused', why } as const;
}

function closeRefusal(why: ShiftRefusal): 'no-shift' | 'count-first' | 'count-again' | 'hand-over' {
  switch (why) {
    case 'count-first':
    case 'count-again':
    case 'hand-over':
      return why;
    default:
      return 'no-shift';
  }
}

function refused(why: string): Done {
  return { kind: 'refused', why };
}

function paperDone(onPaper: OnPaper): Done {
  switch (onPaper) {
    case 'printed':
      return { kind: 'done' };
    case 'not-begun':
      return refused('the printer is not ready');
    case 'not-printed':
      return refused('the printer did not take it');
    case 'not-recorded':
      return refused('there is no room left to write it down');
  }
}
