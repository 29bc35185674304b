import { createWorkbookMaker, type WorkbookMessage } from './workbook-messages.ts';

/** The program of Electron's utility process that makes one workbook. One that fails ends the process. */
const { parentPort } = process;
const take = createWorkbookMaker((workbook) => {
  void workbook.then((bytes) => parentPort.postMessage(bytes));
});
parentPort.on('message', ({ data }: { data: WorkbookMessage }) => take(data));
