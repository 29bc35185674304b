/**
 * JSON as a text of its own: it keeps the order of fields, says a field twice, and holds numbers that
 * no program can hold. What goes wrong in an answer is made on it.
 */
export type Tree = ObjectTree | ArrayTree | Leaf;

/** An object; a key may stand in it more than once. */
export interface ObjectTree {
  readonly kind: 'object';
  readonly entries: Entry[];
}

/** One field of an object. */
export interface Entry {
  key: string;
  value: Tree;
}

/** A list. */
export interface ArrayTree {
  readonly kind: 'array';
  readonly items: Tree[];
}

/** Anything else, as it is written: text with its quotes, a number, or nonsense. */
export interface Leaf {
  readonly kind: 'leaf';
  readonly text: string;
}

/** A value as a tree. */
export function treeOf(value: unknown): Tree {
  if (Array.isArray(value)) return { kind: 'array', items: value.map(treeOf) };
  if (typeof value !== 'object' || value === null) return leaf(JSON.stringify(value) ?? 'null');
  const entries = Object.entries(value).map(([key, each]) => ({ key, value: treeOf(each) }));
  return { kind: 'object', entries };
}

/** A leaf from its written form. */
export function leaf(text: string): Leaf {
  return { kind: 'leaf', text };
}

/** Writes a tree; `space` stands between its parts. No recursion, so any depth can be written. */
export function writeTree(tree: Tree, space = ''): string {
  const out: string[] = [];
  const todo: (Tree | string)[] = [tree];
  for (let next = todo.pop(); next !== undefined; next = todo.pop()) {
    if (typeof next === 'string') out.push(next);
    else if (next.kind === 'leaf') out.push(next.text);
    else todo.push(...partsOf(next, space).reverse());
  }
  return out.join('');
}

function partsOf(tree: ObjectTree | ArrayTree, space: string): (Tree | string)[] {
  if (tree.kind === 'array') return ['[', ...separated(tree.items.map((each) => [each])), ']'];
  const fields = tree.entries.map(({ key, value }) => [
    `${space}${JSON.stringify(key)}:${space}`,
    value,
  ]);
  return ['{', ...separated(fields), space, '}'];
}

function separated(parts: readonly (Tree | string)[][]): (Tree | string)[] {
  return parts.flatMap((part, index) => (index === 0 ? part : [',', ...part]));
}

/** Every object and list in a tree, the whole one first. */
export function branchesOf(tree: Tree): (ObjectTree | ArrayTree)[] {
  const found: (ObjectTree | ArrayTree)[] = [];
  const todo = [tree];
  for (let next = todo.pop(); next !== undefined; next = todo.pop()) {
    if (next.kind === 'leaf') continue;
    found.push(next);
    todo.push(...(next.kind === 'array' ? next.items : next.entries.map(({ value }) => value)));
  }
  return found;
}
