import type { Clock, Paper as PaperKind, RandomSource, Sale } from '@tillkeeper/domain';
import type { Catalogue, Done, SaleView, TillStatus } from '@tillkeeper/ipc';
import type { Journal } from '@tillkeeper/journal';
import type { Paper, PrinterService, PrinterTimings } from '@tillkeeper/printer';
import type { Provider } from '@tillkeeper/provider';
import { createFlashProvider } from '@tillkeeper/provider-flash';
import {
  createSaleEngine,
  DEFAULT_SETTINGS,
  type EngineSettings,
  type SaleEngine,
  type Timers,
} from '@tillkeeper/sale-engine';
import type { GreyPicture } from '@tillkeeper/slip';
import { isUnderWay, type OwnWork, ownWorkOf } from './busy.ts';
import { type CatalogueStore, createCatalogue } from './catalogue.ts';
import { flashSettings, type TillConfig } from './config/load.ts';
import { openFavourites } from './favourites.ts';
import { type LineWatch, watchLine } from './line-watch.ts';
import type { Log } from './log.ts';
import type { TillPaths } from './paths.ts';
import { openPrinters } from './printing/open-printers.ts';
import type { PrinterDesk } from './printing/printer-desk.ts';
import { saleView } from './sale-view.ts';
import { createCatalogueSync } from './session/catalogue-sync.ts';
import { giveUpSlip } from './session/give-up-slip.ts';
import { createOfficePrinter, type PrintDocument } from './session/office-printer.ts';
import { createPrinterWaivers, type PrinterWaivers } from './session/printer-waivers.ts';
import { recordClockJumps } from './session/record-clock-jumps.ts';
import { createStatusTeller } from './session/status-teller.ts';
import { keepUp } from './session/upkeep.ts';
import { settledWithin } from './settled-within.ts';
import { createSlipMaker } from './slip-maker.ts';
import { createSlipPrinter } from './slip-printing.ts';
import { isVoucherSpent } from './vouchers.ts';

/** A till that sells: everything that lives between reading the configuration and closing. */
export interface TillSession extends PrinterWaivers {
  /** What holds now; see {@link TillSession.follow}. */
  readonly config: TillConfig;
  readonly engine: SaleEngine;
  readonly journal: Journal;
  readonly provider: Provider;
  readonly catalogue: CatalogueStore;
  /** The shop's logo, where the settings name one. */
  readonly logo: GreyPicture | undefined;
  /** The printers, for slips and for the set-up screen. */
  readonly printers: PrinterDesk;
  status(): TillStatus;
  /** Follows other settings from now on. What a slip says must not change while {@link TillSession.isBusy}. */
  follow(config: TillConfig, logo: GreyPicture | undefined): void;
  /**
   * A request is on its way or a paper goes to the printer: a slip must not change under it. A sale
   * that waits for its next attempt is no reason: in an outage it waits for hours.
   */
  isBusy(): boolean;
  /** Calls back once, soon after nothing is busy any more. A later wish takes the place of this one. */
  whenFree(callback: () => void): void;
  /** What the till itself must still end about money; undefined when it may stand still. */
  ownWork(): OwnWork | undefined;
  readonly printDocument: PrintDocument;
  /** Notes which sale the cashier has in front of them. */
  attend(saleId: string | null): void;
  /** Waits no longer for a printer that stopped in this paper. */
  giveUpSlip(saleId: string, paper: PaperKind): Promise<Done>;
  /** A sale as the windows may know it. */
  view(sale: Sale): SaleView;
  /** Ends it in order: no new sales, the printer let go, the journal closed. */
  close(): Promise<void>;
}

/** What a session is given. */
export interface SessionPorts {
  readonly config: TillConfig;
  readonly paths: TillPaths;
  readonly journal: Journal;
  /** The shop's logo, where the settings name one. */
  readonly logo?: GreyPicture | undefined;
  readonly clock: Clock;
  readonly random: RandomSource;
  readonly timers: Timers;
  readonly log: Log;
  /** The name of whoever stands at the till; empty while it is locked. */
  readonly operatorName: () => string;
  /** The engine's timings; the defaults where absent. */
  readonly settings?: EngineSettings;
  /** How long printers are waited for; the defaults where absent. */
  readonly printerTimings?: Partial<PrinterTimings>;
  /** Holds the printers in a process of their own; in this one where absent. */
  readonly printerService?: () => PrinterService;
  readonly onSale: (sale: SaleView) => void;
  readonly onStatus: (status: TillStatus) => void;
  readonly onCatalogue: (catalogue: Catalogue) => void;
  readonly onPaper: (paper: Paper) => void;
}

const LET_GO_WITHIN_MS = 15_000;

/** Wires the packages together and goes on with every sale that was left unfinished. */
export function openTillSession(ports: SessionPorts): TillSession {
  const { journal, clock, random, timers, log, operatorName } = ports;
  let { config, logo } = ports;
  const { settings = DEFAULT_SETTINGS } = ports;
  const printers = openPrinters(ports, () => ({ config, logo }));
  const { queue } = printers;
  const provider = createFlashProvider(flashSettings(config), {
    clock,
    random,
    // A field that is new to us may mean something: for support, by name only.
    onUnknownFields: ({ fields, ...note }) =>
      log.info('fields that no document knows', { ...note, fields: fields.join(', ') }),
  });
  const catalogue = createCatalogue(
    ports.paths.catalogueFile,
    provider,
    openFavourites(ports.paths.favouritesFile, log),
    clock,
    log,
    ports.onCatalogue,
  );

  const sync = createCatalogueSync(catalogue, timers, log);
  const isBusy = (): boolean => journal.openSales().some(isUnderWay);
  const teller = createStatusTeller(timers, isBusy, () => ports.onStatus(status()));

  let attendedSaleId: string | null = null;
  const engine = createSaleEngine({
    journal,
    provider,
    clock,
    random,
    timers,
    slips: createSlipMaker(() => config),
    printer: createSlipPrinter(queue, operatorName, clock, () => ({
      language: config.slip.language,
      logo,
    })),
    identity: { tillId: config.tillId, operatorName, demo: config.worthless },
    settings,
    cashRounding: () => config.cashRounding,
    onSaleChanged: (sale) => {
      ports.onSale(view(sale));
      teller.tell();
      if (sale.attempts.at(-1)?.cause === 'not-executed') line.look();
    },
    isAttended: (saleId) => saleId === attendedSaleId,
    onHalted: (error) => {
      log.error('selling has stopped', error);
      teller.tell();
    },
    onDefect: (error) => log.error('a defect', error),
  });

  const line: LineWatch = watchLine(provider, timers, (state) => {
    log.info('the line changed', { state });
    teller.tell();
    if (state === 'online') void sync.now();
  });
  queue.onStatusChange(teller.tell);
  const stopClockWatch = recordClockJumps(journal, clock, timers, log);

  function view(sale: Sale): SaleView {
    const nextMs = engine.nextAttemptInMs(sale.intent.saleId);
    const { customerWaitMs } = settings;
    const times = { nextMs, customerWaitMs, ageMs: engine.ageMs(sale) };
    const isSpent = isVoucherSpent(journal, sale);
    return saleView(sale, times, provider.explain, isSpent);
  }

  function status(): TillStatus {
    return {
      line: line.state(),
      printer: printers.view(),
      openItemCount: journal.openSales().length,
      selling: engine.state() === 'halted' ? 'halted' : 'yes',
    };
  }

  let stopUpkeep = keepUp(ports, config);
  function follow(nextConfig: TillConfig, nextLogo: GreyPicture | undefined): void {
    config = nextConfig;
    logo = nextLogo;
    stopUpkeep();
    stopUpkeep = keepUp(ports, config);
  }

  const recovered = engine.recover();
  if (recovered.length > 0) log.info('open items found at start', { count: recovered.length });

  async function letGo(): Promise<void> {
    await printers.close();
    await engine.close();
  }

  async function close(): Promise<void> {
    engine.stop();
    line.stop();
    stopUpkeep();
    stopClockWatch();
    sync.stop();
    // The printer lets go first, so that slips on their way end; the engine hears of it and writes it down.
    // A device that never lets go must not keep a till from closing: the next start asks about the paper.
    const inTime = await settledWithin(letGo(), LET_GO_WITHIN_MS, timers);
    if (!inTime) log.warn('a printer did not let go of its slip');
    teller.stop();
    journal.close();
  }

  return {
    get config() {
      return config;
    },
    get logo() {
      return logo;
    },
    follow,
    isBusy,
    whenFree: teller.whenFree,
    ownWork: () => ownWorkOf(journal.openSales()),
    engine,
    journal,
    provider,
    catalogue,
    printers,
    status,
    printDocument: createOfficePrinter(queue, clock, () => logo),
    attend: (saleId) => {
      attendedSaleId = saleId;
    },
    ...createPrinterWaivers(),
    giveUpSlip: (saleId, paper) => giveUpSlip(journal, queue, saleId, paper),
    view,
    close,
  };
}
