import { err, ok, type Result } from '@tillkeeper/domain';

/** Why a server's address was refused. */
export type ServerUrlRefusal = 'not-a-url' | 'not-http' | 'plain-http' | 'has-extras';

/**
 * Reads the base address of a provider's server, without a trailing slash.
 * Plain http is allowed to this very machine only: a PIN is cash and must not cross a network
 * unencrypted. User names, queries and fragments are refused, since paths are joined to the text.
 */
export function parseServerUrl(text: string): Result<string, ServerUrlRefusal> {
  if (!URL.canParse(text)) return err('not-a-url');
  const url = new URL(text);
  if (url.protocol !== 'https:' && url.protocol !== 'http:') return err('not-http');
  if (!mayCarryMoney(url)) return err('plain-http');
  if (url.username !== '' || url.password !== '' || /[?#]/.test(text)) return err('has-extras');
  return ok(url.href.replace(/\/+$/, ''));
}

/** Whether money may travel to this address: https, or plain http that never leaves the machine. */
export function mayCarryMoney(url: URL): boolean {
  if (url.protocol === 'https:') return true;
  return url.protocol === 'http:' && isLoopback(url.hostname);
}

// The URL parser has already turned `127.1` and `0x7f.1` into four plain numbers.
function isLoopback(hostname: string): boolean {
  return hostname === 'localhost' || hostname === '[::1]' || /^127\.\d+\.\d+\.\d+$/.test(hostname);
}
