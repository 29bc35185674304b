import {
  canForceRefund,
  canReprint,
  canSettle,
  goodsMayBeOut,
  type PersonRef,
  type Sale,
  whyNoVoid,
} from '@tillkeeper/domain';
import type { Done, VoidAnswer, VoidAsk } from '@tillkeeper/ipc';
import type { SaleEvent } from '@tillkeeper/sale-engine';
import type { TillSession } from '../till-session.ts';
import { isVoucherSpent } from '../vouchers.ts';
import type { Actor } from './shifts.ts';

/** The session as supervisors' work on sales needs it. */
export type OfficeSession = Pick<TillSession, 'journal' | 'engine' | 'status'>;

/** Asks the provider to undo a sold sale, or says why it can't be. */
export function voidSale(session: OfficeSession, ask: VoidAsk, actor: Actor): VoidAnswer {
  const sale = session.journal.sale(ask.saleId);
  if (sale === undefined) return { kind: 'refused', why: 'gone' };
  const barrier = whyNoVoid(sale);
  if (barrier !== undefined) return { kind: 'refused', why: barrier };
  // Undone, the voucher is the customer's again: what it paid for must be undone before it.
  if (isVoucherSpent(session.journal, sale)) return { kind: 'refused', why: 'spent' };
  // Whoever voids must say what became of a paper that may be out, and can't say it of one that is not.
  const isOut = goodsMayBeOut(sale);
  if (isOut === (ask.paper === 'never-out')) return { kind: 'refused', why: 'paper-not-said' };
  const { by, approvedBy } = actor;
  session.engine.tell(ask.saleId, {
    kind: 'void-asked',
    order: { ...named(by, approvedBy), reason: ask.reason, paper: ask.paper },
  });
  return { kind: 'asked' };
}

/** A named person ends what the till can't end. */
export function settleSale(
  session: OfficeSession,
  ask: { readonly saleId: string; readonly as: 'sold' | 'not-sold'; readonly note: string },
  { by, approvedBy }: Actor,
): Done {
  return tellIf(session, ask.saleId, canSettle, {
    kind: 'settled',
    as: ask.as,
    operatorName: (approvedBy ?? by).name,
    note: ask.note,
  });
}

/** Gives back the money of something irreversible that may have sold. */
export function forceRefund(
  session: OfficeSession,
  ask: { readonly saleId: string; readonly note: string },
  { by, approvedBy }: Actor,
): Done {
  return tellIf(session, ask.saleId, canForceRefund, {
    kind: 'refund-forced',
    operatorName: (approvedBy ?? by).name,
    note: ask.note,
  });
}

/** Prints a slip that came out once more, as a numbered COPY with who asked and why. */
export function reprintSlip(
  session: OfficeSession,
  ask: { readonly saleId: string; readonly why: string },
  { by, approvedBy }: Actor,
): Done {
  const { kind } = session.status().printer;
  if (kind !== 'ready' && kind !== 'busy') return refused(`the printer is ${kind}`);
  if (session.journal.readSecret(ask.saleId, 'slip') === undefined)
    return refused('its slip was taken away because of its age');
  return tellIf(session, ask.saleId, canReprint, {
    kind: 'reprint-asked',
    paper: 'slip',
    ...named(by, approvedBy),
    why: ask.why,
  });
}

function tellIf(
  { journal, engine }: OfficeSession,
  saleId: string,
  may: (sale: Sale) => boolean,
  event: SaleEvent,
): Done {
  const sale = journal.sale(saleId);
  if (sale === undefined) return refused('no such sale');
  if (!may(sale)) return refused(`not while ${sale.phase.kind}, ${sale.slip.kind}`);
  engine.tell(saleId, event);
  return { kind: 'done' };
}

function named(
  by: PersonRef,
  approvedBy: PersonRef | null,
): { readonly operatorName: string; readonly approverName?: string } {
  return {
    operatorName: by.name,
    ...(approvedBy === null ? {} : { approverName: approvedBy.name }),
  };
}

function refused(why: string): Done {
  return { kind: 'refused', why };
}
