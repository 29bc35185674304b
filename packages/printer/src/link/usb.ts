import type { UsbPrinterUri } from '../uri.ts';
import { CLOSED, Closing, type Link, type LinkOpener } from './link.ts';
import { patiently } from './patience.ts';

/** The part of a WebUSB device that is used here. The timeouts are an addition of the package `usb`. */
export interface UsbPrinterDevice {
  readonly vendorId: number;
  readonly productId: number;
  readonly serialNumber?: string | undefined;
  readonly productName?: string | undefined;
  readonly manufacturerName?: string | undefined;
  readonly configuration?: UsbConfigurationView | undefined;
  readonly configurations: readonly UsbConfigurationView[];
  open(): Promise<void>;
  close(): Promise<void>;
  selectConfiguration(value: number): Promise<void>;
  claimInterface(number: number): Promise<void>;
  /** Linux' printer driver holds printers that nobody asked it to. */
  detachKernelDriver?(number: number): Promise<void>;
  transferOut(
    endpoint: number,
    data: Uint8Array,
    timeoutMs?: number,
  ): Promise<{ readonly bytesWritten: number; readonly status?: string | undefined }>;
  transferIn(
    endpoint: number,
    length: number,
    timeoutMs?: number,
  ): Promise<{ readonly data?: DataView | undefined; readonly status?: string | undefined }>;
}

interface UsbConfigurationView {
  readonly configurationValue: number;
  readonly interfaces: readonly {
    readonly interfaceNumber: number;
    readonly alternates: readonly {
      readonly interfaceClass: number;
      readonly endpoints: readonly {
        readonly endpointNumber: number;
        readonly direction: 'in' | 'out';
        readonly type: string;
      }[];
    }[];
  }[];
}

/** The USB class of printers (USB Device Class Definition for Printing Devices 1.1). */
const PRINTER_CLASS = 7;
/** The package's own limit is one second, which a printer that feeds paper exceeds. */
const OUT_WITHIN_MS = 30_000;
const IN_WITHIN_MS = 200;
const ANSWER_BYTES = 64;
const NOTHING_SAID = /timeout|timed out|transfer_timed_out/i;

/** Every USB printer that is plugged in; none where the kernel has no USB. */
export async function listUsbPrinters(): Promise<readonly UsbPrinterDevice[]> {
  const { WebUSB } = await import('usb');
  // Its addEventListener ends the whole process where the kernel has no USB: it is never called, and
  // a pulled cable is noticed by the transfers that fail.
  const usb = new WebUSB({ allowAllDevices: true });
  // Its types leave out the transfers, which it adds to the prototype of its devices.
  const devices = (await usb.getDevices()) as unknown as readonly UsbPrinterDevice[];
  return devices.filter((device) => printerInterface(device) !== undefined);
}

/** Makes the opener; tests give devices of their own. */
export function usbOpener(
  list: () => Promise<readonly UsbPrinterDevice[]> = listUsbPrinters,
): LinkOpener<UsbPrinterUri> {
  return async (uri) => {
    const device = (await list()).find((each) => isMeant(each, uri));
    if (device === undefined) throw new Error('ENODEV: no such device');
    const found = printerInterface(device);
    if (found === undefined) throw new Error('ENOTTY: this is not a printer device');
    await device.open();
    try {
      if (device.configuration?.configurationValue !== found.configurationValue)
        await device.selectConfiguration(found.configurationValue);
      await device.detachKernelDriver?.(found.interfaceNumber).catch(() => undefined);
      await device.claimInterface(found.interfaceNumber);
    } catch (error) {
      await device.close().catch(() => undefined);
      throw error;
    }
    return new UsbLink(device, found);
  };
}

function isMeant(device: UsbPrinterDevice, uri: UsbPrinterUri): boolean {
  return (
    device.vendorId === uri.vendorId &&
    device.productId === uri.productId &&
    (uri.serialNumber === undefined || device.serialNumber === uri.serialNumber)
  );
}

interface PrinterInterface {
  readonly configurationValue: number;
  readonly interfaceNumber: number;
  readonly out: number;
  readonly in: number | undefined;
}

function printerInterface(device: UsbPrinterDevice): PrinterInterface | undefined {
  for (const { configurationValue, interfaces } of device.configurations) {
    for (const { interfaceNumber, alternates } of interfaces) {
      const printer = alternates.find((each) => each.interfaceClass === PRINTER_CLASS);
      const endpoint = (direction: 'in' | 'out'): number | undefined =>
        printer?.endpoints.find((each) => each.direction === direction && each.type === 'bulk')
          ?.endpointNumber;
      const out = endpoint('out');
      if (out !== undefined)
        return { configurationValue, interfaceNumber, out, in: endpoint('in') };
    }
  }
  return undefined;
}

class UsbLink implements Link {
  readonly canAnswer: boolean;
  readonly #device: UsbPrinterDevice;
  readonly #endpoints: PrinterInterface;
  readonly #closing = new Closing();
  #hear = (_bytes: Uint8Array): void => {};
  #sending: Promise<void> = Promise.resolve();

  constructor(device: UsbPrinterDevice, endpoints: PrinterInterface) {
    this.#device = device;
    this.#endpoints = endpoints;
    this.canAnswer = endpoints.in !== undefined;
    if (endpoints.in !== undefined) void this.#listen(endpoints.in);
  }

  isOpen(): boolean {
    return !this.#closing.isOver;
  }

  onClose(listener: () => void): void {
    this.#closing.onceHappened(listener);
  }

  onBytes(listener: (bytes: Uint8Array) => void): void {
    this.#hear = listener;
  }

  send(bytes: Uint8Array): Promise<void> {
    const job = this.#sending.then(() => this.#closing.failing(this.#write(bytes)));
    this.#sending = job.catch(() => undefined);
    return job;
  }

  async discardAndClose(): Promise<void> {
    if (this.#closing.isOver) return;
    this.#closing.happened();
    // Closing the device cancels its transfers.
    await patiently(this.#device.close());
  }

  async #write(bytes: Uint8Array): Promise<void> {
    if (this.#closing.isOver) throw new Error(CLOSED);
    try {
      const { bytesWritten, status } = await this.#device.transferOut(
        this.#endpoints.out,
        bytes,
        OUT_WITHIN_MS,
      );
      if (status === 'stall' || bytesWritten < bytes.length) throw new Error('EPIPE');
    } catch (error) {
      await this.discardAndClose();
      throw error;
    }
  }

  async #listen(endpoint: number): Promise<void> {
    while (!this.#closing.isOver) {
      try {
        const { data } = await this.#device.transferIn(endpoint, ANSWER_BYTES, IN_WITHIN_MS);
        if (data !== undefined && data.byteLength > 0)
          this.#hear(new Uint8Array(data.buffer, data.byteOffset, data.byteLength).slice());
        // Some printers answer an empty packet at once, for ever.
        else await pause();
      } catch (error) {
        if (error instanceof Error && NOTHING_SAID.test(error.message)) continue;
        return await this.discardAndClose();
      }
    }
  }
}

function pause(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, 20));
}
