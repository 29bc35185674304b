import { execFile } from 'node:child_process';
import { access, constants, readdir } from 'node:fs/promises';
import { listUsbPrinters } from '../link/usb.ts';

/** Something that is plugged in and may be a slip printer. */
export interface FoundPrinter {
  /** How the settings name it. */
  readonly uri: string;
  /** What people call it: the maker's name, or the port. */
  readonly name: string;
  readonly kind: 'serial' | 'lp' | 'usb' | 'spool';
  /** False when this user may not open it: choosing it shows what to do about it. */
  readonly allowed: boolean;
}

const LOOK_WITHIN_MS = 4_000;

/** Looks everywhere at once; what can't be looked at is left out. Opens nothing. */
export async function findPrinters(): Promise<readonly FoundPrinter[]> {
  const places = [findLp(), findSerial(), findUsb(), findQueues()];
  const all = (await Promise.all(places.map((place) => within(place)))).flat();
  // A USB printer that Linux' driver holds is offered once, by its device file.
  const hasLp = all.some(({ kind }) => kind === 'lp');
  return all.filter(({ kind }) => !(kind === 'usb' && hasLp));
}

async function findLp(): Promise<FoundPrinter[]> {
  if (process.platform !== 'linux') return [];
  const names = (await readdir('/dev/usb')).filter((name) => /^lp\d+$/.test(name));
  return Promise.all(
    names.map(async (name): Promise<FoundPrinter> => {
      const path = `/dev/usb/${name}`;
      const allowed = await may(path);
      return { uri: `lp:${path}`, name: `USB printer ${name}`, kind: 'lp', allowed };
    }),
  );
}

async function findSerial(): Promise<FoundPrinter[]> {
  const { SerialPort } = await import('serialport');
  const ports = (await SerialPort.list()).filter(({ path, pnpId, vendorId }) =>
    // Linux lists 32 built-in ports that most computers don't have.
    /ttyS\d+$/.test(path) ? pnpId !== undefined : vendorId !== undefined || /^COM/i.test(path),
  );
  return Promise.all(
    ports.map(async ({ path, manufacturer }): Promise<FoundPrinter> => {
      const isFile = path.startsWith('/');
      const name = manufacturer === undefined ? path : `${manufacturer} (${path})`;
      const allowed = !isFile || (await may(path));
      return { uri: `serial:${isFile ? '//' : ''}${path}`, name, kind: 'serial', allowed };
    }),
  );
}

async function findUsb(): Promise<FoundPrinter[]> {
  const printers = await listUsbPrinters();
  return printers.map(({ vendorId, productId, serialNumber, productName, manufacturerName }) => {
    const ids = `${hex(vendorId)}:${hex(productId)}`;
    const plain = /^[\w.-]{1,64}$/.test(serialNumber ?? '') ? `/${serialNumber}` : '';
    const name = [manufacturerName, productName].filter(Boolean).join(' ') || `USB ${ids}`;
    return { uri: `usb:${ids}${plain}`, name, kind: 'usb', allowed: true };
  });
}

async function findQueues(): Promise<FoundPrinter[]> {
  const text =
    process.platform === 'win32'
      ? await output('powershell.exe', ['-NoProfile', '-Command', '(Get-Printer).Name'])
      : await output('lpstat', ['-e']);
  const names = text.split(/\r?\n/).filter((name) => name.trim() !== '');
  return names.map((name) => {
    const uri = `spool:${encodeURIComponent(name)}`;
    return { uri, name, kind: 'spool', allowed: true };
  });
}

function output(program: string, args: readonly string[]): Promise<string> {
  return new Promise((resolve) => {
    execFile(program, args, { timeout: LOOK_WITHIN_MS, windowsHide: true }, (error, stdout) =>
      resolve(error === null ? stdout : ''),
    );
  });
}

async function may(path: string): Promise<boolean> {
  return access(path, constants.R_OK | constants.W_OK).then(
    () => true,
    () => false,
  );
}

async function within(place: Promise<FoundPrinter[]>): Promise<FoundPrinter[]> {
  let timer: NodeJS.Timeout | undefined;
  const enough = new Promise<FoundPrinter[]>((resolve) => {
    timer = setTimeout(() => resolve([]), LOOK_WITHIN_MS);
  });
  const found = await Promise.race([place.catch(() => []), enough]);
  clearTimeout(timer);
  return found;
}

function hex(id: number): string {
  return id.toString(16).padStart(4, '0');
}
