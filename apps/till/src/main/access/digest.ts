import { createHash } from 'node:crypto';

/** What a token of approval is bound to: the question in a form of its own, without the token. */
export function digestOfAsk(ask: unknown): string {
  const { approval: _token, ...rest } = isRecord(ask) ? ask : { value: ask };
  return createHash('sha256').update(canonical(rest)).digest('hex');
}

// Keys in order: the same question asked twice is the same text.
function canonical(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`;
  if (!isRecord(value)) return JSON.stringify(value) ?? 'null';
  const parts = Object.keys(value)
    .filter((key) => value[key] !== undefined)
    .sort()
    .map((key) => `${JSON.stringify(key)}:${canonical(value[key])}`);
  return `{${parts.join(',')}}`;
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
