import { BrowserWindow } from 'electron';
import { lockContents } from '../windows/security.ts';

/** Turns a page into a PDF in a window of its own that nobody sees, without scripts or network. */
export async function htmlToPdf(html: string): Promise<Uint8Array> {
  const window = new BrowserWindow({
    show: false,
    webPreferences: { javascript: false, sandbox: true, contextIsolation: true, partition: 'pdf' },
  });
  lockContents(window.webContents);
  try {
    await window.loadURL(`data:text/html;charset=utf-8,${encodeURIComponent(html)}`);
    return await window.webContents.printToPDF({ pageSize: 'A4', printBackground: false });
  } finally {
    window.destroy();
  }
}
