import type { Chance } from '../../chance/chance.ts';
import type { Asked, Goods } from '../asked.ts';
import { CODES } from '../oracle/published-codes.ts';
import { branchesOf, type Entry, leaf, type ObjectTree, type Tree, treeOf } from '../tree.ts';
import { AMOUNT_CENTS, METER_NUMBER } from '../wares.ts';
import { blurted, junk } from './junk.ts';

/** Damages an answer where the till looks first (code, echo, words) and then anywhere. */
export function damageTree(tree: Tree, asked: Asked, goods: Goods, chance: Chance): void {
  if (tree.kind === 'object') {
    if (chance.of(0.5)) put(tree, 'responseCode', otherCode(chance, goods), chance);
    if (chance.of(0.25)) put(tree, 'reference', otherReference(asked, goods, chance), chance);
    if (chance.of(0.15)) put(tree, 'amount', otherAmount(goods, chance), chance);
    if (chance.of(0.25)) put(tree, 'responseMessage', treeOf(blurted(chance, goods)), chance);
    if (chance.of(0.3)) strip(tree, chance);
  }
  for (let left = chance.pick([0, 0, 1, 1, 2, 4]); left > 0; left -= 1)
    damageSomewhere(tree, goods, chance);
}

/** Puts a field in its place, or beside the one that is there: then the answer says it twice. */
function put({ entries }: ObjectTree, key: string, value: Tree, chance: Chance): void {
  const found = entries.find((entry) => entry.key === key);
  if (found === undefined) entries.push({ key, value });
  else if (chance.of(0.85)) found.value = value;
  else {
    const again = chance.of(0.5)
      ? key
      : chance.pick([key.toLowerCase(), key.toUpperCase(), ` ${key}`]);
    entries.splice(chance.between(0, entries.length), 0, { key: again, value });
  }
}

function otherCode(chance: Chance, goods: Goods): Tree {
  const code = chance.of(0.8) ? chance.pick(CODES) : chance.between(1, 9_999);
  return chance.of(0.15) ? junk(chance, goods) : treeOf(chance.of(0.3) ? String(code) : code);
}

function otherReference(asked: Asked, goods: Goods, chance: Chance): Tree {
  const own = 'request' in asked ? asked.request.reference : METER_NUMBER;
  const near = [
    own.toLowerCase(),
    own.slice(1),
    `${own} `,
    `${own}0`,
    own.replace('-', ''),
    'TILL02-X',
    '',
  ];
  return chance.of(0.4)
    ? junk(chance, goods)
    : treeOf(chance.pick([...near, [own], { value: own }, null]));
}

function otherAmount(goods: Goods, chance: Chance): Tree {
  const near = [
    AMOUNT_CENTS / 100,
    String(AMOUNT_CENTS),
    -AMOUNT_CENTS,
    AMOUNT_CENTS + 1,
    '0x1388',
    '5e3',
  ];
  return chance.of(0.4)
    ? junk(chance, goods)
    : treeOf(chance.pick([...near, '50.00', null, [AMOUNT_CENTS]]));
}

/** An answer that refuses brings no goods, as a rule. */
function strip({ entries }: ObjectTree, chance: Chance): void {
  const kept = entries.filter(
    ({ key, value }) => value.kind === 'leaf' || (key === 'tokens' && chance.of(0.1)),
  );
  entries.splice(0, entries.length, ...kept);
}

function damageSomewhere(tree: Tree, goods: Goods, chance: Chance): void {
  const branch = chance.pick(branchesOf(tree).slice(0, 60));
  if (branch === undefined) return;
  if (branch.kind === 'array') damageList(branch.items, goods, chance);
  else if (branch.entries.length > 0)
    damageField(branch, chance.pick(branch.entries), goods, chance);
}

function damageList(items: Tree[], goods: Goods, chance: Chance): void {
  const at = chance.between(0, items.length);
  const first = items[0];
  if (chance.of(0.4) || first === undefined) items.splice(at, 0, junk(chance, goods));
  else if (chance.of(0.5)) items.splice(at, 1);
  else items.push(first);
}

function damageField(branch: ObjectTree, entry: Entry, goods: Goods, chance: Chance): void {
  const { entries } = branch;
  const { key, value } = entry;
  const become = (next: Tree): void => {
    entry.value = next;
  };
  switch (chance.between(0, 9)) {
    case 0:
      entries.splice(entries.indexOf(entry), 1);
      break;
    case 1:
      entries.push({ key, value: chance.of(0.3) ? value : junk(chance, goods) });
      break;
    case 2:
      entries.unshift({ key: key.toUpperCase(), value: junk(chance, goods) });
      break;
    case 3:
      become({ kind: 'array', items: [value] });
      break;
    case 4:
      become({ kind: 'object', entries: [{ key, value }] });
      break;
    case 5: {
      const other = chance.pick(entries);
      become(other.value);
      other.value = value;
      break;
    }
    case 6:
      become(value.kind === 'leaf' ? leaf(cut(value.text, chance)) : leaf('null'));
      break;
    case 7:
      entry.key = chance.pick(['', '__proto__', 'constructor', 'x', key.slice(1)]);
      break;
    default:
      become(junk(chance, goods));
  }
}

// Half a PIN, a reference without its end, a number with a digit too many.
function cut(text: string, chance: Chance): string {
  if (!text.startsWith('"')) return `${text}${chance.between(0, 9)}`;
  const inner = text.slice(1, -1).replace(/\\.?/g, '');
  const at = chance.between(0, inner.length);
  return `"${chance.pick([inner.slice(0, at), `${inner.slice(0, at)}*${inner.slice(at + 1)}`, inner + inner])}"`;
}
