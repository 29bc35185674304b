import type { Session, WebContents } from 'electron';

/** The scheme that serves the till's own windows, and the one origin that they may come from. */
export const APP_SCHEME = 'till';
export const APP_ORIGIN = `${APP_SCHEME}://app`;

/** What a window may load: its own files, and nothing from anywhere else. */
export const CONTENT_SECURITY_POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "font-src 'self'",
  "img-src 'self' data: blob:",
  "connect-src 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
  "base-uri 'none'",
].join('; ');

/** Refuses everything that a till's window never needs: permissions and downloads. */
export function lockSession(session: Session): void {
  session.setPermissionRequestHandler((_contents, _permission, answer) => answer(false));
  session.setPermissionCheckHandler(() => false);
  session.on('will-download', (event) => event.preventDefault());
}

/** Keeps a window where it is: no navigation, no new windows, no embedded pages. */
export function lockContents(contents: WebContents): void {
  contents.setWindowOpenHandler(() => ({ action: 'deny' }));
  contents.on('will-navigate', (event) => event.preventDefault());
  contents.on('will-attach-webview', (event) => event.preventDefault());
}

/** Whether a page is one of ours. */
export function isOwnPage(url: string): boolean {
  return url.startsWith(`${APP_ORIGIN}/`);
}
