import { z } from 'zod';

/** A whole number in a span; whoever wrote another one reads what it may be. */
export function wholeNumber(from: number, to: number, unit: string): z.ZodNumber {
  const words = `must be a whole number of ${unit}, ${from} to ${to}`;
  // A missing number keeps the schema's own words, by which it is told from a wrong one.
  const isWrong = ({ input }: { readonly input?: unknown }): string | undefined =>
    input === undefined ? undefined : words;
  return z.number({ error: isWrong }).int(words).min(from, words).max(to, words);
}

/** A line with something on it. */
export function lineOfText(longest: number): z.ZodString {
  return z
    .string()
    .trim()
    .min(1, 'must not be empty')
    .max(longest, `must be at most ${longest} letters long`);
}

/** What a list says that is too long. */
export function atMost(count: number, things: string): string {
  return `must be at most ${count} ${things}`;
}
