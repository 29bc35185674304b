import type { TillStatus } from '@tillkeeper/ipc';
import { en } from '../strings/en.ts';

/**
 * What the status line says of the printer. A printer on the screen says so: no customer gets paper
 * from it. It is a demo's only in demo mode, because a real account can print on the screen too.
 */
export function printerWordsOf(printer: TillStatus['printer'], demo: boolean): string {
  if (printer.kind !== 'ready' || !printer.virtual) return en.frame.printerWords[printer.kind];
  return demo ? en.frame.demoPrinterReady : en.frame.screenPrinterReady;
}
