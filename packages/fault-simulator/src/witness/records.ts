import type { Paper, Sale, SaleFact } from '@tillkeeper/domain';
import type { FaultKind } from '../plan/fate.ts';
import type { PlainSlip } from '../till/virtual-printer.ts';

/** A money call at the moment when its first byte left. */
export interface WireRecord {
  readonly atMs: number;
  readonly kind: 'purchase' | 'reversal';
  /** The call's name: `sale 3.0 purchase 2`. */
  readonly name: string;
  readonly reference: string;
  readonly originalReference: string;
  readonly body: string;
  /** The sale as the journal held it then, read again; `undefined` when it held none. */
  readonly held: Sale | undefined;
}

/** One fact that became durable. */
export interface FactRecord {
  readonly atMs: number;
  readonly saleId: string;
  readonly fact: SaleFact;
  /** For a refund: the PINs and tokens of this sale that were good at the provider at that moment. */
  readonly stillGood: readonly string[];
}

/** What a provider has under a reference. */
export type AtProvider = 'sold' | 'reversed' | 'nothing';

/** A paper that the printer was asked for, and what became of it. */
export interface PaperRecord {
  readonly atMs: number;
  readonly saleId: string;
  readonly paper: Paper;
  readonly copyNumber: number;
  readonly slip: PlainSlip;
  /** The sale as the journal held it when printing began, read again. */
  readonly held: Sale | undefined;
  readonly atProvider: AtProvider;
  came: 'nothing' | 'torn' | 'whole';
}

/** The provider asked for fewer calls. */
export interface SlowDownRecord {
  readonly atMs: number;
  /** The reference that it was said about. */
  readonly reference: string;
}

/** PINs and tokens that reached the till in a good answer, and whether they were durable right after. */
export interface SecretRecord {
  readonly atMs: number;
  readonly reference: string;
  readonly secrets: readonly string[];
  /** `undefined` when the process died over the answer: then nobody had received it. */
  readonly isDurable: boolean | undefined;
}

/** One press of Confirm that was taken. */
export interface ConfirmRecord {
  readonly intentId: string;
  readonly saleId: string;
  readonly customer: string;
  /** What was at risk when it was taken, not counting the sale itself if it was new. */
  readonly wasNew: boolean;
  readonly atRiskBefore: number;
}

/** What went wrong in a world, for the summary. */
export interface WorldCounts {
  readonly faults: Map<FaultKind, number>;
  deaths: number;
  /** How often the process could have died. */
  killPoints: number;
  starts: number;
  clockJumps: number;
  printFaults: number;
}
