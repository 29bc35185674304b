import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { checkArrows } from './check.ts';
import { violationsIn } from './rules.ts';

/** Each is one import that goes against an arrow of the architecture. */
const FORBIDDEN: readonly (readonly [file: string, specifier: string])[] = [
  ['packages/domain/src/money.ts', 'zod'],
  ['packages/domain/src/money.ts', 'node:crypto'],
  ['packages/sale-engine/src/runner.ts', '@tillkeeper/provider-flash'],
  ['packages/sale-engine/src/runner.ts', '@tillkeeper/journal'],
  ['packages/sale-engine/src/runner.ts', 'fs'],
  ['packages/flash-ledger/src/ledger.ts', '@tillkeeper/provider-flash'],
  ['packages/flash-ledger/src/ledger.ts', 'node:crypto'],
  ['packages/slip/src/encode.ts', '@tillkeeper/printer'],
  ['packages/printer/src/serial.ts', '@tillkeeper/slip'],
  ['packages/printer/src/serial.ts', 'better-sqlite3'],
  ['packages/provider-flash/src/token.ts', '@tillkeeper/journal'],
  ['packages/provider/src/index.ts', 'vitest'],
  ['packages/journal/src/contract.ts', 'better-sqlite3'],
  ['packages/ipc/src/schema.ts', 'electron'],
  ['packages/ipc/src/schema.ts', '@tillkeeper/till'],
  ['packages/domain/src/money.test.ts', '@tillkeeper/simulator'],
  ['apps/simulator/src/main.ts', '@tillkeeper/journal'],
  ['apps/till/src/main/boot.ts', '@tillkeeper/flash-ledger'],
  ['apps/till/src/main/boot.ts', '@tillkeeper/simulator'],
  ['apps/till/src/main/boot.ts', 'better-sqlite3'],
  ['apps/till/src/main/boot.ts', '../renderer/stores/sale.ts'],
  ['apps/till/src/preload/index.ts', '@tillkeeper/domain'],
  ['apps/till/src/preload/index.ts', 'node:fs'],
  ['apps/till/src/renderer/main.tsx', '@tillkeeper/journal'],
  ['apps/till/src/renderer/main.tsx', '@tillkeeper/provider-flash'],
  ['apps/till/src/renderer/main.tsx', 'electron'],
  ['apps/till/src/renderer/main.tsx', 'path'],
  ['apps/till/src/renderer/main.tsx', '../main/boot.ts'],
  ['packages/sale-engine/src/runner.ts', '../../journal/src/open.ts'],
  ['packages/unknown/src/index.ts', 'zod'],
];

const ALLOWED: readonly (readonly [file: string, specifier: string])[] = [
  ['packages/domain/src/money.ts', './digits.ts'],
  ['packages/domain/src/money.test.ts', 'fast-check'],
  ['packages/sale-engine/src/runner.ts', '@tillkeeper/journal/contract'],
  ['packages/sale-engine/src/runner.ts', '@tillkeeper/provider'],
  ['packages/sale-engine/src/runner.test.ts', '@tillkeeper/journal'],
  ['packages/slip/src/encode.ts', 'node-thermal-printer'],
  ['packages/provider/src/contract/suite.ts', 'vitest'],
  ['packages/journal/src/open.ts', './contract.ts'],
  ['apps/simulator/src/main.ts', '@hono/node-server'],
  ['apps/till/src/main/boot.ts', '@tillkeeper/provider-flash'],
  ['apps/till/src/main/boot.ts', '@tillkeeper/journal'],
  ['apps/till/src/main/boot.ts', 'electron'],
  ['apps/till/src/renderer/main.tsx', './screens/home.module.css'],
  ['apps/till/src/renderer/main.tsx', 'react'],
  ['e2e/sell.e2e.ts', '@tillkeeper/simulator'],
];

describe('the arrows between the packages', () => {
  it.each(FORBIDDEN)('%s may not import %s', (file, specifier) => {
    expect(violationsIn(file, `import { x } from '${specifier}';`)).toHaveLength(1);
  });

  it.each(ALLOWED)('%s may import %s', (file, specifier) => {
    expect(violationsIn(file, `import { x } from '${specifier}';`)).toEqual([]);
  });

  it.each([
    ["import type { A } from '@tillkeeper/journal';"],
    ["import '@tillkeeper/journal';"],
    ["export * from '@tillkeeper/journal';"],
    ["import {\n  a,\n  b,\n} from '@tillkeeper/journal';"],
    ["const a = await import('@tillkeeper/journal');"],
    ["const a = require('@tillkeeper/journal');"],
    ["let a: import('@tillkeeper/journal').Journal;"],
    ["const s = 'http://x'; import('@tillkeeper/journal');"],
  ])('sees the import in %j', (source) => {
    expect(violationsIn('packages/slip/src/a.ts', source)).toHaveLength(1);
  });

  it('takes comments and words in strings for what they are', () => {
    const source = "// import x from 'zod'\n/* import 'zod' */\nconst a = 'import x from zod';\n";
    expect(violationsIn('packages/domain/src/a.ts', source)).toEqual([]);
  });

  it('names the line', () => {
    const [violation] = violationsIn('packages/domain/src/a.ts', "\n// one\nimport 'zod';\n");
    expect(violation).toMatchObject({ line: 3, says: 'packages/domain may not import zod' });
  });
});

describe('SQL', () => {
  it.each([
    ["db.exec('SELECT a FROM sale WHERE id = 1')"],
    ['db.exec(`\n  INSERT INTO sale VALUES (1)`)'],
    ['db.exec(`UPDATE sale SET a = 1`)'],
    ["db.exec('PRAGMA journal_mode = WAL')"],
  ])('%j is a violation outside the journal', (source) => {
    expect(violationsIn('apps/till/src/main/a.ts', source)).toHaveLength(1);
    expect(violationsIn('packages/journal/src/a.ts', source)).toEqual([]);
  });

  it('is not seen in plain words', () => {
    expect(
      violationsIn('apps/till/src/main/a.ts', "label('Select a product from the list')"),
    ).toEqual([]);
  });
});

describe('checkArrows', () => {
  it('finds a planted violation in a tree of files', () => {
    const root = mkdtempSync(join(tmpdir(), 'arrows-'));
    const plant = (file: string, text: string) => {
      mkdirSync(dirname(join(root, file)), { recursive: true });
      writeFileSync(join(root, file), text);
    };
    for (const place of ['apps', 'packages', 'bench', 'e2e', 'tools']) mkdirSync(join(root, place));
    plant('packages/domain/src/index.ts', "export * from './money.ts';");
    plant('packages/domain/src/money.ts', "import { z } from 'zod';");
    plant('packages/domain/node_modules/zod/index.js', "import 'node:fs';");
    const found = checkArrows(root).map(({ file }) => file);
    rmSync(root, { recursive: true });
    expect(found).toEqual(['packages/domain/src/money.ts']);
  });
});
