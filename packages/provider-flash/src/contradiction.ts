/** The fields that decide what an answer says, as {@link readLooseJson} spells them. */
const DECIDING: ReadonlySet<string> = new Set([
  'responsecode',
  'reference',
  'amount',
  'voucher',
  'pin',
  'tokens',
  'token',
  'meternumber',
  'accountno',
]);

/** One object or list that is still open. */
interface Open {
  readonly isObject: boolean;
  readonly said: Map<string, string>;
  key: string | undefined;
  valueStart: number;
}

/**
 * Whether an object in this JSON says a deciding field twice, and differently. A parser keeps one of
 * the two without a word, so that a success and a refusal in one answer would look like either. Keys
 * count as the same in any case, as everywhere in Flash's answers. `json` must be valid JSON.
 */
export function contradictsItself(json: string): boolean {
  const stack: Open[] = [];
  for (let at = 0; at < json.length; at += 1) {
    const open = stack.at(-1);
    switch (json[at]) {
      case '"': {
        const end = endOfString(json, at);
        if (open?.isObject && open.key === undefined) open.key = plainKey(json.slice(at, end + 1));
        at = end;
        break;
      }
      case ':':
        if (open !== undefined) open.valueStart = at + 1;
        break;
      case '{':
      case '[':
        stack.push({ isObject: json[at] === '{', said: new Map(), key: undefined, valueStart: 0 });
        break;
      case ',':
        if (open !== undefined && saysAnew(open, json, at)) return true;
        break;
      case '}':
      case ']':
        if (open !== undefined && saysAnew(open, json, at)) return true;
        stack.pop();
        break;
      default:
    }
  }
  return false;
}

/** Notes the value that ends here, and says whether its field has said something else before. */
function saysAnew(open: Open, json: string, end: number): boolean {
  const { key, said, valueStart } = open;
  open.key = undefined;
  if (key === undefined || !DECIDING.has(key)) return false;
  const value = json.slice(valueStart, end).trim();
  const before = said.get(key);
  said.set(key, value);
  return before !== undefined && before !== value;
}

function endOfString(json: string, start: number): number {
  let at = start + 1;
  while (at < json.length && json[at] !== '"') at += json[at] === '\\' ? 2 : 1;
  return at;
}

function plainKey(written: string): string {
  return String(JSON.parse(written)).trim().toLowerCase();
}
