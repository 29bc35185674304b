import type { MoneyRequest, Outcome, ReversalOutcome } from '@tillkeeper/domain';
import { classify } from '../code-class.ts';
import { codeWordsFor } from '../code-words.ts';
import { judgePurchase } from '../judge-purchase.ts';
import { judgeReversal } from '../judge-reversal.ts';
import { RESPONSE_CODES } from '../response-codes.ts';
import { answered, REFERENCE, requestFor } from './samples.ts';

/**
 * The page of all response codes for the documentation. What a code does is not written down but
 * tried: each is put to the judges as the answer to a sale, a redemption and a reversal.
 */
export function responseCodePage(): string {
  return `${HEAD}\n${COLUMNS}\n${RESPONSE_CODES.map(([code, , , message]) => row(code, message)).join('\n')}\n`;
}

const HEAD = `# The response codes of Flash Partner API v4

Made from the code by \`packages/provider-flash/src/response-codes.test.ts\`: don't edit it by hand, run
\`npx vitest run packages/provider-flash -u\`. The classes are judgements of ours; the reasons are in
[the decision](../decisions/0018-response-codes.md). The words come from \`cause-words.ts\` and
\`code-words.ts\`, and a test holds them to the reading age of a child of twelve.

- **sale**: what the engine makes of the code as the answer to a sale. *sold* only with everything that is
  due; *declined (customer)* ends the sale on any attempt; *declined (shop)* ends it on the first attempt and
  goes to a person on a later one; *ask again* sends the same reference and the same bytes; *slower* does so
  less often; *person* freezes the sale.
- **redemption**: the same as the answer to a voucher that a customer pays with, where it differs.
- **reversal**: what it makes of the code as the answer to the undoing of a sale.
`;
const COLUMNS =
  '| code | Flash’s words | class | sale | redemption | reversal | what happened | the money | what helps |\n|---|---|---|---|---|---|---|---|---|';

function row(code: number, message: string): string {
  const { what, money, help } = codeWordsFor(String(code));
  // A refusal that brought a PIN all the same would contradict itself.
  const body = code === 0 ? { ...SOLD, responseCode: code } : { responseCode: code };
  const sale = saleEffect(judgePurchase(answered(body), requestFor('voucher')));
  const redemption = saleEffect(judgePurchase(answered(body), REDEMPTION));
  const reversal = reversalEffect(judgeReversal(answered(body), requestFor('none')));
  const cells = [code, message, classify(code), sale, redemption === sale ? '' : redemption];
  return `| ${[...cells, reversal, what, money, help].join(' | ')} |`;
}

const REDEMPTION: MoneyRequest = requestFor('redemption');
const SOLD = {
  reference: REFERENCE,
  amount: 5_000,
  voucher: { amount: 5_000, pin: '1234567890123456', status: 'Active' },
};

function saleEffect(outcome: Outcome): string {
  if (outcome.kind === 'approved') return 'sold';
  if (outcome.kind === 'declined') return `declined (${outcome.mendableBy})`;
  return openEffect(outcome.cause);
}

function reversalEffect(outcome: ReversalOutcome): string {
  if (outcome.kind === 'reversed') return 'undone';
  if (outcome.kind === 'unknown') return openEffect(outcome.cause);
  return REFUSALS[outcome.refusal];
}

const REFUSALS: Record<Extract<ReversalOutcome, { kind: 'refused' }>['refusal'], string> = {
  'original-not-found': 'watch for the original',
  'original-unclear': 'ask about the original first',
  'try-new-reference': 'a new reversal, later',
  redeemed: 'stays sold: person',
  'window-passed': 'stays sold: person',
  'not-allowed': 'stays sold',
  'request-refused': 'person',
};

function openEffect(cause: string): string {
  if (cause === 'collision' || cause === 'request-changed') return 'person';
  return cause === 'slow-down' ? 'ask again, slower' : 'ask again';
}
