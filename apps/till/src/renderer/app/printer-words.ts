import type { TillStatus } from '@tillkeeper/ipc';
import { en } from '../strings/en.ts';

/** Where a printer is plugged in, as systems write it: `/dev/ttyUSB0`, `COM3`. */
const DEVICE = /\/(?:[\w.-]+\/)*[\w-]+|\bCOM\d+\b/;

/** What is wrong with the printer in a cashier's words, and the device's name for the owner. */
export function printerTrouble(why: string): { readonly why: string; readonly device: string } {
  const device = DEVICE.exec(why)?.[0] ?? '';
  if (device === '') return { why, device };
  return { why: why.replace(` at ${device}`, '').replace(device, 'the printer'), device };
}

/**
 * What the status line says of the printer. A printer on the screen says so: no customer gets paper
 * from it. It is a demo's only in demo mode, because a real account can print on the screen too.
 */
export function printerWordsOf(printer: TillStatus['printer'], demo: boolean): string {
  if (printer.cause !== null) return en.frame.stoppedWords[printer.cause];
  if (printer.paperNearEnd) return en.frame.paperNearEnd;
  if (printer.kind !== 'ready' || !printer.virtual) return en.frame.printerWords[printer.kind];
  return demo ? en.frame.demoPrinterReady : en.frame.screenPrinterReady;
}
