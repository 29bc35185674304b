import { mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import pino from 'pino';

/** What may be written down about the till's running. PINs, tokens and keys never reach it. */
export interface Log {
  info(what: string, details?: Readonly<Record<string, string | number | boolean>>): void;
  warn(what: string, details?: Readonly<Record<string, string | number | boolean>>): void;
  error(what: string, error: unknown): void;
}

/**
 * Opens the log file. Details are plain values that a caller picks one by one, never whole objects,
 * so that a secret can't ride along in a field nobody thought of.
 */
export function openLog(file: string): Log {
  mkdirSync(dirname(file), { recursive: true, mode: 0o700 });
  const logger = pino(
    { base: null, timestamp: pino.stdTimeFunctions.isoTime },
    pino.destination({ dest: file, sync: true, mode: 0o600 }),
  );
  return {
    info: (what, details = {}) => logger.info(details, what),
    warn: (what, details = {}) => logger.warn(details, what),
    error: (what, error) =>
      logger.error({ why: error instanceof Error ? error.stack : String(error) }, what),
  };
}
