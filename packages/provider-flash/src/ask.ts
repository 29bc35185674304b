import { err, ok } from '@tillkeeper/domain';
import type { CallOnce, Lookup, LookupFailure } from '@tillkeeper/provider';
import { codeWords, readAnswer } from './answer.ts';
import { type AuthorisedResult, callAuthorised } from './authorised-call.ts';
import { classify, mendableBy } from './code-class.ts';
import type { FlashConfig } from './config.ts';
import { looseObject, looseText, readLooseJson } from './loose-json.ts';
import type { LookupOperation } from './operation.ts';
import type { SupportNotes } from './support-notes.ts';
import type { TokenSource } from './token.ts';

/** What a lookup needs: free to ask again, so it is sent without any record. */
export interface LookupTools {
  readonly config: FlashConfig;
  readonly tokens: TokenSource;
  readonly callOnce: CallOnce;
  readonly notes: SupportNotes;
}

/** One question: a body makes it a POST. `place` fills the braces of its path. */
export interface Question {
  readonly operation: LookupOperation;
  readonly place?: Readonly<Record<string, string>>;
  readonly body?: object;
}

/** Asks something that moves no money, and reads the answer as loosely as it is written. */
export async function ask(tools: LookupTools, question: Question): Promise<Lookup<unknown>> {
  const { config, tokens, callOnce, notes } = tools;
  const url = `${config.baseUrl}${filledPath(config, question)}`;
  const how =
    question.body === undefined
      ? { method: 'GET' as const }
      : { method: 'POST' as const, body: JSON.stringify(question.body) };
  const call = { ...how, url, timeoutMs: config.lookupTimeoutMs };
  const outcome = await callAuthorised(call, tokens, callOnce);
  if (outcome.kind === 'called' && outcome.result.kind === 'answered')
    notes.heard(question.operation, '', outcome.result.body);
  return readLookup(question.operation, outcome);
}

function filledPath({ paths, accountNumber }: FlashConfig, { operation, place }: Question): string {
  const filled = { accountNumber, ...place };
  return Object.entries(filled).reduce(
    (path, [name, value]) => path.replace(`{${name}}`, encodeURIComponent(value)),
    paths[operation],
  );
}

function readLookup(operation: LookupOperation, outcome: AuthorisedResult): Lookup<unknown> {
  if (outcome.kind === 'no-token') return err(outcome.why);
  if (outcome.kind === 'refused-at-the-door')
    return fail('not-authorised', '401', 'HTTP 401, also with a new access token');
  const { result } = outcome;
  if (result.kind === 'failed')
    return fail(result.phase === 'bad-answer' ? 'failed' : 'unreachable', '', result.detail);
  return readAnswered(operation, result.status, result.body);
}

// Only a catalogue may come as a bare list: read as a meter or an account, it would be one without a name.
const LISTED: readonly LookupOperation[] = ['products', 'product', 'product-group'];

function readAnswered(operation: LookupOperation, status: number, body: string): Lookup<unknown> {
  const list = readLooseJson(body);
  if (status === 200 && Array.isArray(list) && LISTED.includes(operation)) return ok(list);
  const code = readAnswer(body)?.code;
  if (status === 200 && (code === 0 || (LISTED.includes(operation) && isBareProduct(list))))
    return ok(list);
  if (code === undefined || code === 0 || status >= 500)
    return fail(status === 403 ? 'not-authorised' : 'failed', String(status), `HTTP ${status}`);
  return fail(failureKind(code), String(code), codeWords(code));
}

// The 2023 document answers a lookup by code with the product itself, without a response code.
function isBareProduct(fields: unknown): boolean {
  const { productcode, responsecode } = bareProduct.parse(fields);
  return productcode !== '' && responsecode === '';
}

const bareProduct = looseObject({ productcode: looseText, responsecode: looseText });

// About the account, not about the meter or product that was asked for.
const ACCOUNT_CODES: readonly number[] = [
  2200, 2202, 2203, 2224, 2269, 2270, 2271, 2284, 2285, 2501,
];

function failureKind(code: number): LookupFailure['kind'] {
  if (classify(code) === 'auth' || ACCOUNT_CODES.includes(code)) return 'not-authorised';
  return mendableBy(code) === undefined ? 'failed' : 'refused';
}

/** A lookup that gave nothing. */
export function fail(kind: LookupFailure['kind'], code: string, detail: string): Lookup<never> {
  return err({ kind, code, detail });
}
