import { err, type Result } from '@tillkeeper/domain';
import type { DeclineCode, LedgerRequest } from '@tillkeeper/flash-ledger';
import type { Endpoint } from './endpoints.ts';
import { withDocumentedNames } from './lenient-names.ts';
import { MAX_REFERENCE_LENGTH } from './request-schemas.ts';

/** Why a request never reached the ledger. The reason is for the server's own log. */
export interface FormatRefusal {
  readonly code: DeclineCode;
  readonly reason: string;
}

/**
 * Reads a body strictly: JSON sent as JSON (2231), nothing required missing (2308), reference not
 * too long (2301), account number well formed (2270), all formats right (2231).
 * @param strict false reads names in any case and passes over unknown ones.
 */
export function readRequest(
  endpoint: Endpoint,
  contentType: string | undefined,
  body: string,
  strict = true,
): Result<LedgerRequest, FormatRefusal> {
  if (!contentType?.toLowerCase().startsWith('application/json'))
    return refused(2231, 'the content type is not application/json');
  const parsed = parseObject(body);
  if (parsed === undefined) return refused(2231, 'the body is not a JSON object');
  const json = strict ? parsed : withDocumentedNames(endpoint, parsed);
  const missing = endpoint.required.filter((name) => json[name] === undefined);
  if (missing.length > 0) return refused(2308, `missing: ${missing.join(', ')}`);
  const { reference, accountNumber } = json;
  if (typeof reference === 'string' && reference.length > MAX_REFERENCE_LENGTH)
    return refused(2301, `the reference has ${reference.length} characters`);
  if (typeof accountNumber !== 'string' || !/^[A-Za-z0-9-]{1,50}$/.test(accountNumber))
    return refused(2270, 'the account number is malformed');
  return endpoint.read(json);
}

function parseObject(body: string): Record<string, unknown> | undefined {
  try {
    const parsed: unknown = JSON.parse(body);
    return isObject(parsed) ? parsed : undefined;
  } catch {
    return undefined;
  }
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function refused(code: DeclineCode, reason: string): Result<never, FormatRefusal> {
  return err({ code, reason });
}
