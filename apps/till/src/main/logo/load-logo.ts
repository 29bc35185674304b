import { readFileSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { err, ok, type Result } from '@tillkeeper/domain';
import type { GreyPicture } from '@tillkeeper/slip';
import { readPng } from './read-png.ts';

/**
 * The shop's logo, or nothing where the settings name none.
 * @param configFile the settings file: the logo's path is relative to its folder.
 * @returns a sentence for whoever sets the till up when there is no such picture.
 */
export function loadLogo(
  logoFile: string | undefined,
  configFile: string,
): Result<GreyPicture | undefined, string> {
  if (logoFile === undefined) return ok(undefined);
  const path = resolve(dirname(configFile), logoFile);
  try {
    return readPng(readFileSync(path));
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : 'unknown';
    return err(code === 'ENOENT' ? `There is no file ${path}.` : `${path}: ${code}.`);
  }
}
