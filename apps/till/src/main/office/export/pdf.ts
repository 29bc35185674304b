import { BrowserWindow } from 'electron';
import { lockContents } from '../../windows/security.ts';
import type { PdfPage } from './pdf-page.ts';

const MARGIN_INCHES = 0.4;
/** The foot of a sheet stands in its margin. */
const FOOT_INCHES = 0.6;

/** Turns a page into a PDF in a window of its own that nobody sees, without scripts or network. */
export async function htmlToPdf({ html, footerHtml, landscape }: PdfPage): Promise<Uint8Array> {
  const window = new BrowserWindow({
    show: false,
    webPreferences: { javascript: false, sandbox: true, contextIsolation: true, partition: 'pdf' },
  });
  lockContents(window.webContents);
  try {
    await window.loadURL(`data:text/html;charset=utf-8,${encodeURIComponent(html)}`);
    return await window.webContents.printToPDF({
      pageSize: 'A4',
      landscape,
      printBackground: false,
      displayHeaderFooter: true,
      headerTemplate: '<span></span>',
      footerTemplate: footerHtml,
      margins: {
        top: MARGIN_INCHES,
        bottom: FOOT_INCHES,
        left: MARGIN_INCHES,
        right: MARGIN_INCHES,
      },
    });
  } finally {
    window.destroy();
  }
}
