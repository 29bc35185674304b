import type { ConfigProblem } from '@tillkeeper/ipc';
import { findNodeAtLocation, type Node } from 'jsonc-parser';
import { z } from 'zod';
import { type Environment, overriddenBy } from './environment.ts';
import { nearest } from './nearest.ts';
import { configSchema } from './schema.ts';

/** Where the raw values came from, so that a problem can say where to mend it. */
export interface ConfigOrigin {
  readonly file: string;
  readonly text: string;
  readonly tree: Node | undefined;
  readonly environment: Environment;
}

/**
 * Turns what the schema found into sentences that name the key, the line and what was expected, in
 * the order of the file. A mistyped key is one mistake: its missing twin is not reported as well.
 */
export function problemsOf(error: z.ZodError, origin: ConfigOrigin): ConfigProblem[] {
  const meant = new Set(error.issues.flatMap(meantKeys));
  return error.issues
    .flatMap((issue) => {
      if (issue.code === 'unrecognized_keys') {
        return issue.keys.map((key) =>
          problemAt([...issue.path, key], origin, unknownKeyMessage(issue.path, key)),
        );
      }
      const isTwin = isMissing(issue) && meant.has(issue.path.join('.'));
      return isTwin ? [] : [problemAt(issue.path, origin, messageOf(issue))];
    })
    .sort((a, b) => (a.line ?? 0) - (b.line ?? 0));
}

// The keys that were most likely meant by keys that nobody knows.
function meantKeys(issue: z.core.$ZodIssue): string[] {
  if (issue.code !== 'unrecognized_keys') return [];
  const guesses = issue.keys.map((key) => nearest(key, knownKeysAt(issue.path)));
  return guesses
    .filter((guess) => guess !== undefined)
    .map((guess) => [...issue.path, guess].join('.'));
}

/** The line of an offset in a text, counted from 1. */
export function lineAt(text: string, offset: number): number {
  return text.slice(0, offset).split('\n').length;
}

function problemAt(
  path: readonly PropertyKey[],
  origin: ConfigOrigin,
  message: string,
): ConfigProblem {
  const key = path.map(String).join('.');
  const variable = overriddenBy(path, origin.environment);
  if (variable !== undefined) return { source: 'environment', key: variable, line: null, message };
  return { source: origin.file, key, line: lineOf(path, origin), message };
}

// A missing key has no line of its own: the line of the object that lacks it says where to write it.
function lineOf(path: readonly PropertyKey[], { tree, text }: ConfigOrigin): number | null {
  if (tree === undefined) return null;
  for (let depth = path.length; depth >= 0; depth -= 1) {
    const node = findNodeAtLocation(tree, path.slice(0, depth) as (string | number)[]);
    if (node !== undefined)
      return lineAt(text, node.parent?.type === 'property' ? node.parent.offset : node.offset);
  }
  return null;
}

function unknownKeyMessage(path: readonly PropertyKey[], key: string): string {
  const known = knownKeysAt(path);
  const guess = nearest(key, known);
  const hint =
    guess === undefined ? `Known here: ${known.join(', ')}.` : `Did you mean "${guess}"?`;
  return `There is no setting "${key}". ${hint}`;
}

function isMissing(issue: z.core.$ZodIssue): boolean {
  return issue.code === 'invalid_type' && issue.message.endsWith('received undefined');
}

function messageOf(issue: z.core.$ZodIssue): string {
  if (!isMissing(issue)) return issue.message;
  const { description } = schemaAt(issue.path) ?? {};
  return `This setting is missing. ${description ?? ''}`.trim();
}

function knownKeysAt(path: readonly PropertyKey[]): string[] {
  const schema = schemaAt(path);
  const keys = schema instanceof z.ZodObject ? Object.keys(schema.shape) : [];
  return keys.filter((each) => each !== '$schema');
}

function schemaAt(path: readonly PropertyKey[]): z.ZodType | undefined {
  let schema: z.ZodType | undefined = configSchema;
  for (const part of path) {
    schema =
      schema instanceof z.ZodObject
        ? objectBehind((schema.shape as Record<string, z.ZodType>)[String(part)])
        : undefined;
  }
  return schema;
}

// A group of settings that may be left out as a whole is still a group.
function objectBehind(schema: z.ZodType | undefined): z.ZodType | undefined {
  return schema instanceof z.ZodPrefault ? objectBehind(schema.unwrap() as z.ZodType) : schema;
}
