import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  err,
  type MoneyRequest,
  type Outcome,
  ok,
  type Product,
  type ReversalOutcome,
  type Sale,
} from '@tillkeeper/domain';
import { type Journal, type JournalOptions, openJournal } from '@tillkeeper/journal';
import type { Provider } from '@tillkeeper/provider';
import { createSaleEngine, type SaleEngine } from '../engine.ts';
import type { PrintOutcome, SectionStart } from '../events.ts';
import type { SaleOrder, SlipMaker } from '../ports.ts';
import { DEFAULT_SETTINGS, type EngineSettings } from '../settings.ts';
import type { SaleMachine } from '../step.ts';
import { createVirtualTime, type VirtualTime } from './virtual-time.ts';

/** A PIN that no file may show. */
export const PIN = '7301946285013377';

/** A 1Voucher, which needs no number or meter. */
export const VOUCHER: Product = {
  productCode: '311',
  name: 'R1 - R4000 1Voucher Token',
  group: 'one-voucher',
  vendor: 'Flash',
  minimumAmountCents: 100,
  maximumAmountCents: 400_000,
  fixedAmount: false,
  reversible: true,
  redemptionInstructions: '',
  termsAndConditions: '',
};

/** The same, but for what can't be undone once it is sold. */
export const IRREVERSIBLE: Product = { ...VOUCHER, productCode: '901', reversible: false };

/** The order most stories begin with: R 100 cash for a R 100 voucher. */
export const ORDER: SaleOrder = {
  intentId: 'INTENT-00000001',
  product: VOUCHER,
  amountCents: 10_000,
  target: { kind: 'none' },
  tender: { kind: 'cash', receivedCents: 10_000, changeCents: 0 },
};

export const APPROVED: Outcome = {
  kind: 'approved',
  providerTransactionId: '257901',
  providerDate: '',
  evidence: {
    kind: 'voucher',
    pin: PIN,
    serialNumber: 'S1',
    expiryDate: '',
    redemptionInstructions: '',
    termsAndConditions: '',
  },
};

export const NO_FLOAT: Outcome = {
  kind: 'declined',
  code: '2003',
  providerMessage: 'Insufficient balance to proceed with the transaction',
  mendableBy: 'shop',
};

/** A refusal that the customer can mend: the request was wrong from its first attempt on. */
export const WRONG_NUMBER: Outcome = {
  kind: 'declined',
  code: '2335',
  providerMessage: 'Invalid MSISDN on the network.',
  mendableBy: 'customer',
};

/** An answer that leaves the attempt unknown. */
export function unknown(cause: Extract<Outcome, { kind: 'unknown' }>['cause'], code = ''): Outcome {
  return { kind: 'unknown', cause, code, detail: '' };
}

/** A till in a folder of its own: the real journal, virtual time, and a provider and printer that follow a script. */
export interface World {
  readonly time: VirtualTime;
  readonly sent: MoneyRequest[];
  /** The customers' PINs that were handed to the provider beside a request. */
  readonly sentPins: (string | undefined)[];
  readonly sentReversals: MoneyRequest[];
  readonly printed: { readonly copyNumber: number; readonly slip: unknown }[];
  readonly halts: unknown[];
  /** Whether the cashier looks at the sale. */
  attended: boolean;
  readonly defects: unknown[];
  readonly slips: { make: SlipMaker['make']; makePending: SlipMaker['makePending'] };
  engine: SaleEngine;
  journal: Journal;
  printerReady: boolean;
  /** Whether the shop rounds cash. */
  cashRounding: boolean;
  /** What the provider will not make a request of; an empty text when it makes all of them. */
  refuses: '' | 'purchase' | 'reversal';
  /** Answers to come, in order; when none is left an attempt stays open. */
  readonly answers: Outcome[];
  readonly reversalAnswers: ReversalOutcome[];
  readonly printResults: PrintOutcome[];
  /** One question a print job: whether its next section may leave. */
  readonly askToLeave: ((start: SectionStart) => boolean)[];
  /** What the journal held when the request left. */
  readonly heldAtSend: (Sale | undefined)[];
  /** The process dies and starts again on the same folder; open attempts are never answered. */
  crash(): void;
  /** Watches or breaks the journal of the next start, before anything uses it. */
  onOpened: (journal: Journal) => void;
  /** Lets `durationMs` pass, with everything that happens in it. */
  pass(durationMs: number): Promise<void>;
  dispose(): void;
}

// In memory where the system has such a folder: it is the journal's own tests that are about disks.
const FAST = existsSync('/dev/shm') ? '/dev/shm' : tmpdir();

/** What a world has that is not the default. */
export interface WorldOptions {
  readonly settings?: Partial<EngineSettings>;
  readonly space?: JournalOptions['space'];
  /** A machine in the place of the real one. */
  readonly machine?: SaleMachine;
}

/** Makes a {@link World}. */
export function createWorld({ settings = {}, space = {}, machine }: WorldOptions = {}): World {
  const folder = mkdtempSync(join(FAST, 'tillkeeper-engine-'));
  const time = createVirtualTime();
  let seed = 1;
  const random = {
    bytes: (count: number) => new Uint8Array(count).map(() => Math.imul(seed++, 0x9e3779b1) >>> 24),
  };
  let life = 0;

  const openAgain = (): Journal => {
    const opened = openJournal({
      file: join(folder, 'journal.db'),
      tillId: 'T03',
      sealingKey: new Uint8Array(32).fill(7),
      clock: time.clock,
      random,
      space,
    });
    if (!opened.ok) throw new Error(opened.error.detail);
    return opened.value;
  };

  const start = (): SaleEngine => {
    life += 1;
    return createSaleEngine({
      journal: world.journal,
      provider: scriptedProvider(world, life, () => life),
      clock: time.clock,
      random,
      timers: time.timers,
      slips: world.slips,
      printer: {
        ready: () => world.printerReady,
        print: async (_sale, slip, copyNumber, onSection) => {
          world.askToLeave.push(onSection);
          world.printed.push({ copyNumber, slip });
          return world.printResults.shift() ?? { kind: 'printed' };
        },
      },
      identity: { tillId: 'T03', operatorName: () => 'Nomsa', demo: false },
      settings: { ...DEFAULT_SETTINGS, ...settings },
      cashRounding: () => world.cashRounding,
      ...(machine === undefined ? {} : { machine }),
      onSaleChanged: () => {},
      isAttended: () => world.attended,
      onHalted: (error) => world.halts.push(error),
      onDefect: (error) => world.defects.push(error),
    });
  };

  const world: World = {
    time,
    sent: [],
    sentPins: [],
    sentReversals: [],
    printed: [],
    halts: [],
    attended: true,
    defects: [],
    slips: {
      make: (_sale, evidence) => ({ evidence }),
      makePending: () => ({ pending: true }),
    },
    answers: [],
    reversalAnswers: [],
    printResults: [],
    askToLeave: [],
    heldAtSend: [],
    printerReady: true,
    cashRounding: false,
    refuses: '',
    journal: openAgain(),
    onOpened: () => {},
    engine: undefined as never,
    crash: () => {
      time.forgetTimers();
      world.journal.close();
      world.journal = openAgain();
      world.onOpened(world.journal);
      world.engine = start();
      world.engine.recover();
    },
    pass: time.pass,
    dispose: () => {
      world.journal.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
  world.engine = start();
  return world;
}

function scriptedProvider(world: World, bornIn: number, lifeNow: () => number): Provider {
  const never = new Promise<never>(() => {});
  return {
    id: 'scripted',
    capabilities: {
      replaysSameReference: true,
      reversal: true,
      meterLookup: false,
      billLookup: false,
      pinLookup: false,
      globalAirtime: false,
      sendsVouchers: false,
    },
    listProducts: () => never,
    lookupProduct: () => never,
    lookupGroup: () => never,
    services: () => [],
    explain: () => ({ what: '', money: '', help: '' }),
    lookupMeter: () => never,
    lookupBill: () => never,
    lookupPin: () => never,
    lookupGlobalAirtime: () => never,
    checkReachable: () => never,
    prepareReversal: ({ reference, original }) =>
      world.refuses === 'reversal'
        ? err({ kind: 'request-refused', field: 'original', reason: 'is of another provider' })
        : ok({
            providerId: 'scripted',
            operation: 'reverse',
            path: '/',
            body: JSON.stringify({ reference, originalReference: original.reference }),
            reference,
            amountCents: original.amountCents,
            expects: 'none',
          }),
    sendReversal: async (request) => {
      world.sentReversals.push(request);
      const answer = world.reversalAnswers.shift();
      return answer === undefined || bornIn !== lifeNow() ? never : answer;
    },
    preparePurchase: ({ reference, amountCents, target }) =>
      world.refuses === 'purchase'
        ? err({ kind: 'request-refused', field: 'amountCents', reason: 'is not whole rands' })
        : ok({
            providerId: 'scripted',
            operation: 'purchase',
            path: '/',
            body: JSON.stringify({ reference, amount: amountCents }),
            reference,
            amountCents,
            expects: 'voucher',
            ...(target.kind === 'customer-pin' ? { needsCustomerPin: true as const } : {}),
          }),
    send: async (request, { customerPin }) => {
      world.sent.push(request);
      world.sentPins.push(customerPin);
      world.heldAtSend.push(
        world.journal
          .openSales()
          .find((sale) => sale.intent.request.reference === request.reference),
      );
      const answer = world.answers.shift();
      // A dead process hears nothing.
      return answer === undefined || bornIn !== lifeNow() ? never : answer;
    },
  };
}
