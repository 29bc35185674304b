import type { Clock, RandomSource, Sale } from '@tillkeeper/domain';
import type { Catalogue, SaleView, TillStatus } from '@tillkeeper/ipc';
import type { Journal } from '@tillkeeper/journal';
import { openPrinter, type Paper, type Printer, parsePrinterUri } from '@tillkeeper/printer';
import type { Provider } from '@tillkeeper/provider';
import { createFlashProvider } from '@tillkeeper/provider-flash';
import {
  createSaleEngine,
  DEFAULT_SETTINGS,
  type EngineSettings,
  type SaleEngine,
  type Timers,
} from '@tillkeeper/sale-engine';
import { type CatalogueStore, createCatalogue } from './catalogue.ts';
import { watchWallClock } from './clock-watch.ts';
import { flashSettings, type TillConfig } from './config/load.ts';
import { type LineWatch, watchLine } from './line-watch.ts';
import type { Log } from './log.ts';
import type { TillPaths } from './paths.ts';
import { saleView } from './sale-view.ts';
import { createSlipMaker, createSlipPrinter } from './slip-printing.ts';

/** A till that sells: everything that lives between reading the configuration and closing. */
export interface TillSession {
  readonly config: TillConfig;
  readonly engine: SaleEngine;
  readonly journal: Journal;
  readonly provider: Provider;
  readonly catalogue: CatalogueStore;
  status(): TillStatus;
  /** Notes which sale the cashier has in front of them. */
  attend(saleId: string | null): void;
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
  readonly clock: Clock;
  readonly random: RandomSource;
  readonly timers: Timers;
  readonly log: Log;
  /** The name of whoever stands at the till; empty while it is locked. */
  readonly operatorName: () => string;
  /** The engine's timings; the defaults where absent. */
  readonly settings?: EngineSettings;
  readonly onSale: (sale: SaleView) => void;
  readonly onStatus: (status: TillStatus) => void;
  readonly onCatalogue: (catalogue: Catalogue) => void;
  readonly onPaper: (paper: Paper) => void;
}

const CATALOGUE_EVERY_MS = 30 * 60_000;

/** Wires the packages together and goes on with every sale that was left unfinished. */
export function openTillSession(ports: SessionPorts): TillSession {
  const { config, journal, clock, random, timers, log, operatorName } = ports;
  const { settings = DEFAULT_SETTINGS } = ports;
  const { printer, columns } = openConfiguredPrinter(ports);
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
    slips: createSlipMaker(config),
    printer: createSlipPrinter(printer, columns, operatorName, clock),
    identity: { tillId: config.tillId, operatorName, demo: config.worthless },
    settings,
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
  printer.onStatusChange(tellStatus);
  const stopClockWatch = watchWallClock(clock, timers, (byMs) =>
    log.warn('the wall clock jumped', { byMs }),
  );

  function view(sale: Sale): SaleView {
    const nextMs = engine.nextAttemptInMs(sale.intent.saleId);
    const { customerWaitMs } = settings;
    return saleView(sale, { nextMs, customerWaitMs, ageMs: engine.ageMs(sale) }, provider.explain);
  }

  function attend(saleId: string | null): void {
    attendedSaleId = saleId;
  }

  let cancelStatus: (() => void) | undefined;
  // Once a turn, and not once a sale: counting reads every open sale, a restart changes all of them
  // in one turn, and no request and no slip waits for a count.
  function tellStatus(): void {
    cancelStatus ??= timers.after(0, () => {
      cancelStatus = undefined;
      ports.onStatus(status());
    });
  }

  function status(): TillStatus {
    return {
      line: line.state(),
      printer: printerView(printer, config.printer.uri.startsWith('virtual:')),
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

  const recovered = engine.recover();
  if (recovered.length > 0) log.info('open items found at start', { count: recovered.length });

  async function close(): Promise<void> {
    engine.stop();
    line.stop();
    stopClockWatch();
    cancelSync();
    // The printer lets go first, so that slips on their way end; the engine hears of it and writes it down.
    await printer.close();
    await engine.close();
    cancelStatus?.();
    journal.close();
  }

  return { config, engine, journal, provider, catalogue, status, attend, view, close };
}

function openConfiguredPrinter({ config, clock, onPaper }: SessionPorts): {
  printer: Printer;
  columns: 32 | 42 | 48;
} {
  const uri = parsePrinterUri(config.printer.uri);
  if (!uri.ok) throw new Error('The configuration was checked, and its printer was not.');
  return { printer: openPrinter(uri.value, { clock, onPaper }), columns: uri.value.columns };
}

function printerView(printer: Printer, virtual: boolean): TillStatus['printer'] {
  const status = printer.status();
  return {
    kind: status.kind,
    why: status.kind === 'absent' ? status.why : '',
    mend: status.kind === 'absent' ? status.mend : '',
    virtual,
  };
}
