import type { Endpoint } from './endpoints.ts';

/**
 * Reads a body the way a kind provider might: names in any case (`StoreID`, `Metadata`), and names
 * that no document knows left out. The documents themselves print PascalCase in their tables.
 */
export function withDocumentedNames(
  { names }: Endpoint,
  body: Readonly<Record<string, unknown>>,
): Record<string, unknown> {
  const known = new Map(names.map((name) => [name.toLowerCase(), name]));
  const pairs = Object.entries(body).flatMap(([name, value]) => {
    const documented = known.get(name.toLowerCase());
    return documented === undefined ? [] : [[documented, value] as const];
  });
  return Object.fromEntries(pairs);
}
