import type { Chance } from '../../chance/chance.ts';
import { branchesOf, leaf, type Tree, treeOf, writeTree } from '../tree.ts';

/**
 * Writes a good answer in one of the ways that change nothing (Flash Partner API v4, section 2.1,
 * asks for a permissive parser): other capitals, spaces, numbers as text and text as numbers, more
 * fields, another order. It must be understood as if it were printed in the document.
 */
export function writeHarmlessly(answer: object, chance: Chance): string {
  const tree = treeOf(answer);
  for (const branch of branchesOf(tree)) {
    if (branch.kind === 'array') continue;
    for (const entry of branch.entries) {
      entry.value = otherWriting(entry.value, chance);
      if (chance.of(0.3)) entry.key = otherCapitals(entry.key, chance);
      if (chance.of(0.05)) entry.key = ` ${entry.key}  `;
    }
    if (chance.of(0.3)) branch.entries.push({ key: 'newField', value: leaf('{"x":[1,null]}') });
    if (chance.of(0.2)) branch.entries.reverse();
  }
  return `${chance.of(0.1) ? '\uFEFF' : ''}${writeTree(tree, chance.pick(['', '', '\n  ', ' ']))}`;
}

function otherCapitals(key: string, chance: Chance): string {
  return chance.pick([key.toLowerCase(), key.toUpperCase(), key[0]?.toUpperCase() + key.slice(1)]);
}

function otherWriting(value: Tree, chance: Chance): Tree {
  if (value.kind !== 'leaf' || chance.of(0.7)) return value;
  if (/^-?\d+(\.\d+)?$/.test(value.text)) return leaf(`"${value.text}"`);
  // A PIN or a token that a server holds as a number has lost the zeros in front.
  const digits = /^"0*([1-9]\d{9,})"$/.exec(value.text)?.[1];
  if (digits !== undefined) return leaf(chance.of(0.5) ? digits : spaced(value.text, chance));
  return /^"[A-Za-z]/.test(value.text) && chance.of(0.3) ? leaf(escaped(value.text)) : value;
}

function spaced(written: string, chance: Chance): string {
  const space = chance.pick([' ', '-']);
  const groups = written.slice(1, -1).match(/.{1,4}/g) ?? [];
  return `"${groups.join(space)}"`;
}

// A reader must not care whether a letter is written as itself.
function escaped(written: string): string {
  const first = written.charCodeAt(1).toString(16).padStart(4, '0');
  return `"\\u${first}${written.slice(2)}`;
}
