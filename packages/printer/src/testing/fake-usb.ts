import { type DeviceOptions, EscPosDevice } from '../device/device.ts';
import type { UsbPrinterDevice } from '../link/usb.ts';
import type { PrinterServer } from '../servers/printer-server.ts';

/** A USB printer that is no hardware: what WebUSB would give, before a simulated printer. */
export function usbPrinter(options: DeviceOptions): PrinterServer & {
  list(): Promise<readonly UsbPrinterDevice[]>;
} {
  const chunks: Buffer[] = [];
  let answers: number[] = [];
  let isIn = false;
  const device = new EscPosDevice({ ...options, onAnswer: (bytes) => void answers.push(...bytes) });
  const check = (): void => {
    if (!isIn) throw new Error('LIBUSB_ERROR_NO_DEVICE');
  };
  const usb: UsbPrinterDevice = {
    vendorId: 0x04b8,
    productId: 0x0e28,
    serialNumber: 'X1',
    configurations: [
      {
        configurationValue: 1,
        interfaces: [
          {
            interfaceNumber: 0,
            alternates: [
              {
                interfaceClass: 7,
                endpoints: [
                  { endpointNumber: 1, direction: 'out', type: 'bulk' },
                  { endpointNumber: 2, direction: 'in', type: 'bulk' },
                ],
              },
            ],
          },
        ],
      },
    ],
    open: async () => check(),
    close: async () => undefined,
    selectConfiguration: async () => check(),
    claimInterface: async () => check(),
    transferOut: async (_endpoint, data) => {
      check();
      while (!device.takesBytes) await beat();
      chunks.push(Buffer.from(data));
      device.receive(data);
      check();
      return { bytesWritten: data.length, status: 'ok' };
    },
    transferIn: async (_endpoint, length, timeoutMs = 1_000) => {
      const untilMs = performance.now() + timeoutMs;
      while (answers.length === 0) {
        check();
        if (performance.now() > untilMs) throw new Error('transfer timed out');
        await beat();
      }
      const said = Uint8Array.from(answers.splice(0, length));
      return { data: new DataView(said.buffer), status: 'ok' };
    },
  };
  const plug = async (state: boolean): Promise<void> => {
    isIn = state;
    answers = [];
    device.setConnected(state);
  };
  return {
    device,
    uri: 'usb:04b8:0e28/X1',
    list: async () => (isIn ? [usb] : []),
    plugIn: () => plug(true),
    unplug: () => plug(false),
    powerOff: async () => {
      device.powerOff();
      await plug(false);
    },
    powerOn: async () => {
      device.powerOn();
      await plug(true);
    },
    received: () => Buffer.concat(chunks),
    close: () => plug(false),
  };
}

function beat(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, 2));
}
