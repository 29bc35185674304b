import type { Clock } from '@tillkeeper/domain';
import type { PrintQueue } from '@tillkeeper/printer';
import type { GreyPicture, SlipDocument } from '@tillkeeper/slip';
import { sectionsOf } from '../slip-printing.ts';

/** Puts a paper of the office on the printer: true when the printer took all of it. */
export type PrintDocument = (document: SlipDocument) => Promise<boolean>;

/** Makes it for a queue. A printer that is not ready is not waited for: whoever asked stands beside it. */
export function createOfficePrinter(
  queue: PrintQueue,
  clock: Clock,
  logo: () => GreyPicture | undefined,
): PrintDocument {
  let jobs = 0;
  return async (document) => {
    if (!['ready', 'busy'].includes(queue.status().kind)) return false;
    jobs += 1;
    const printed = await queue.print({
      jobId: `office/${clock.nowUtcMs()}/${jobs}`,
      sectionsFor: (columns) => sectionsOf(document, columns, logo()),
    });
    return printed.kind === 'printed';
  };
}
