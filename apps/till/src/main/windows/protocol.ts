import { readFile } from 'node:fs/promises';
import { extname, join, normalize, sep } from 'node:path';
import { protocol, type Session } from 'electron';
import { APP_SCHEME, CONTENT_SECURITY_POLICY } from './security.ts';

const CONTENT_TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.woff2': 'font/woff2',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
};

/** Tells Chromium about the scheme. Must run before the app is ready. */
export function declareScheme(): void {
  protocol.registerSchemesAsPrivileged([
    { scheme: APP_SCHEME, privileges: { standard: true, secure: true, supportFetchAPI: false } },
  ]);
}

/** Serves the files of a folder, and nothing outside it, with the content security policy. */
export function serveFolder(session: Session, folder: string): void {
  session.protocol.handle(APP_SCHEME, async (request) => {
    const file = fileFor(request.url, folder);
    const contentType = CONTENT_TYPES[extname(file ?? '')];
    if (file === undefined || contentType === undefined) return new Response(null, { status: 404 });
    try {
      return new Response(await readFile(file), { headers: headersFor(contentType) });
    } catch {
      return new Response(null, { status: 404 });
    }
  });
}

/** The file behind an address; `undefined` when it would lie outside the folder. */
export function fileFor(url: string, folder: string): string | undefined {
  const { host, pathname } = new URL(url);
  if (host !== 'app') return undefined;
  const file = normalize(join(folder, decodeURIComponent(pathname)));
  return file.startsWith(folder + sep) ? file : undefined;
}

function headersFor(contentType: string): Record<string, string> {
  return {
    'Content-Type': contentType,
    'Content-Security-Policy': CONTENT_SECURITY_POLICY,
    'X-Content-Type-Options': 'nosniff',
  };
}
