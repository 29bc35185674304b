/** One import, as written. */
export interface Import {
  readonly specifier: string;
  readonly line: number;
}

const STATEMENT = /^\s*(?:import|export)\b[^'"`;]*?\bfrom\s*(['"])([^'"\n]+)\1/gm;
const FOR_EFFECT = /^\s*import\s*(['"])([^'"\n]+)\1/gm;
const CALL = /\b(?:import|require)\s*\(\s*(['"`])([^'"`\n]+)\1/g;

/** Every module a file names: statements, `import()`, `require()` and types. */
export function importsOf(source: string): Import[] {
  const code = withoutComments(source);
  const found = new Map<string, Import>();
  for (const pattern of [STATEMENT, FOR_EFFECT, CALL]) {
    for (const match of code.matchAll(pattern)) {
      const specifier = match[2] ?? '';
      const line = lineAt(code, match.index + match[0].lastIndexOf(specifier));
      found.set(`${line} ${specifier}`, { specifier, line });
    }
  }
  return [...found.values()].sort((a, b) => a.line - b.line);
}

/** The line, from 1, of a place in a text. */
export function lineAt(text: string, index: number): number {
  return text.slice(0, index).split('\n').length;
}

/** Blanks out comments and keeps the lines where they are; strings are left alone. */
export function withoutComments(source: string): string {
  const token =
    /'(?:\\.|[^'\\\n])*'|"(?:\\.|[^"\\\n])*"|`(?:\\.|[^`\\])*`|\/\*[\s\S]*?\*\/|\/\/[^\n]*/g;
  return source.replace(token, (text) =>
    text.startsWith('/') ? text.replace(/[^\n]/g, ' ') : text,
  );
}
