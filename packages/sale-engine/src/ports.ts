import type {
  Clock,
  Evidence,
  PrinterWaiver,
  Product,
  RandomSource,
  Sale,
  SaleTarget,
  Tender,
} from '@tillkeeper/domain';
import type { Journal } from '@tillkeeper/journal/contract';
import type { Provider } from '@tillkeeper/provider';
import type { PrintOutcome, SectionStart } from './events.ts';
import type { EngineSettings } from './settings.ts';
import type { SaleMachine } from './step.ts';

/** Everything the engine touches. It holds no state of its own that a crash could lose. */
export interface EnginePorts {
  readonly journal: Journal;
  readonly provider: Provider;
  readonly clock: Clock;
  readonly random: RandomSource;
  readonly timers: Timers;
  readonly slips: SlipMaker;
  readonly printer: SlipPrinter;
  readonly identity: TillIdentity;
  readonly settings: EngineSettings;
  /** Whether the shop rounds cash down to coins that exist, by the rule that holds now. */
  readonly cashRounding: () => boolean;
  /** The sale machine; {@link step} in every till, and something broken in a checker's proof. */
  readonly machine?: SaleMachine;
  /** Whether the cashier has this sale in front of them right now. */
  readonly isAttended: (saleId: string) => boolean;
  /** Told after every durable change. Must not throw. */
  readonly onSaleChanged: (sale: Sale) => void;
  /** The journal can't be written: selling has stopped. Must not throw. */
  readonly onHalted: (error: unknown) => void;
  /** Something that should have been a value was thrown; the sale goes on as unknown. Must not throw. */
  readonly onDefect: (error: unknown) => void;
}

/** Timers on the monotonic clock. */
export interface Timers {
  /** Calls back once after `durationMs`, unless the returned function is called before. */
  after(durationMs: number, callback: () => void): () => void;
}

/** Makes the papers that are stored with a sale: JSON values. */
export interface SlipMaker {
  /** The slip of a sold sale and of what was bought. */
  make(sale: Sale, evidence: Evidence): unknown;
  /** The slip that a customer keeps while nobody knows yet. */
  makePending(sale: Sale): unknown;
}

/** Puts stored slips on paper. */
export interface SlipPrinter {
  ready(): boolean;
  /**
   * Prints a stored paper. Copy 0 is the original. Never retries by itself, never rejects.
   * @param onSection tell it before each section leaves: only on true is it written down and may go.
   */
  print(
    sale: Sale,
    slip: unknown,
    copyNumber: number,
    onSection: (start: SectionStart) => boolean,
  ): Promise<PrintOutcome>;
}

/** Who sells, for the record. */
export interface TillIdentity {
  readonly tillId: string;
  readonly operatorName: () => string;
  readonly demo: boolean;
}

/** What the cashier confirmed, already checked for form. */
export interface SaleOrder {
  readonly intentId: string;
  readonly product: Product;
  readonly amountCents: number;
  readonly target: SaleTarget;
  readonly tender: Tender;
  /** A supervisor's word that it may begin although the printer can't be trusted. */
  readonly withoutPrinter?: PrinterWaiver;
  /** The PIN behind a target `customer-pin`: sealed in the journal beside the intent, and nowhere else. */
  readonly customerPin?: string;
}

/** Why an order was refused: nothing was recorded and nothing sent. */
export interface OrderRefusal {
  readonly why:
    | 'printer-not-ready'
    | 'amount-outside-limits'
    | 'target-missing'
    | 'tender-too-small'
    /** Not what the shop's rule rounds away of the cash: the rule may have changed meanwhile. */
    | 'wrong-rounding'
    | 'request-refused'
    | 'too-much-at-risk'
    | 'till-stopping'
    /** No room left to record what a sale brings. */
    | 'disk-full'
    /** The journal could not be written before: nothing is sold until the till is started again. */
    | 'till-halted'
    /** The journal failed while it wrote this very order: nothing was sent, and the next start decides. */
    | 'not-recorded';
  readonly detail: string;
}
