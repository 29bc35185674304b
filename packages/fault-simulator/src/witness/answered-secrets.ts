import type { HttpAnswer } from '@tillkeeper/provider';

interface AnswerBody {
  readonly responseCode?: unknown;
  readonly voucher?: { readonly pin?: unknown; readonly status?: unknown };
  readonly tokens?: readonly { readonly token?: unknown }[];
}

/** The PINs and tokens in a whole and untouched answer that sells; none in any other. */
export function secretsInAnswer({ status, body }: HttpAnswer): readonly string[] {
  if (status !== 200) return [];
  const answer = JSON.parse(body) as AnswerBody;
  if (answer.responseCode !== 0) return [];
  const pin = answer.voucher?.status === 'Active' ? answer.voucher.pin : undefined;
  const tokens = (answer.tokens ?? []).map(({ token }) => token);
  return [pin, ...tokens].filter((each) => typeof each === 'string');
}
