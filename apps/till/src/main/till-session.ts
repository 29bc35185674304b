import type {
  Clock,
  Paper as PaperKind,
  PrinterWaiver,
  RandomSource,
  Sale,
} from '@tillkeeper/domain';
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
import type { GreyPicture, SlipDocument } from '@tillkeeper/slip';
import { isUnderWay, type OwnWork, ownWorkOf } from './busy.ts';
import { type CatalogueStore, createCatalogue } from './catalogue.ts';
import { watchWallClock } from './clock-watch.ts';
import { flashSettings, type TillConfig } from './config/load.ts';
import { openFavourites } from './favourites.ts';
import { verifyJournal } from './handlers/audit.ts';
import { type LineWatch, watchLine } from './line-watch.ts';
import type { Log } from './log.ts';
import { DISK_FILES } from './office/backups.ts';
import { startUpkeep, upkeepOf } from './office/housekeeping.ts';
import type { TillPaths } from './paths.ts';
import { openPrinters } from './printing/open-printers.ts';
import type { PrinterDesk } from './printing/printer-desk.ts';
import { saleView } from './sale-view.ts';
import { settledWithin } from './settled-within.ts';
import { createSlipMaker } from './slip-maker.ts';
import { createSlipPrinter, jobIdOf, sectionsOf } from './slip-printing.ts';
import { isVoucherSpent, SLIPS_LOOKED_AT } from './vouchers.ts';

/** A till that sells: everything that lives between reading the configuration and closing. */
export interface TillSession {
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
  /** Puts a paper of the office on the printer: true when the printer took all of it. */
  printDocument(document: SlipDocument): Promise<boolean>;
  /** Notes which sale the cashier has in front of them. */
  attend(saleId: string | null): void;
  /**
   * A supervisor has said so: the sale of this intent may begin although the printer is not known to
   * be good. Holds for one confirmation, and stands in the record with the sale.
   */
  waivePrinter(intentId: string, waiver: PrinterWaiver): void;
  /** The word given for an intent; it is used up by asking. */
  takePrinterWaiver(intentId: string): PrinterWaiver | undefined;
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

const CATALOGUE_EVERY_MS = 30 * 60_000;
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
      tellStatus();
      if (sale.attempts.at(-1)?.cause === 'not-executed') line.look();
    },
    isAttended: (saleId) => saleId === attendedSaleId,
    onHalted: (error) => {
      log.error('selling has stopped', error);
      tellStatus();
    },
    onDefect: (error) => log.error('a defect', error),
  });

  const line: LineWatch = watchLine(provider, timers, (state) => {
    log.info('the line changed', { state });
    tellStatus();
    if (state === 'online') void syncCatalogue();
  });
  queue.onStatusChange(tellStatus);
  const stopClockWatch = watchWallClock(clock, timers, (byMs) => {
    log.warn('the wall clock jumped', { byMs });
    try {
      journal.recordHouse([{ kind: 'clock-jumped', jumpMs: byMs, atUtcMs: clock.nowUtcMs() }]);
    } catch (error) {
      log.error('the jump of the clock could not be recorded', error);
    }
  });

  function view(sale: Sale): SaleView {
    const nextMs = engine.nextAttemptInMs(sale.intent.saleId);
    const { customerWaitMs } = settings;
    const times = { nextMs, customerWaitMs, ageMs: engine.ageMs(sale) };
    const isSpent = isVoucherSpent(journal, sale, SLIPS_LOOKED_AT);
    return saleView(sale, times, provider.explain, isSpent);
  }

  let officeJobs = 0;
  async function printDocument(document: SlipDocument): Promise<boolean> {
    if (!['ready', 'busy'].includes(queue.status().kind)) return false;
    officeJobs += 1;
    const printed = await queue.print({
      jobId: `office/${clock.nowUtcMs()}/${officeJobs}`,
      sectionsFor: (columns) => sectionsOf(document, columns, logo),
    });
    return printed.kind === 'printed';
  }

  function attend(saleId: string | null): void {
    attendedSaleId = saleId;
  }

  const waivers = new Map<string, PrinterWaiver>();
  function takePrinterWaiver(intentId: string): PrinterWaiver | undefined {
    const waiver = waivers.get(intentId);
    waivers.delete(intentId);
    return waiver;
  }

  async function giveUpSlip(saleId: string, paper: PaperKind): Promise<Done> {
    const sale = journal.sale(saleId);
    const state = paper === 'slip' ? sale?.slip : sale?.pendingSlip;
    if (state?.kind !== 'printing') return { kind: 'refused', why: 'not printing' };
    await queue.giveUp(jobIdOf(saleId, paper, state.copyNumber));
    return { kind: 'done' };
  }

  let cancelStatus: (() => void) | undefined;
  // Once a turn, and not once a sale: counting reads every open sale, a restart changes all of them
  // in one turn, and no request and no slip waits for a count.
  function tellStatus(): void {
    cancelStatus ??= timers.after(0, () => {
      cancelStatus = undefined;
      ports.onStatus(status());
      callWhoWaits();
    });
  }

  const isBusy = (): boolean => journal.openSales().some(isUnderWay);
  let onFree: (() => void) | undefined;
  function callWhoWaits(): void {
    if (onFree === undefined || isBusy()) return;
    const call = onFree;
    onFree = undefined;
    call();
  }

  function status(): TillStatus {
    return {
      line: line.state(),
      printer: printers.view(),
      openItemCount: journal.openSales().length,
      selling: engine.state() === 'halted' ? 'halted' : 'yes',
    };
  }

  let cancelSync = (): void => {};
  async function syncCatalogue(): Promise<void> {
    cancelSync();
    const listed = await catalogue.sync();
    if (!listed.ok) log.warn('no catalogue', { kind: listed.error.kind, code: listed.error.code });
    cancelSync = timers.after(CATALOGUE_EVERY_MS, () => void syncCatalogue());
  }

  const keepUp = (): (() => void) =>
    startUpkeep({
      journal,
      clock,
      timers,
      log,
      settings: upkeepOf(config),
      files: DISK_FILES,
      verify: async () => {
        const found = await verifyJournal(journal, clock, null);
        return found.kind === 'verified' ? found : { problems: [found.why] };
      },
    });
  let stopUpkeep = keepUp();

  function follow(nextConfig: TillConfig, nextLogo: GreyPicture | undefined): void {
    config = nextConfig;
    logo = nextLogo;
    stopUpkeep();
    stopUpkeep = keepUp();
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
    cancelSync();
    // The printer lets go first, so that slips on their way end; the engine hears of it and writes it down.
    // A device that never lets go must not keep a till from closing: the next start asks about the paper.
    const inTime = await settledWithin(letGo(), LET_GO_WITHIN_MS, timers);
    if (!inTime) log.warn('a printer did not let go of its slip');
    cancelStatus?.();
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
    whenFree: (callback) => {
      onFree = callback;
      tellStatus();
    },
    ownWork: () => ownWorkOf(journal.openSales()),
    engine,
    journal,
    provider,
    catalogue,
    printers,
    status,
    printDocument,
    attend,
    waivePrinter: (intentId, waiver) => void waivers.set(intentId, waiver),
    takePrinterWaiver,
    giveUpSlip,
    view,
    close,
  };
}
