import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/**
 * @typedef {{ folder: string, dependencies?: Record<string, string>, devDependencies?: Record<string, string> }} Manifest
 */

/**
 * The manifests of the workspace: the root's and every package's.
 * @param {string} root
 * @returns {Manifest[]}
 */
export function readManifests(root) {
  const nested = ['apps', 'packages'].flatMap((group) =>
    readdirSync(join(root, group)).map((name) => join(root, group, name)),
  );
  return [root, ...nested, join(root, 'e2e'), join(root, 'tools')]
    .filter((folder) => existsSync(join(folder, 'package.json')))
    .map((folder) => ({
      folder,
      ...JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')),
    }));
}

/**
 * The dependencies that are asked for but not there, or there in another
 * version than the pinned one.
 * @param {Manifest[]} manifests
 * @param {(folder: string, name: string) => string | undefined} installed
 * @returns {string[]}
 */
export function absentDependencies(manifests, installed = installedVersion) {
  const absent = manifests.flatMap(({ folder, dependencies, devDependencies }) =>
    Object.entries({ ...dependencies, ...devDependencies })
      .filter(([name, wanted]) => !satisfies(wanted, installed(folder, name)))
      .map(([name, wanted]) => `${name} ${wanted}`),
  );
  return [...new Set(absent)];
}

/**
 * @param {string} wanted
 * @param {string | undefined} version
 */
function satisfies(wanted, version) {
  if (version === undefined) return false;
  return /^\d/.test(wanted) ? version === wanted : true;
}

/**
 * @param {string} folder
 * @param {string} name
 * @returns {string | undefined}
 */
function installedVersion(folder, name) {
  try {
    return JSON.parse(readFileSync(join(folder, 'node_modules', name, 'package.json'), 'utf8'))
      .version;
  } catch {
    return undefined;
  }
}
