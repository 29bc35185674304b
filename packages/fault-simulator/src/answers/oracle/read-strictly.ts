import { type Entry, leaf, type Tree } from '../tree.ts';

const LEAF =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what JSON forbids in a text.
  /(?:"(?:[^"\\\u0000-\u001f]|\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4}))*"|-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null)/y;
const SPACE = /[ \t\n\r]*/y;

type Open = { readonly tree: Tree; key?: string };

/**
 * Reads JSON to the letter of RFC 8259, and keeps what a program would throw away: fields that are
 * said twice, and numbers as they are written. `undefined` when the text is not JSON. Any depth.
 */
export function readStrictly(text: string): Tree | undefined {
  let at = 0;
  const stack: Open[] = [];
  const take = (pattern: RegExp): string | undefined => {
    pattern.lastIndex = at;
    const found = pattern.exec(text)?.[0];
    if (found !== undefined) at += found.length;
    return found;
  };
  const next = (): string => {
    take(SPACE);
    return text[at] ?? '';
  };

  let isFirst = true;
  for (;;) {
    const place = stack.at(-1);
    let value: Tree | undefined;
    const sign = next();
    const closing = place?.tree.kind === 'object' ? '}' : ']';
    if (isFirst && place !== undefined && sign === closing) {
      at += 1;
      value = stack.pop()?.tree;
    } else {
      if (place?.tree.kind === 'object') {
        const key = sign === '"' ? take(LEAF) : undefined;
        if (key === undefined || next() !== ':') return undefined;
        at += 1;
        place.key = JSON.parse(key) as string;
      }
      const opening = next();
      if (opening === '{' || opening === '[') {
        at += 1;
        const tree: Tree =
          opening === '{' ? { kind: 'object', entries: [] } : { kind: 'array', items: [] };
        stack.push({ tree });
        isFirst = true;
        continue;
      }
      const written = take(LEAF);
      if (written === undefined) return undefined;
      value = leaf(written);
    }
    // A value is whole: it goes into what is open, which may end with it.
    for (;;) {
      const parent = stack.at(-1);
      if (value === undefined) return undefined;
      if (parent === undefined) return next() === '' ? value : undefined;
      add(parent, value);
      const after = next();
      at += 1;
      if (after === ',') break;
      if (after !== (parent.tree.kind === 'object' ? '}' : ']')) return undefined;
      value = stack.pop()?.tree;
    }
    isFirst = false;
  }
}

function add({ tree, key = '' }: Open, value: Tree): void {
  if (tree.kind === 'array') tree.items.push(value);
  else if (tree.kind === 'object') tree.entries.push({ key, value } satisfies Entry);
}
