import { err, ok, type Result } from '@tillkeeper/domain';

/** Characters of the normal font on a line of the paper. */
export type PaperColumns = 32 | 42 | 48;

/** How the till learns that a section is on paper; see `driver/fence.ts`. */
export type FenceKind = 'process-id' | 'paper-sensor' | 'none';

/** Why a printer's name was refused, in words for whoever writes the settings. */
export interface PrinterUriRefusal {
  readonly kind: 'empty' | 'unknown-scheme' | 'bad-path' | 'bad-parameter';
  readonly message: string;
}

/** What every kind of printer can be told after the `?` of its name. */
export interface CommonParameters {
  readonly columns: PaperColumns;
  /** A printer of resources/printers; `generic` where absent. */
  readonly profile?: string;
  /** `none` for a printer that answers nothing: then people are asked whether slips came out. */
  readonly status?: 'ask' | 'none';
  /** How it confirms; found out by the till where absent. */
  readonly fence?: FenceKind;
  /** The pin of the cash drawer's socket; `none` where no drawer is plugged in. */
  readonly drawer?: 'none' | 'pin2' | 'pin5';
}

/** Everything that can stand after the `?`. */
export interface Parameters extends CommonParameters {
  readonly baudRate: number;
  readonly flowControl: 'none' | 'xon' | 'rts';
}

/** The speeds that serial printers know, in bits per second. */
export const BAUD_RATES: readonly number[] = [
  1200, 2400, 4800, 9600, 19200, 38400, 57600, 115200, 230400,
];
const FLOW_CONTROLS = ['none', 'xon', 'rts'] as const;
const COLUMNS = [32, 42, 48] as const;
const STATUS = ['ask', 'none'] as const;
const FENCES = ['process-id', 'paper-sensor', 'none'] as const;
const DRAWERS = ['none', 'pin2', 'pin5'] as const;
const COMMON = ['columns', 'profile', 'status', 'fence', 'drawer'];

/** Reads what stands after the `?`; `own` are the names that this kind of printer has beside the common ones. */
export function readParameters(
  query: URLSearchParams,
  own: readonly string[],
): Result<Parameters, PrinterUriRefusal> {
  const known = [...own, ...COMMON];
  const stranger = [...query.keys()].find((key) => !known.includes(key));
  if (stranger !== undefined) {
    return refuse(`"${stranger}" is not known here: expected ${known.join(', ')}.`);
  }
  const profile = query.get('profile') ?? undefined;
  if (profile !== undefined && !/^[a-z0-9-]{1,40}$/.test(profile)) {
    return refuse('"profile" must be the name of a printer in resources/printers.');
  }
  const columns = pick(query, 'columns', COLUMNS, 42, Number);
  const baudRate = pick(query, 'baudRate', BAUD_RATES, 9600, Number);
  const flowControl = pick(query, 'flowControl', FLOW_CONTROLS, 'none', String);
  const status = pick(query, 'status', STATUS, undefined, String);
  const fence = pick(query, 'fence', FENCES, undefined, String);
  const drawer = pick(query, 'drawer', DRAWERS, undefined, String);
  if (!columns.ok) return columns;
  if (!baudRate.ok) return baudRate;
  if (!flowControl.ok) return flowControl;
  if (!status.ok) return status;
  if (!fence.ok) return fence;
  if (!drawer.ok) return drawer;
  return ok({
    columns: columns.value ?? 42,
    baudRate: baudRate.value ?? 9600,
    flowControl: flowControl.value ?? 'none',
    ...(profile === undefined ? {} : { profile }),
    ...(status.value === undefined ? {} : { status: status.value }),
    ...(fence.value === undefined ? {} : { fence: fence.value }),
    ...(drawer.value === undefined ? {} : { drawer: drawer.value }),
  });
}

function pick<T extends string | number>(
  query: URLSearchParams,
  name: string,
  allowed: readonly T[],
  otherwise: T | undefined,
  read: (text: string) => string | number,
): Result<T | undefined, PrinterUriRefusal> {
  const text = query.get(name);
  if (text === null) return ok(otherwise);
  const value = allowed.find((each) => each === read(text));
  return value === undefined
    ? refuse(`"${name}" must be one of ${allowed.join(', ')}.`)
    : ok(value);
}

function refuse(message: string): Result<never, PrinterUriRefusal> {
  return err({ kind: 'bad-parameter', message });
}
