import { readFileSync } from 'node:fs';
import { join } from 'node:path';

export interface CompileJob {
  /** The folder of the better-sqlite3 package. */
  readonly sources: string;
  /** The folder of node_api.h. */
  readonly headers: string;
  /** The folder of napi.h. */
  readonly napi: string;
  /** Where the results go. */
  readonly folder: string;
}

/** The compiler calls, objects first (they may run at the same time), then the link. */
export function compileCommands(job: CompileJob) {
  const defines = sqliteDefines(readFileSync(join(job.sources, 'deps/defines.gypi'), 'utf8'));
  const sqlite = join(job.sources, 'deps/sqlite3');
  const [c, cpp] = [join(job.folder, 'sqlite3.o'), join(job.folder, 'better_sqlite3.o')];
  // -O1 takes a third of the time of -O3 and is fast enough for a till in development.
  const common = ['-O1', '-fPIC', '-w', '-DNDEBUG', '-c'];
  return {
    objects: [
      ['g++', '-x', 'c', '-std=c99', ...common, ...defines, join(sqlite, 'sqlite3.c'), '-o', c],
      [
        'g++',
        '-std=c++20',
        '-fvisibility=hidden',
        ...common,
        ...defines,
        ...addonDefines,
        `-I${job.headers}`,
        `-I${job.napi}`,
        `-I${sqlite}`,
        join(job.sources, 'src/better_sqlite3.cpp'),
        '-o',
        cpp,
      ],
    ],
    link: [
      'g++',
      '-shared',
      '-Wl,-Bsymbolic',
      '-Wl,--exclude-libs,ALL',
      cpp,
      c,
      '-ldl',
      '-o',
      join(job.folder, 'better_sqlite3.node'),
    ],
  };
}

/**
 * No NAPI_VERSION and the experimental API without its stricter finalizers:
 * the functions the addon uses are in Node 20 already, only the stamp of
 * version 10 keeps it from loading there.
 */
const addonDefines = [
  '-UNAPI_VERSION',
  '-DNAPI_EXPERIMENTAL',
  '-DNODE_API_EXPERIMENTAL_NOGC_ENV_OPT_OUT',
  '-DNAPI_DISABLE_CPP_EXCEPTIONS',
  '-DNODE_API_SWALLOW_UNTHROWABLE_EXCEPTIONS',
];

/** The package's own choice of SQLite features, as compiler arguments. */
export function sqliteDefines(gypi: string): string[] {
  return [...gypi.matchAll(/'((?:HAVE|SQLITE)_[A-Z0-9_]+(?:=[^']*)?)'/g)].map((m) => `-D${m[1]}`);
}
