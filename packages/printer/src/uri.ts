import { err, ok, type Result } from '@tillkeeper/domain';
import { type CommonParameters, type PrinterUriRefusal, readParameters } from './uri-parameters.ts';

export type { PaperColumns, PrinterUriRefusal } from './uri-parameters.ts';

/** A printer as the settings name it, read and checked. */
export type PrinterUri =
  | SerialPrinterUri
  | LpPrinterUri
  | UsbPrinterUri
  | TcpPrinterUri
  | SpoolPrinterUri
  | FilePrinterUri
  | VirtualPrinterUri;

interface AnyPrinterUri extends CommonParameters {
  /** As it was written. */
  readonly text: string;
}

/** A printer on a serial port, or on a USB converter that looks like one. */
export interface SerialPrinterUri extends AnyPrinterUri {
  readonly kind: 'serial';
  /** `/dev/ttyUSB0` or `COM3`. */
  readonly path: string;
  readonly baudRate: number;
  /** Who says stop when the printer's buffer is full: nobody, XON/XOFF characters, or the RTS/CTS wires. */
  readonly flowControl: 'none' | 'xon' | 'rts';
}

/** A USB printer behind Linux's printer driver: `/dev/usb/lp0`. */
export interface LpPrinterUri extends AnyPrinterUri {
  readonly kind: 'lp';
  readonly path: string;
}

/** A USB printer that the till drives itself. Two of the same make differ by their serial number. */
export interface UsbPrinterUri extends AnyPrinterUri {
  readonly kind: 'usb';
  readonly vendorId: number;
  readonly productId: number;
  readonly serialNumber: string | undefined;
}

/** A printer on the network that takes raw bytes, on port 9100 unless told otherwise. */
export interface TcpPrinterUri extends AnyPrinterUri {
  readonly kind: 'tcp';
  readonly host: string;
  readonly port: number;
}

/** A print queue of the system: Windows' spooler, or CUPS. It tells nothing about paper. */
export interface SpoolPrinterUri extends AnyPrinterUri {
  readonly kind: 'spool';
  /** The queue's name, as the system lists it. */
  readonly queue: string;
}

/** A file to which every slip's bytes are appended, for whoever examines them. */
export interface FilePrinterUri extends AnyPrinterUri {
  readonly kind: 'file';
  readonly path: string;
}

/** A printer on the screen, for demo, training and tests. */
export interface VirtualPrinterUri extends AnyPrinterUri {
  readonly kind: 'virtual';
}

/**
 * Reads a printer's name: `serial:///dev/ttyUSB0?baudRate=19200&flowControl=xon`,
 * `serial:COM3?baudRate=9600`, `lp:/dev/usb/lp0`, `usb:04b8:0e28`, `tcp://10.0.0.9:9100`,
 * `spool:EPSON`, `file:/tmp/slips`, `virtual:`. All of them take `columns=32|42|48` (42 by default),
 * `profile`, `status=none` for a printer that answers nothing, `fence` and `drawer`.
 */
export function parsePrinterUri(text: string): Result<PrinterUri, PrinterUriRefusal> {
  const trimmed = text.trim();
  if (trimmed === '') return refuse('empty', `A printer has a name such as ${EXAMPLES}.`);
  const match = /^([a-z]+):(?:\/\/)?([^?]*)(?:\?(.*))?$/i.exec(trimmed);
  const scheme = match?.[1]?.toLowerCase() ?? '';
  const reader = READERS[scheme];
  if (reader === undefined) {
    return refuse('unknown-scheme', `"${trimmed}" is not a printer's name; write ${EXAMPLES}.`);
  }
  return reader(trimmed, match?.[2] ?? '', new URLSearchParams(match?.[3] ?? ''));
}

const EXAMPLES =
  '"serial:///dev/ttyUSB0?baudRate=19200", "serial:COM3?baudRate=9600", "lp:/dev/usb/lp0", ' +
  '"tcp://10.0.0.9:9100" or "virtual:"';

type UriReader = (
  text: string,
  place: string,
  query: URLSearchParams,
) => Result<PrinterUri, PrinterUriRefusal>;

const READERS: Readonly<Record<string, UriReader>> = {
  serial: (text, path, query) => {
    if (!/^(\/.+|COM\d{1,3})$/i.test(path)) {
      return refuse(
        'bad-path',
        `"${path}" is not a serial port: expected a path such as /dev/ttyUSB0, or COM3.`,
      );
    }
    const parameters = readParameters(query, ['baudRate', 'flowControl']);
    if (!parameters.ok) return parameters;
    const named = /^com/i.test(path) ? path.toUpperCase() : path;
    return ok({ kind: 'serial', text, path: named, ...parameters.value });
  },
  lp: (text, path, query) => {
    if (!path.startsWith('/')) {
      return refuse('bad-path', `"${path}" is not a printer device: expected /dev/usb/lp0.`);
    }
    return withCommon(query, (common) => ({ kind: 'lp', text, path, ...common }));
  },
  usb: (text, place, query) => {
    const match = /^([0-9a-f]{4}):([0-9a-f]{4})(?:\/(.{1,64}))?$/i.exec(place);
    if (match === null) {
      return refuse(
        'bad-path',
        `"${place}" is not a USB printer: expected maker and model as four hex digits each, such as 04b8:0e28.`,
      );
    }
    const [, vendor = '', product = '', serialNumber] = match;
    const ids = { vendorId: Number.parseInt(vendor, 16), productId: Number.parseInt(product, 16) };
    return withCommon(query, (common) => ({ kind: 'usb', text, ...ids, serialNumber, ...common }));
  },
  tcp: (text, place, query) => {
    const match = /^(\[[0-9a-f:.]+\]|[a-z0-9_.-]+)(?::(\d{1,5}))?\/?$/i.exec(place);
    const port = Number(match?.[2] ?? 9100);
    if (match === null || port < 1 || port > 65_535) {
      return refuse(
        'bad-path',
        `"${place}" is not a network printer: expected an address such as 10.0.0.9:9100.`,
      );
    }
    const host = (match[1] ?? '').replace(/^\[|\]$/g, '');
    return withCommon(query, (common) => ({ kind: 'tcp', text, host, port, ...common }));
  },
  spool: (text, place, query) => {
    const queue = decodeURIComponent(place);
    if (queue === '' || queue.startsWith('-') || /[\p{Cc}]/u.test(queue)) {
      return refuse('bad-path', `"${queue}" is not a print queue: expected its name.`);
    }
    return withCommon(query, (common) => ({ kind: 'spool', text, queue, ...common }));
  },
  file: (text, path, query) => {
    if (!/^(\/|[A-Z]:[\\/]).+/i.test(path)) {
      return refuse('bad-path', `"${path}" is not a file: expected its whole path.`);
    }
    return withCommon(query, (common) => ({ kind: 'file', text, path, ...common }));
  },
  virtual: (text, path, query) => {
    if (path !== '') return refuse('bad-path', '"virtual:" takes no path.');
    return withCommon(query, (common) => ({ kind: 'virtual', text, ...common }));
  },
};

function withCommon(
  query: URLSearchParams,
  make: (common: CommonParameters) => PrinterUri,
): Result<PrinterUri, PrinterUriRefusal> {
  const parameters = readParameters(query, []);
  if (!parameters.ok) return parameters;
  const { baudRate: _, flowControl: __, ...common } = parameters.value;
  return ok(make(common));
}

function refuse(
  kind: PrinterUriRefusal['kind'],
  message: string,
): Result<never, PrinterUriRefusal> {
  return err({ kind, message });
}
