import { BrowserWindow, type Session, session } from 'electron';
import { APP_SCHEME, lockContents, lockSession } from '../../windows/security.ts';
import type { PdfPage } from './pdf-page.ts';

const MARGIN_INCHES = 0.4;
/** The foot of a sheet stands in its margin. */
const FOOT_INCHES = 0.6;

/** Pages on their way to paper, by the address that only their own window knows. */
const pages = new Map<string, string>();
let pagesMade = 0;

/** Turns a page into a PDF in a window of its own that nobody sees, without scripts or network. */
export async function htmlToPdf({ html, footerHtml, landscape }: PdfPage): Promise<Uint8Array> {
  pagesMade += 1;
  const url = `${APP_SCHEME}://pdf/${pagesMade}`;
  const window = new BrowserWindow({
    show: false,
    webPreferences: {
      javascript: false,
      sandbox: true,
      contextIsolation: true,
      session: sessionOfPages(),
    },
  });
  lockContents(window.webContents);
  pages.set(url, html);
  try {
    await window.loadURL(url);
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
    pages.delete(url);
    window.destroy();
  }
}

// A page of ten thousand rows is longer than an address may be, so it is served from memory.
function sessionOfPages(): Session {
  const own = session.fromPartition('pdf');
  if (own.protocol.isProtocolHandled(APP_SCHEME)) return own;
  lockSession(own);
  own.protocol.handle(APP_SCHEME, ({ url }) => {
    const html = pages.get(url);
    return new Response(html ?? null, {
      status: html === undefined ? 404 : 200,
      headers: { 'Content-Type': 'text/html; charset=utf-8', 'X-Content-Type-Options': 'nosniff' },
    });
  });
  return own;
}
