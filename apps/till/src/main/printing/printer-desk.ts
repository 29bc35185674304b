import type { Clock } from '@tillkeeper/domain';
import type { Done, FoundPrinterView, PrinterSetup, TestPrint, TillStatus } from '@tillkeeper/ipc';
import {
  createPrintQueue,
  GENERIC_PROFILE,
  openVirtualPrinter,
  type Paper,
  type PaperColumns,
  type Printer,
  type PrinterProfile,
  type PrinterService,
  type PrinterTimings,
  type PrintQueue,
  parsePrinterUri,
  switchablePrinter,
} from '@tillkeeper/printer';
import type { GreyPicture, SlipDocument } from '@tillkeeper/slip';
import { sectionsOf } from '../slip-printing.ts';
import type { PrinterChoice } from './printer-choice.ts';

/** What the desk is made from. */
export interface PrinterDeskPorts {
  readonly choice: PrinterChoice;
  /** The second printer, which stands in while the first can't print. */
  readonly standInUri: string | undefined;
  readonly service: PrinterService;
  readonly profiles: ReadonlyMap<string, PrinterProfile>;
  readonly timings: Partial<PrinterTimings>;
  readonly clock: Clock;
  readonly onPaper: (paper: Paper) => void;
  /** The slip that tries a printer. */
  /** The shop's logo, on the test slip as on every other. */
  readonly logo: () => GreyPicture | undefined;
  readonly testSlip: (printerName: string, columns: PaperColumns) => SlipDocument;
}

/** The printers of a till: the queue for slips, and what the set-up screen asks. */
export interface PrinterDesk {
  readonly queue: PrintQueue;
  view(): TillStatus['printer'];
  setup(): PrinterSetup;
  find(): Promise<FoundPrinterView[]>;
  /** Goes over to another printer, and remembers it. */
  choose(uri: string): Promise<Done>;
  /** Finds the speed of the serial printer that is chosen, and keeps it. */
  findSpeed(): Promise<Done>;
  testPrint(): Promise<TestPrint>;
  kickDrawer(): Promise<Done>;
  close(): Promise<void>;
}

/** Opens the printers that were chosen. */
export function openPrinterDesk(ports: PrinterDeskPorts): PrinterDesk {
  const { choice, service, profiles } = ports;
  const first = switchablePrinter(openByUri(choice.uri()));
  const standIn = ports.standInUri === undefined ? undefined : openByUri(ports.standInUri);
  const queue = createPrintQueue(first, standIn);
  let testCount = 0;

  function openByUri(text: string): Printer {
    const uri = parsePrinterUri(text);
    if (!uri.ok) throw new Error('The configuration was checked, and its printer was not.');
    const { clock, onPaper, timings } = ports;
    // A printer on the screen can't freeze anybody, and its paper is wanted here.
    if (uri.value.kind === 'virtual')
      return openVirtualPrinter(uri.value, { clock, onPaper, timings });
    const profile = profiles.get(uri.value.profile ?? 'generic') ?? GENERIC_PROFILE;
    return service.open(uri.value, profile, timings);
  }

  function view(): TillStatus['printer'] {
    const status = queue.status();
    const hasWords = status.kind === 'absent' || status.kind === 'stopped';
    return {
      kind: status.kind,
      cause: status.kind === 'stopped' ? status.cause : null,
      inSlip: status.kind === 'stopped' && status.inSlip,
      paperNearEnd: status.kind === 'ready' && status.paperNearEnd,
      why: hasWords ? status.why : '',
      mend: hasWords ? status.mend : '',
      virtual: queue.current().uri.startsWith('virtual:'),
    };
  }

  async function choose(text: string): Promise<Done> {
    const uri = parsePrinterUri(text);
    if (!uri.ok) return { kind: 'refused', why: uri.error.message };
    if (queue.status().kind === 'busy') return { kind: 'refused', why: BUSY };
    choice.choose(uri.value.text);
    await first.replace(openByUri(uri.value.text));
    return { kind: 'done' };
  }

  async function findSpeed(): Promise<Done> {
    const uri = parsePrinterUri(choice.uri());
    if (!uri.ok || uri.value.kind !== 'serial') return { kind: 'refused', why: NOT_SERIAL };
    if (queue.status().kind === 'busy') return { kind: 'refused', why: BUSY };
    // The port can be held by one alone: the printer lets go of it while speeds are tried.
    await first.close();
    const baudRate = await service.findSpeed(uri.value.path);
    const next = baudRate === undefined ? uri.value.text : withSpeed(uri.value.text, baudRate);
    await choose(next);
    return baudRate === undefined ? { kind: 'refused', why: NO_SPEED } : { kind: 'done' };
  }

  async function testPrint(): Promise<TestPrint> {
    testCount += 1;
    const result = await queue.print({
      jobId: `test/${ports.clock.nowUtcMs()}/${testCount}`,
      sectionsFor: (columns) =>
        sectionsOf(ports.testSlip(queue.current().uri, columns), columns, ports.logo()),
    });
    return { kind: result.kind, why: result.kind === 'printed' ? '' : result.why };
  }

  return {
    queue,
    view,
    setup: () => {
      const { status, fence } = first.abilities();
      return {
        uri: choice.uri(),
        standInUri: ports.standInUri ?? '',
        printer: view(),
        answers: status === undefined ? 'unknown' : status ? 'yes' : 'no',
        confirms: fence === undefined ? 'unknown' : fence === 'none' ? 'no' : 'yes',
      };
    },
    find: async () => (await service.find()).map((found) => ({ ...found })),
    choose,
    findSpeed,
    testPrint,
    kickDrawer: async () =>
      (await queue.kickDrawer()) ? { kind: 'done' } : { kind: 'refused', why: NO_DRAWER },
    close: async () => {
      await queue.close();
      service.close();
    },
  };
}

const BUSY = 'A slip is being printed. Wait until it is out.';
const NOT_SERIAL = 'Only a printer on a serial port has a speed.';
const NO_SPEED = 'The printer answered at no speed. Check that it is switched on, and its cable.';
const NO_DRAWER =
  'The drawer was not opened. Say in the settings which wire it is on: drawer=pin2 or drawer=pin5.';

function withSpeed(text: string, baudRate: number): string {
  const [name = '', query = ''] = text.split('?');
  const parameters = new URLSearchParams(query);
  parameters.set('baudRate', String(baudRate));
  return `${name}?${parameters}`;
}
