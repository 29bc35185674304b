import { existsSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { buildOnce } from '../cache.ts';
import type { Electron } from '../electron/resolve.ts';
import { cacheFolder, ROOT } from '../paths.ts';
import { capture } from '../process.ts';
import { Expected, timed } from '../say.ts';
import { ensureSystem } from '../system/ensure.ts';
import { compileCommands } from './compile.ts';

/** The first Electron whose Node-API is new enough for better-sqlite3's own prebuilt addon. */
const FIRST_WITH_NAPI_10 = 35;
/** Raise it when the way of compiling changes, so that old results are not used. */
const RECIPE = 1;

/** Whether this Electron would crash on the prebuilt addon, which asks for Node-API 10. */
export function needsOwnAddon(electronVersion: string): boolean {
  return Number.parseInt(electronVersion, 10) < FIRST_WITH_NAPI_10;
}

/**
 * The SQLite addon to hand to this Electron: `undefined` when the prebuilt one
 * serves, else the path of one compiled from the same sources, once, into the cache.
 */
export async function sqliteAddonFor(electron: Electron): Promise<string | undefined> {
  if (!needsOwnAddon(electron.version)) return undefined;
  const sources = packageFolder(join(ROOT, 'packages', 'journal'), 'better-sqlite3');
  const { version } = JSON.parse(readFileSync(join(sources, 'package.json'), 'utf8'));
  const name = `better-sqlite3-${version}-${process.platform}-${process.arch}-compiled-${RECIPE}`;
  const folder = join(cacheFolder(), name);
  if (!existsSync(folder)) await compile(sources, version, folder);
  return join(folder, 'better_sqlite3.node');
}

async function compile(sources: string, version: string, target: string): Promise<void> {
  await ensureSystem(['compile']);
  const headers = nodeHeaders();
  const napi = packageFolder(sources, 'node-addon-api');
  await buildOnce(target, async (folder) => {
    const { objects, link } = compileCommands({ sources, headers, napi, folder });
    await timed(`SQLite: compiling better-sqlite3 ${version} for this Electron`, async () => {
      await Promise.all(objects.map(must));
      await must(link);
    });
    for (const name of readdirSync(folder)) {
      if (name.endsWith('.o')) rmSync(join(folder, name));
    }
  });
}

/** The C headers that come with the Node this runs on. */
function nodeHeaders(): string {
  const beside = join(dirname(dirname(process.execPath)), 'include', 'node');
  const packaged = join(ROOT, 'node_modules', `node-linux-${process.arch}`, 'include', 'node');
  const found = [packaged, beside].find((folder) => existsSync(join(folder, 'node_api.h')));
  if (found !== undefined) return found;
  throw new Expected(`The C headers of Node are missing (${packaged}):\n  npx -y pnpm install`);
}

function packageFolder(from: string, name: string): string {
  return dirname(createRequire(join(from, 'package.json')).resolve(`${name}/package.json`));
}

async function must(line: readonly string[]): Promise<void> {
  const [command = '', ...args] = line;
  const { code, stderr } = await capture(command, args);
  if (code === 0) return;
  throw new Expected(`The SQLite addon could not be compiled (${code}):\n${stderr.slice(-2000)}`);
}
