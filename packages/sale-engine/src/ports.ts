import type {
  Clock,
  Evidence,
  Product,
  RandomSource,
  Sale,
  SaleTarget,
  Tender,
} from '@tillkeeper/domain';
import type { Journal } from '@tillkeeper/journal/contract';
import type { Provider } from '@tillkeeper/provider';
import type { PrintOutcome } from './events.ts';
import type { EngineSettings } from './settings.ts';

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
  /** Told after every durable change. Must not throw. */
  readonly onSaleChanged: (sale: Sale) => void;
  /** A defect or a dead disk: selling has stopped. Must not throw. */
  readonly onHalted: (error: unknown) => void;
}

/** Timers on the monotonic clock. */
export interface Timers {
  /** Calls back once after `durationMs`, unless the returned function is called before. */
  after(durationMs: number, callback: () => void): () => void;
}

/** Turns a sale and what was bought into the slip that is stored with it: a JSON value. */
export interface SlipMaker {
  make(sale: Sale, evidence: Evidence): unknown;
}

/** Puts stored slips on paper. */
export interface SlipPrinter {
  ready(): boolean;
  /** Copy 0 is the original. Never retries by itself, never rejects. */
  print(sale: Sale, slip: unknown, copyNumber: number): Promise<PrintOutcome>;
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
}

/** Why an order was refused: nothing was recorded and nothing sent. */
export interface OrderRefusal {
  readonly why:
    | 'printer-not-ready'
    | 'amount-outside-limits'
    | 'target-missing'
    | 'tender-too-small'
    | 'request-refused'
    | 'too-many-open-items'
    | 'till-stopping';
  readonly detail: string;
}
