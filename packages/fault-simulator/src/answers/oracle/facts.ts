import { branchesOf, type ObjectTree, type Tree, writeTree } from '../tree.ts';
import { readStrictly } from './read-strictly.ts';

/** What an answer says beyond doubt. */
export interface Facts {
  /** The body is one JSON object, and says no deciding field twice and differently. */
  readonly wellFormed: boolean;
  readonly code: number | undefined;
  readonly root: Tree | undefined;
}

// Whoever says one of these twice, and differently, says nothing.
const DECIDING = new Set([
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

/** Reads a body. A byte order mark in front is forgiven, as is the case of keys and space around them. */
export function factsOf(body: Buffer): Facts {
  const root = readStrictly(body.toString('utf8').replace(/^\uFEFF/, ''));
  if (root?.kind !== 'object') return { wellFormed: false, code: undefined, root };
  const wellFormed = !branchesOf(root).some((each) => each.kind === 'object' && saysTwice(each));
  return { wellFormed, code: wholeNumber(field(root, 'responsecode')), root };
}

function saysTwice({ entries }: ObjectTree): boolean {
  const said = new Map<string, string>();
  return entries.some(({ key, value }) => {
    const name = plain(key);
    const written = DECIDING.has(name) ? writeTree(value) : '';
    const before = said.get(name);
    said.set(name, written);
    return before !== undefined && before !== written;
  });
}

/** The field of an object by its plain name; `undefined` in anything else. */
export function field(tree: Tree | undefined, name: string): Tree | undefined {
  return tree?.kind === 'object'
    ? tree.entries.find(({ key }) => plain(key) === name)?.value
    : undefined;
}

function plain(key: string): string {
  return key.trim().toLowerCase();
}

/** The text of a leaf, without quotes and space; `undefined` for what is no text and no number. */
export function textOf(tree: Tree | undefined): string | undefined {
  if (tree?.kind !== 'leaf' || /^[tfn]/.test(tree.text)) return undefined;
  return tree.text.startsWith('"') ? (JSON.parse(tree.text) as string).trim() : tree.text;
}

function wholeNumber(tree: Tree | undefined): number | undefined {
  const text = textOf(tree);
  return text !== undefined && /^(0|[1-9]\d{0,8})$/.test(text) ? Number(text) : undefined;
}

/** Whether a field is not there, or says nothing. */
export function isSilent(tree: Tree | undefined): boolean {
  return (
    tree === undefined || (tree.kind === 'leaf' && tree.text === 'null') || textOf(tree) === ''
  );
}

/** Digits without the layout between them; a number gets back the zeros that it lost. */
export function digitsOf(tree: Tree | undefined, width: number): string {
  const text = (textOf(tree) ?? '').replace(/(?<=\w)[ -](?=\w)/g, '');
  return tree?.kind === 'leaf' && /^\d/.test(tree.text) ? text.padStart(width, '0') : text;
}

/** Whether an answer is nested deeper than a parser has to follow: nobody reads what stands in it. */
export function isBottomless(tree: Tree): boolean {
  let level: readonly Tree[] = [tree];
  for (let depth = 0; level.length > 0; depth += 1) {
    if (depth > DEEPEST) return true;
    level = level.flatMap((each) =>
      each.kind === 'leaf'
        ? []
        : each.kind === 'array'
          ? each.items
          : each.entries.map(({ value }) => value),
    );
  }
  return false;
}

const DEEPEST = 500;
