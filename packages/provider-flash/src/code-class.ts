import { RESPONSE_CODES } from './response-codes.ts';

/**
 * What a documented response code tells a till.
 * - `decline-merchant-config`, `decline-customer-fixable`: refused; the shop, or the customer, can mend it.
 * - `retry-same-reference`, `still-processing`, `unknown-outcome`: it may have sold; ask again.
 * - `auth`: the access token was not accepted by somebody on the way.
 * - `reversal-final-…`: speaks of an undone sale, or one that can't be undone.
 */
export type CodeClass =
  | 'success'
  | 'decline-merchant-config'
  | 'decline-customer-fixable'
  | 'retry-same-reference'
  | 'still-processing'
  | 'unknown-outcome'
  | 'auth'
  | 'reversal-final-success-equivalent'
  | 'reversal-final-impossible';

const BY_CODE = new Map(
  RESPONSE_CODES.map(([code, codeClass, , message]) => [code, { codeClass, message }]),
);

/** The class of a response code; `undocumented` for a number that Flash never published. */
export function classify(code: number): CodeClass | 'undocumented' {
  return BY_CODE.get(code)?.codeClass ?? 'undocumented';
}

/** Flash's published words for a code, or an empty text. Safe for logs: they are ours to quote. */
export function publishedMessage(code: number): string {
  return BY_CODE.get(code)?.message ?? '';
}

/** Whether the code is a documented business refusal, and who can mend it. */
export function mendableBy(code: number): 'customer' | 'shop' | undefined {
  const codeClass = classify(code);
  if (codeClass === 'decline-customer-fixable') return 'customer';
  return codeClass === 'decline-merchant-config' ? 'shop' : undefined;
}
