import type { Command } from './command.ts';
import type { QrCorrection } from './qr-modules.ts';

/** What GS ( k has prepared: a QR symbol is stored by one command and printed by another. */
export class SymbolStore {
  #data: Uint8Array = new Uint8Array();
  #moduleDots = DEFAULT_MODULE_DOTS;
  #correction: QrCorrection = 'L';

  /** Obeys one GS ( k command; returns the QR symbol to print, if this was the command for it. */
  obey(
    command: Extract<Command, { kind: 'symbol' }>,
  ): { data: string; moduleDots: number; correction: QrCorrection } | 'stored' | 'unknown' {
    if (command.symbology !== QR) return 'unknown';
    switch (command.fn) {
      case 65: // model
        return 'stored';
      case 69:
        this.#correction = CORRECTIONS[(command.parameters[0] ?? 48) - 48] ?? 'L';
        return 'stored';
      case 67:
        this.#moduleDots = command.parameters[0] ?? DEFAULT_MODULE_DOTS;
        return 'stored';
      case 80:
        this.#data = command.parameters.slice(1);
        return 'stored';
      case 81:
        return {
          data: new TextDecoder().decode(this.#data),
          moduleDots: this.#moduleDots,
          correction: this.#correction,
        };
      default:
        return 'unknown';
    }
  }

  /** ESC @ forgets what was stored. */
  clear(): void {
    this.#data = new Uint8Array();
    this.#moduleDots = DEFAULT_MODULE_DOTS;
    this.#correction = 'L';
  }
}

const CORRECTIONS: readonly QrCorrection[] = ['L', 'M', 'Q', 'H'];
const QR = 49;
const DEFAULT_MODULE_DOTS = 3;
