import {
  createScanner,
  findNodeAtLocation,
  type JSONPath,
  type Node,
  parseTree,
} from 'jsonc-parser';

// SyntaxKind.CommaToken; a const enum of the library, which plain type stripping can not read.
const COMMA = 5;

/**
 * Takes one property or item out of a JSON text, with its comma. Comments round it stay: they are
 * somebody's words, and a machine can't know of what.
 */
export function removeAt(text: string, path: JSONPath): string {
  const tree = parseTree(text, [], { allowTrailingComma: true });
  const value = tree === undefined ? undefined : findNodeAtLocation(tree, path);
  if (value === undefined) return text;
  const node = value.parent?.type === 'property' ? value.parent : value;
  const siblings = node.parent?.children ?? [];
  const before = siblings[siblings.indexOf(node) - 1];
  const comma = commaAfter(text, endOf(node)) ?? (before && commaAfter(text, endOf(before)));
  const cuts: Cut[] = [{ from: node.offset, to: endOf(node) }];
  if (comma !== undefined) cuts.push({ from: comma, to: comma + 1 });
  return cuts
    .sort((a, b) => b.from - a.from)
    .reduce((rest, cut) => withoutBlankLine(rest, cut), text);
}

interface Cut {
  readonly from: number;
  readonly to: number;
}

function endOf({ offset, length }: Node): number {
  return offset + length;
}

/** Where the comma behind a place is, when nothing but blanks and comments stand between. */
function commaAfter(text: string, offset: number): number | undefined {
  const scanner = createScanner(text, true);
  scanner.setPosition(offset);
  return Number(scanner.scan()) === COMMA ? scanner.getTokenOffset() : undefined;
}

/** Cuts, and takes the line too when nothing else stood on it. */
function withoutBlankLine(text: string, { from, to }: Cut): string {
  const lineStart = text.lastIndexOf('\n', from - 1) + 1;
  const lineEnd = text.indexOf('\n', to);
  const line = text.slice(lineStart, from) + text.slice(to, lineEnd);
  const isBlank = lineStart > 0 && lineEnd >= 0 && line.trim() === '';
  return isBlank
    ? text.slice(0, lineStart) + text.slice(lineEnd + 1)
    : text.slice(0, from) + text.slice(to);
}
