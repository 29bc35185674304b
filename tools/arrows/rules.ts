import { isBuiltin } from 'node:module';
import { dirname, posix } from 'node:path';
import { importsOf, lineAt, withoutComments } from './imports.ts';
import { ROOMS, type Room, SQL_ROOM, TESTS } from './rooms.ts';

export interface Violation {
  readonly file: string;
  readonly line: number;
  readonly says: string;
}

/** What a file does that its room does not allow. `file` is relative to the workspace, with `/`. */
export function violationsIn(file: string, source: string): Violation[] {
  const arrows = importsOf(source).flatMap(({ specifier, line }) => {
    const says = objection(file, specifier);
    return says === undefined ? [] : [{ file, line, says }];
  });
  return [...arrows, ...sqlIn(file, source)];
}

function objection(file: string, specifier: string): string | undefined {
  const home = roomOf(file);
  if (home === undefined) return 'stands in no room that tools/arrows/rooms.ts knows';
  if (specifier.startsWith('.')) return relativeObjection(file, specifier);
  const room = isTest(file) && !home.path.startsWith('e2e') ? TESTS : home;
  const name = canonical(specifier);
  if (
    room.may.some((pattern) => matches(pattern, name)) &&
    !(room.never ?? []).some((pattern) => matches(pattern, name))
  ) {
    return undefined;
  }
  return `${room === TESTS ? 'a test' : home.path} may not import ${specifier}`;
}

/** A path out of the package would go round the package's name, and so round these rules. */
function relativeObjection(file: string, specifier: string): string | undefined {
  const target = posix.join(dirname(file), specifier);
  if (packageOf(target) !== packageOf(file)) return `leaves its package by path: ${specifier}`;
  if (isTest(file) || roomOf(target) === roomOf(file)) return undefined;
  const [from, to] = [partOf(file), partOf(target)];
  return from === to ? undefined : `apps/till/src/${from} may not import from ${specifier}`;
}

/** Main, preload and renderer share a package but not a world. */
function partOf(file: string): string {
  return file.match(/^apps\/till\/src\/([^/]+)/)?.[1] ?? '';
}

function packageOf(file: string): string {
  const parts = file.split('/');
  return parts[0] === 'apps' || parts[0] === 'packages'
    ? parts.slice(0, 2).join('/')
    : (parts[0] ?? '');
}

function roomOf(file: string): Room | undefined {
  return ROOMS.filter(({ path }) => file === path || file.startsWith(`${path}/`)).sort(
    (a, b) => b.path.length - a.path.length,
  )[0];
}

function isTest(file: string): boolean {
  return /\.test\.tsx?$/.test(file) || /(^|\/)(test|testing)\//.test(file);
}

function canonical(specifier: string): string {
  return isBuiltin(specifier) && !specifier.startsWith('node:') ? `node:${specifier}` : specifier;
}

/** `*` means every package from outside; our own are always named. */
function matches(pattern: string, name: string): boolean {
  if (pattern === '*') return !name.startsWith('@tillkeeper/');
  if (pattern.endsWith('*')) return name.startsWith(pattern.slice(0, -1));
  return name === pattern;
}

const SQL =
  /(['"`])\s*(?:SELECT\s[^'"`]+\sFROM\s|INSERT\s+(?:OR\s+\w+\s+)?INTO\s|UPDATE\s+\w+\s+SET\s|DELETE\s+FROM\s|CREATE\s+(?:TABLE|INDEX|TRIGGER|VIEW)\s|ALTER\s+TABLE\s|PRAGMA\s)/g;

function sqlIn(file: string, source: string): Violation[] {
  if (isTest(file) || file.startsWith(`${SQL_ROOM}/`) || !/^(apps|packages)\//.test(file))
    return [];
  const code = withoutComments(source);
  return [...code.matchAll(SQL)].map((match) => ({
    file,
    line: lineAt(code, match.index),
    says: `SQL is written in ${SQL_ROOM} alone`,
  }));
}
