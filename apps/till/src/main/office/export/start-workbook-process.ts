import { fileURLToPath } from 'node:url';
import type { Clock } from '@tillkeeper/domain';
import { runInSlices } from '@tillkeeper/journal';
import { utilityProcess } from 'electron';
import type { WorkbookSheet } from './workbook.ts';
import { sendSheets } from './workbook-messages.ts';

const PROGRAM = fileURLToPath(new URL('workbook-process.js', import.meta.url));

/**
 * Makes an Excel workbook in a process of its own: a month of sales takes seconds, in which the till
 * sells. Rejects when the process ends without one.
 */
export async function makeWorkbook(
  sheets: readonly WorkbookSheet[],
  clock: Clock,
): Promise<Uint8Array> {
  const child = utilityProcess.fork(PROGRAM, [], { serviceName: 'Tillkeeper workbook' });
  const made = new Promise<Uint8Array>((resolve, reject) => {
    child.once('message', resolve);
    child.once('exit', () => reject(new Error('No workbook was made.')));
  });
  const post = (message: unknown): void => child.postMessage(message);
  try {
    const [workbook] = await Promise.all([made, runInSlices(sendSheets(sheets, post), clock)]);
    return workbook;
  } finally {
    child.kill();
  }
}
