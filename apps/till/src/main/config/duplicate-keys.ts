import type { ConfigProblem } from '@tillkeeper/ipc';
import type { Node } from 'jsonc-parser';
import { lineAt } from './problems.ts';

/** Keys that stand twice in one object: JSON lets the last one win in silence, a till must not. */
export function duplicateKeys(tree: Node | undefined, file: string, text: string): ConfigProblem[] {
  if (tree?.type !== 'object') return [];
  const seen = new Set<unknown>();
  return (tree.children ?? []).flatMap((property) => {
    const [key, value] = property.children ?? [];
    const inner = duplicateKeys(value, file, text);
    const name: unknown = key?.value;
    if (!seen.has(name)) {
      seen.add(name);
      return inner;
    }
    const line = lineAt(text, property.offset);
    return [
      { source: file, key: String(name), line, message: 'This setting stands here twice.' },
      ...inner,
    ];
  });
}
