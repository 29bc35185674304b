/** What a printer's sensors say. */
export interface Sensors {
  readonly offline: boolean;
  readonly coverOpen: boolean;
  readonly paperOut: boolean;
  readonly paperNearEnd: boolean;
  /** A cutter that jams, a head that is too hot. */
  readonly error: boolean;
}

/** Paper in, cover closed, ready. */
export const ALL_WELL: Sensors = {
  offline: false,
  coverOpen: false,
  paperOut: false,
  paperNearEnd: false,
  error: false,
};

/** Why a printer can't print though its line is open. */
export type Trouble = 'paper-out' | 'cover-open' | 'error' | 'offline';

/** What keeps it from printing, the cause that a cashier can see first; `undefined`: nothing. */
export function troubleOf(sensors: Sensors): Trouble | undefined {
  if (sensors.coverOpen) return 'cover-open';
  if (sensors.paperOut) return 'paper-out';
  if (sensors.error) return 'error';
  return sensors.offline ? 'offline' : undefined;
}

/** The questions of DLE EOT that are asked: printer, cause of offline, paper. */
export type StatusQuestion = 1 | 2 | 4;

/** The sensors after an answer to DLE EOT (ESC/POS command reference, "Transmit real-time status"). */
export function heardAnswer(sensors: Sensors, question: StatusQuestion, byte: number): Sensors {
  switch (question) {
    case 1:
      return { ...sensors, offline: (byte & 0x08) !== 0 };
    case 2:
      // 0x20, "printing stopped for lack of paper", comes a moment before the paper sensor's word.
      return {
        ...sensors,
        coverOpen: (byte & 0x04) !== 0,
        paperOut: (byte & 0x20) !== 0,
        error: (byte & 0x40) !== 0,
      };
    case 4:
      return {
        ...sensors,
        paperNearEnd: (byte & 0x0c) !== 0,
        paperOut: sensors.paperOut || (byte & 0x60) !== 0,
      };
  }
}

/** The sensors as an automatic status of four bytes says them (GS a). */
export function sensorsFromAsb(bytes: readonly [number, number, number]): Sensors {
  const [first, second, third] = bytes;
  return {
    offline: (first & 0x08) !== 0,
    coverOpen: (first & 0x20) !== 0,
    error: (second & 0x68) !== 0,
    paperNearEnd: (third & 0x03) !== 0,
    paperOut: (third & 0x0c) !== 0,
  };
}
