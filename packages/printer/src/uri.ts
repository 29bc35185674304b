import { err, ok, type Result } from '@tillkeeper/domain';

/** A printer as the settings name it, read and checked. */
export type PrinterUri = SerialPrinterUri | VirtualPrinterUri;

/** A printer on a serial port, or on a USB converter that looks like one. */
export interface SerialPrinterUri {
  readonly kind: 'serial';
  /** As it was written. */
  readonly text: string;
  /** `/dev/ttyUSB0` or `COM3`. */
  readonly path: string;
  readonly baudRate: number;
  /** Who says stop when the printer's buffer is full: nobody, XON/XOFF characters, or the RTS/CTS wires. */
  readonly flowControl: 'none' | 'xon' | 'rts';
  readonly columns: PaperColumns;
}

/** A printer on the screen, for demo, training and tests. */
export interface VirtualPrinterUri {
  readonly kind: 'virtual';
  readonly text: string;
  readonly columns: PaperColumns;
}

/** Characters of the normal font on a line of the paper. */
export type PaperColumns = 32 | 42 | 48;

/** Why a printer's name was refused, in words for whoever writes the settings. */
export interface PrinterUriRefusal {
  readonly kind: 'empty' | 'unknown-scheme' | 'not-supported-yet' | 'bad-path' | 'bad-parameter';
  readonly message: string;
}

/**
 * Reads a printer's name: `serial:///dev/ttyUSB0?baudRate=19200&flowControl=xon`,
 * `serial:COM3?baudRate=9600`, `virtual:`. All of them take `columns=32|42|48`, 42 by default.
 */
export function parsePrinterUri(text: string): Result<PrinterUri, PrinterUriRefusal> {
  const trimmed = text.trim();
  if (trimmed === '') return refuse('empty', `A printer has a name such as ${EXAMPLES}.`);
  const match = /^([a-z]+):(?:\/\/)?([^?]*)(?:\?(.*))?$/i.exec(trimmed);
  const scheme = match?.[1]?.toLowerCase() ?? '';
  const query = new URLSearchParams(match?.[3] ?? '');
  if (LATER_SCHEMES.includes(scheme)) {
    return refuse(
      'not-supported-yet',
      `"${scheme}:" printers are not supported yet; use ${EXAMPLES}.`,
    );
  }
  switch (scheme) {
    case 'serial':
      return parseSerial(trimmed, match?.[2] ?? '', query);
    case 'virtual':
      return parseVirtual(trimmed, match?.[2] ?? '', query);
    default:
      return refuse('unknown-scheme', `"${trimmed}" is not a printer's name; write ${EXAMPLES}.`);
  }
}

const EXAMPLES =
  '"serial:///dev/ttyUSB0?baudRate=19200", "serial:COM3?baudRate=9600" or "virtual:"';
const LATER_SCHEMES: readonly string[] = ['lp', 'usb', 'tcp', 'spool', 'file'];
const BAUD_RATES: readonly number[] = [1200, 2400, 4800, 9600, 19200, 38400, 57600, 115200, 230400];
const FLOW_CONTROLS = ['none', 'xon', 'rts'] as const;
const COLUMNS = [32, 42, 48] as const;

function parseSerial(
  text: string,
  path: string,
  query: URLSearchParams,
): Result<PrinterUri, PrinterUriRefusal> {
  if (!/^(\/.+|COM\d{1,3})$/i.test(path)) {
    return refuse(
      'bad-path',
      `"${path}" is not a serial port: expected a path such as /dev/ttyUSB0, or COM3.`,
    );
  }
  const parameters = readParameters(query, ['baudRate', 'flowControl', 'columns']);
  if (!parameters.ok) return parameters;
  return ok({
    kind: 'serial',
    text,
    path: /^com/i.test(path) ? path.toUpperCase() : path,
    ...parameters.value,
  });
}

function parseVirtual(
  text: string,
  path: string,
  query: URLSearchParams,
): Result<PrinterUri, PrinterUriRefusal> {
  if (path !== '') return refuse('bad-path', '"virtual:" takes no path.');
  const parameters = readParameters(query, ['columns']);
  return parameters.ok
    ? ok({ kind: 'virtual', text, columns: parameters.value.columns })
    : parameters;
}

interface Parameters {
  readonly baudRate: number;
  readonly flowControl: SerialPrinterUri['flowControl'];
  readonly columns: PaperColumns;
}

function readParameters(
  query: URLSearchParams,
  known: readonly string[],
): Result<Parameters, PrinterUriRefusal> {
  const stranger = [...query.keys()].find((key) => !known.includes(key));
  if (stranger !== undefined) {
    return refuse(
      'bad-parameter',
      `"${stranger}" is not known here: expected ${known.join(', ')}.`,
    );
  }
  const baudRate = oneOf(BAUD_RATES, Number(query.get('baudRate') ?? 9600));
  if (baudRate === undefined) return refuseValue('baudRate', BAUD_RATES);
  const flowControl = oneOf(FLOW_CONTROLS, query.get('flowControl') ?? 'none');
  if (flowControl === undefined) return refuseValue('flowControl', FLOW_CONTROLS);
  const columns = oneOf(COLUMNS, Number(query.get('columns') ?? 42));
  if (columns === undefined) return refuseValue('columns', COLUMNS);
  return ok({ baudRate, flowControl, columns });
}

function oneOf<T>(allowed: readonly T[], value: unknown): T | undefined {
  return allowed.find((each) => each === value);
}

function refuseValue(
  name: string,
  allowed: readonly (string | number)[],
): Result<never, PrinterUriRefusal> {
  return refuse('bad-parameter', `"${name}" must be one of ${allowed.join(', ')}.`);
}

function refuse(
  kind: PrinterUriRefusal['kind'],
  message: string,
): Result<never, PrinterUriRefusal> {
  return err({ kind, message });
}
