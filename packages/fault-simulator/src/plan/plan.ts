import type { Product, SaleTarget, Tender } from '@tillkeeper/domain';
import type { ApiShape, LedgerOptions } from '@tillkeeper/flash-ledger';
import type { EngineSettings } from '@tillkeeper/sale-engine';
import type { DeathSource } from './death.ts';
import type { FateSource } from './fate.ts';

/** One world, before it runs: everything that chance or a script decides. */
export interface WorldPlan {
  readonly seed: number;
  readonly switches: Switches;
  readonly settings: EngineSettings;
  readonly sales: readonly SalePlan[];
  readonly fates: FateSource;
  readonly deaths: DeathSource;
  readonly printer: PrinterPlan;
  readonly clockJumps: readonly ClockJump[];
  readonly drains: readonly Drain[];
  /** The opening balance of the wallet. */
  readonly balanceCents: number;
}

/** What the provider's documents leave open: a till must be right under each of these. */
export interface Switches extends LedgerOptions {
  readonly shape: ApiShape;
  /** Whether a purchase is refused for its balance (2003) before its reference is looked up. */
  readonly balanceComesFirst: boolean;
  /** Whether the provider's own catalogue allows reversals of what the till believes reversible (2273). */
  readonly productAllowsReversal: boolean;
  /** How long access tokens are good; at most the documented hour. */
  readonly tokenLifetimeMs: number;
}

/** What one customer wants and how everybody behaves about it. Times are from the confirmation on. */
export interface SalePlan {
  readonly index: number;
  readonly startMs: number;
  readonly product: Product;
  readonly amountCents: number;
  readonly target: SaleTarget;
  readonly tender: Tender;
  /** A voucher of another shop that the customer redeems; the world issues it when they come. */
  readonly paysWith?: { readonly valueCents: number };
  /** How long the cashier takes for whatever the till asks of a person. */
  readonly reactionMs: number;
  /** Confirm is pressed again so much later, as one confirmation. */
  readonly pressesAgainAfterMs?: number;
  /** A customer who got nothing and the money back tries once more. */
  readonly triesAgain: boolean;
  /** Buttons pressed at a time of their own, whatever the screen says. */
  readonly presses: readonly Press[];
  /** The customer uses the voucher so long after its PIN was printed. */
  readonly redeemsAfterMs?: number;
  /** Somebody uses the voucher so long after it was sold, printed or not. */
  readonly stolenAfterMs?: number;
  /** Another till, cloned from this one, has used the reference before. */
  readonly referenceIsTaken?: boolean;
}

/** A button and when it is pressed. */
export interface Press {
  /** Under which it can be left out. */
  readonly name: string;
  readonly afterMs: number;
  readonly button:
    | 'cancel'
    | 'void'
    | 'print'
    | 'print-pending'
    | 'refund'
    | 'force-refund'
    | 'judge';
}

/** The wall clock of the till jumps; no other clock does. */
export interface ClockJump {
  readonly name: string;
  readonly atMs: number;
  readonly byMs: number;
}

/** Other tills of the shop empty the wallet for a while. */
export interface Drain {
  readonly name: string;
  readonly atMs: number;
  readonly refilledAtMs: number;
}

/** How the printer behaves. */
export interface PrinterPlan {
  /** Windows in which it is not ready. */
  readonly absences: readonly { readonly fromMs: number; readonly toMs: number }[];
  /** What becomes of the print job with this number, from 0. */
  fateOf(jobNumber: number): PrintFate;
}

/** What becomes of a print job. */
export type PrintFate =
  | { readonly kind: 'good'; readonly durationMs: number }
  | { readonly kind: 'not-begun'; readonly durationMs: number }
  | { readonly kind: 'doubtful'; readonly durationMs: number; readonly cameOut: boolean };
