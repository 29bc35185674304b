import type { Clock } from '@tillkeeper/domain';
import {
  localPrinterService,
  type Paper,
  type PrinterService,
  type PrinterTimings,
} from '@tillkeeper/printer';
import { buildTestSlip, type GreyPicture } from '@tillkeeper/slip';
import type { TillConfig } from '../config/load.ts';
import type { Log } from '../log.ts';
import { PROFILES_DIR, type TillPaths } from '../paths.ts';
import { paperOf, saysDemo, storeDetails } from '../slip-maker.ts';
import { openPrinterChoice } from './printer-choice.ts';
import { openPrinterDesk, type PrinterDesk } from './printer-desk.ts';
import { readProfiles } from './profiles.ts';

/** What the printers of a till are opened from. */
export interface OpenPrinters {
  readonly config: TillConfig;
  readonly paths: Pick<TillPaths, 'printerFile'>;
  readonly clock: Clock;
  readonly log: Log;
  readonly operatorName: () => string;
  /** How long printers are waited for; the defaults where absent. */
  readonly printerTimings?: Partial<PrinterTimings>;
  /** Holds the printers in a process of their own; in this one where absent. */
  readonly printerService?: () => PrinterService;
  readonly onPaper: (paper: Paper) => void;
}

/** The settings and the logo, as papers are dressed in them now. */
export interface Dress {
  readonly config: TillConfig;
  readonly logo: GreyPicture | undefined;
}

/** Opens the chosen printer, and whatever else the till knows of printers. */
export function openPrinters(ports: OpenPrinters, dress: () => Dress): PrinterDesk {
  const { config, paths, clock, onPaper, log, operatorName, printerTimings = {} } = ports;
  return openPrinterDesk({
    choice: openPrinterChoice(paths.printerFile, config.printer.uri),
    standInUri: config.printer.standIn,
    service: ports.printerService?.() ?? localPrinterService({ clock }),
    profiles: readProfiles(PROFILES_DIR, (problem) => log.warn('a printer profile', { problem })),
    timings: printerTimings,
    clock,
    onPaper,
    logo: () => dress().logo,
    testSlip: (printerName, columns) => {
      const { config: now } = dress();
      const stamp = { operatorName: operatorName(), utcMs: clock.nowUtcMs(), demo: saysDemo(now) };
      const slip = buildTestSlip({ printerName, columns, ...stamp }, storeDetails(now));
      return paperOf(now, slip);
    },
  });
}
