import type { EscPosDevice } from '@tillkeeper/printer';
import type { PrinterServer } from '@tillkeeper/printer/servers';

/** The lines a slip goes over. */
export const TRANSPORTS = ['serial', 'lp', 'tcp'] as const;
export type Transport = (typeof TRANSPORTS)[number];

/** Where in a slip the fault strikes. */
export const PLACES = [
  'before',
  'in the header',
  'in token 1',
  'in token 2',
  'before the cut',
] as const;
export type Place = (typeof PLACES)[number];

/** What goes wrong with a printer, and what mends it. */
export interface PrinterFault {
  readonly name: string;
  /** Whether it strikes when bytes arrive, or when paper moves. */
  readonly by: 'bytes' | 'dots';
  readonly strike: (server: PrinterServer) => void;
  readonly heal: (server: PrinterServer) => Promise<void>;
  /** The printer says what is wrong and waits for a person: the till waits with it. */
  readonly waits: boolean;
}

const device =
  (work: (device: EscPosDevice) => void) =>
  (server: PrinterServer): void =>
    work(server.device);
const healed =
  (work: (device: EscPosDevice) => void) =>
  async (server: PrinterServer): Promise<void> =>
    work(server.device);

/** Every fault. */
export const FAULTS: readonly PrinterFault[] = [
  {
    name: 'unplug',
    by: 'bytes',
    strike: (server) => void server.unplug(),
    heal: (server) => server.plugIn(),
    waits: false,
  },
  {
    name: 'power loss',
    by: 'bytes',
    strike: (server) => void server.powerOff(),
    heal: (server) => server.powerOn(),
    waits: false,
  },
  {
    name: 'paper out',
    by: 'dots',
    strike: device((printer) => printer.setPaper(0)),
    heal: healed((printer) => printer.loadPaper()),
    waits: true,
  },
  {
    name: 'cover open',
    by: 'dots',
    strike: device((printer) => printer.setCover('open')),
    heal: healed((printer) => printer.setCover('closed')),
    waits: true,
  },
  {
    name: 'mute printer',
    by: 'dots',
    strike: device((printer) => printer.setMute(true)),
    heal: healed((printer) => printer.setMute(false)),
    waits: false,
  },
  {
    name: 'XOFF stall',
    by: 'bytes',
    strike: device((printer) => printer.hold(true)),
    heal: healed((printer) => printer.hold(false)),
    waits: false,
  },
  {
    name: 'wrong baud',
    by: 'bytes',
    strike: device((printer) => printer.setGarbling(true)),
    heal: healed((printer) => printer.setGarbling(false)),
    waits: false,
  },
];

/** One thing that goes wrong at one place on one line. */
export interface Cell {
  readonly transport: Transport;
  readonly fault: PrinterFault;
  readonly place: Place;
}

/** All cells of a transport. */
export function cellsOf(transport: Transport): Cell[] {
  return FAULTS.flatMap((fault) => PLACES.map((place) => ({ transport, fault, place })));
}

/** What people call a cell. */
export function nameOf({ transport, fault, place }: Cell): string {
  return `${transport}, ${fault.name}, ${place}`;
}
