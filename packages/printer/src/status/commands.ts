import type { StatusQuestion } from './sensors.ts';

const DLE = 0x10;
const ESC = 0x1b;
const GS = 0x1d;

/** DLE EOT: obeyed at once, even while the printer is stopped. */
export function askStatus(question: StatusQuestion): Uint8Array {
  return Uint8Array.of(DLE, 0x04, question);
}

/** GS a: tell by itself when drawer, readiness, errors or paper change. */
export const TELL_CHANGES = Uint8Array.of(GS, 0x61, 0x0f);

/** GS ( H, function 48: answered with these four printable characters when all before is printed. */
export function fence(id: string): Uint8Array {
  return Uint8Array.of(GS, 0x28, 0x48, 6, 0, 0x30, 0x30, ...Buffer.from(id, 'latin1'));
}

/** GS r 1: answered in its turn among the bytes, so after what came before it. */
export const ASK_PAPER_SENSOR = Uint8Array.of(GS, 0x72, 1);

/** DLE DC4 8: forget everything that is not printed yet. Made of control characters only. */
export const CLEAR_BUFFERS = Uint8Array.of(DLE, 0x14, 8, 1, 3, 20, 1, 6, 2, 8);

/** ESC p: a pulse to the cash drawer. */
export function drawerPulse(pin: 2 | 5, onMs: number, offMs: number): Uint8Array {
  return Uint8Array.of(ESC, 0x70, pin === 5 ? 1 : 0, Math.round(onMs / 2), Math.round(offMs / 2));
}

/** Feeds so many lines past the knife and cuts. */
export function feedAndCut(lines: number): Uint8Array {
  return Uint8Array.of(ESC, 0x64, lines, GS, 0x56, 0x42, 0);
}
