import type { Sensors } from '../status/sensors.ts';

/** The answer to DLE EOT n; `undefined` for a question that these printers don't know. */
export function statusByte(question: number, sensors: Sensors): number | undefined {
  switch (question) {
    case 1:
      return FIXED | bit(sensors.offline, 0x08);
    case 2:
      return (
        FIXED |
        bit(sensors.coverOpen, 0x04) |
        bit(sensors.paperOut, 0x20) |
        bit(sensors.error, 0x40)
      );
    case 3:
      return FIXED | bit(sensors.error, 0x08);
    case 4:
      return FIXED | bit(sensors.paperNearEnd, 0x0c) | bit(sensors.paperOut, 0x60);
    default:
      return undefined;
  }
}

/** Bits 1 and 4 are set in every answer to DLE EOT. */
const FIXED = 0x12;

/** The answer to GS r 1. */
export function paperSensorByte(sensors: Sensors): number {
  return bit(sensors.paperNearEnd, 0x03) | bit(sensors.paperOut, 0x0c);
}

/** The four bytes of an automatic status. */
export function asbBytes(sensors: Sensors): Uint8Array {
  return Uint8Array.of(
    0x10 | bit(sensors.offline, 0x08) | bit(sensors.coverOpen, 0x20),
    bit(sensors.error, 0x08),
    bit(sensors.paperNearEnd, 0x03) | bit(sensors.paperOut, 0x0c),
    0x0f,
  );
}

function bit(isSet: boolean, mask: number): number {
  return isSet ? mask : 0;
}
