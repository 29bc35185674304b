/** One room of the house: a folder (or file), and what code in it may name in an import. */
export interface Room {
  readonly path: string;
  /** Names, `name/*` for what is below a name, `*` for every package from outside. */
  readonly may: readonly string[];
  /** Taken away again from `may`. */
  readonly never?: readonly string[];
}

const ours = (...names: string[]): string[] => names.map((name) => `@tillkeeper/${name}`);
const NODE = 'node:*';
const NATIVE = [NODE, 'electron', 'better-sqlite3', 'serialport', 'usb', 'pino'];

/**
 * Who may know whom. The longest path that holds a file is its room. Providers
 * are known to `main` alone, so that a new one is one package and one line.
 */
export const ROOMS: readonly Room[] = [
  { path: 'packages/domain', may: [] },
  { path: 'packages/ipc', may: [...ours('domain'), 'zod'] },
  { path: 'packages/provider', may: [...ours('domain'), 'zod', NODE] },
  {
    path: 'packages/provider/src/contract',
    may: [...ours('domain'), 'vitest', 'fast-check', NODE],
  },
  { path: 'packages/provider-flash', may: [...ours('domain', 'provider'), 'zod', NODE] },
  { path: 'packages/flash-ledger', may: ours('domain') },
  { path: 'packages/journal', may: [...ours('domain'), 'better-sqlite3', NODE] },
  { path: 'packages/journal/src/contract.ts', may: ours('domain') },
  { path: 'packages/operators', may: [...ours('domain'), '@node-rs/argon2', NODE] },
  { path: 'packages/sale-engine', may: ours('domain', 'provider', 'journal/contract') },
  { path: 'packages/reports', may: ours('domain', 'journal/contract') },
  { path: 'packages/words', may: ours('domain', 'ipc', 'journal/contract', 'reports') },
  { path: 'packages/slip', may: [...ours('domain'), 'node-thermal-printer'] },
  {
    path: 'packages/printer',
    may: [...ours('domain'), 'qrcode', 'serialport', 'usb', 'zod', NODE],
  },
  {
    path: 'packages/fault-simulator',
    may: [
      ...ours(
        'domain',
        'flash-ledger',
        'journal',
        'journal/contract',
        'provider',
        'provider-flash',
        'sale-engine',
      ),
      NODE,
    ],
  },
  {
    path: 'apps/simulator',
    may: [...ours('domain', 'flash-ledger'), 'hono', 'hono/*', '@hono/*', 'zod', NODE],
  },
  {
    path: 'apps/till/src/main',
    may: [
      ...ours(
        'domain',
        'ipc',
        'journal',
        'journal/*',
        'operators',
        'printer',
        'provider',
        'provider-flash',
      ),
      ...ours('reports', 'sale-engine', 'slip', 'words'),
      'electron',
      '*',
    ],
    never: ['react', 'react-dom', 'better-sqlite3'],
  },
  { path: 'apps/till/src/cli', may: [...ours('journal'), NODE] },
  // zod only to set it up for the schemas of ipc, in a world without eval.
  { path: 'apps/till/src/preload', may: [...ours('ipc'), 'electron', 'zod'] },
  { path: 'apps/till/src/renderer', may: [...ours('ipc', 'domain', 'words'), '*'], never: NATIVE },
  { path: 'apps/till', may: ['*'] },
  { path: 'bench', may: ['@tillkeeper/*', '*'] },
  { path: 'e2e', may: ['@tillkeeper/*', '*'] },
  { path: 'tools', may: ['*'] },
];

/** Tests may use any package of ours and the testing tools, but no app. */
export const TESTS: Room = {
  path: '*.test.ts',
  may: ['@tillkeeper/*', '*'],
  never: ours('till', 'simulator'),
};

/** The only room in which SQL is written. */
export const SQL_ROOM = 'packages/journal';
