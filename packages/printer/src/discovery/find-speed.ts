import type { Clock } from '@tillkeeper/domain';
import { Conversation } from '../driver/conversation.ts';
import type { LinkOpener } from '../link/link.ts';
import { openSerialLink } from '../link/serial.ts';
import type { SerialPrinterUri } from '../uri.ts';

/** The speeds that slip printers leave their makers with, the usual ones first. */
const SPEEDS = [9600, 19200, 38400, 115200, 57600, 4800, 2400];
const ANSWER_WITHIN_MS = 300;

/**
 * Finds the speed of the printer on a serial port: at a wrong one it reads rubbish, and does not
 * answer. Only questions are sent, which print nothing at the right speed. The port must be free.
 */
export async function findSpeed(
  path: string,
  clock: Pick<Clock, 'monotonicMs'>,
  openLink: LinkOpener<SerialPrinterUri> = openSerialLink,
): Promise<number | undefined> {
  for (const baudRate of SPEEDS) {
    const at = { kind: 'serial', text: '', path, baudRate, flowControl: 'none' } as const;
    const link = await openLink({ ...at, columns: 42 }).catch(() => undefined);
    if (link === undefined) return undefined;
    const conversation = new Conversation(
      link,
      () => clock.monotonicMs(),
      () => undefined,
    );
    const answered = await conversation.askSensors(ANSWER_WITHIN_MS);
    await link.discardAndClose();
    if (answered) return baudRate;
  }
  return undefined;
}
