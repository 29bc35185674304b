import { isDeepStrictEqual } from 'node:util';
import { applyEdits, type JSONPath, type ModificationOptions, modify, parse } from 'jsonc-parser';
import { removeAt } from './remove-node.ts';

/** A setting and what it is to be; `to` undefined: it is to be left out. */
export interface FileChange {
  readonly path: readonly string[];
  readonly to: unknown;
}

/**
 * The text of a settings file after some changes. What is not changed stays as somebody wrote it:
 * comments, order, blank lines.
 */
export function editSettings(text: string, changes: readonly FileChange[]): string {
  return changes.reduce((edited, { path, to }) => {
    const from: unknown = valueAt(edited, path);
    return edit(edited, [...path], from, to);
  }, text);
}

function valueAt(text: string, path: readonly string[]): unknown {
  return path.reduce<unknown>(
    (value, name) =>
      typeof value === 'object' && value !== null ? Reflect.get(value, name) : undefined,
    parse(text, [], { allowTrailingComma: true }),
  );
}

function edit(text: string, path: JSONPath, from: unknown, to: unknown): string {
  if (isDeepStrictEqual(from, to)) return text;
  if (to === undefined) return removeAt(text, path);
  if (Array.isArray(from) && Array.isArray(to)) return editList(text, path, from, to);
  if (isRecord(from) && isRecord(to)) return editRecord(text, path, from, to);
  return put(text, path, to);
}

function editRecord(
  text: string,
  path: JSONPath,
  from: Record<string, unknown>,
  to: Record<string, unknown>,
): string {
  const names = [...new Set([...Object.keys(from), ...Object.keys(to)])];
  return names.reduce((edited, name) => edit(edited, [...path, name], from[name], to[name]), text);
}

/** What two lists have in common at both ends stays; between them item after item is changed. */
function editList(
  text: string,
  path: JSONPath,
  from: readonly unknown[],
  to: readonly unknown[],
): string {
  const shorter = Math.min(from.length, to.length);
  let head = 0;
  while (head < shorter && isDeepStrictEqual(from[head], to[head])) head += 1;
  let tail = 0;
  while (tail < shorter - head && isDeepStrictEqual(from.at(-1 - tail), to.at(-1 - tail)))
    tail += 1;
  let edited = text;
  for (let at = head; at < shorter - tail; at += 1)
    edited = edit(edited, [...path, at], from[at], to[at]);
  const rest = shorter - tail;
  for (let at = rest; at < from.length - tail; at += 1) edited = removeAt(edited, [...path, rest]);
  for (let at = rest; at < to.length - tail; at += 1)
    edited = put(edited, [...path, at], to[at], true);
  return edited;
}

function put(text: string, path: JSONPath, value: unknown, isArrayInsertion = false): string {
  return applyEdits(text, modify(text, path, value, { ...styleOf(text), isArrayInsertion }));
}

/** How this file is indented, and how its lines end. */
function styleOf(text: string): ModificationOptions {
  const indent = /\n([ \t]+)\S/.exec(text)?.[1] ?? '  ';
  return {
    formattingOptions: {
      insertSpaces: !indent.startsWith('\t'),
      tabSize: indent.startsWith('\t') ? 1 : indent.length,
      eol: text.includes('\r\n') ? '\r\n' : '\n',
    },
  };
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
