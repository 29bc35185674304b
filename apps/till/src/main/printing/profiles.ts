import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { GENERIC_PROFILE, type PrinterProfile, parseProfile } from '@tillkeeper/printer';

/** The profiles of a folder by their names; a file that can't be read is told and left out. */
export function readProfiles(
  folder: string,
  tell: (problem: string) => void,
): ReadonlyMap<string, PrinterProfile> {
  const profiles = new Map<string, PrinterProfile>([['generic', GENERIC_PROFILE]]);
  for (const name of profileFiles(folder)) {
    const profile = parseProfile(readFileSync(join(folder, name), 'utf8'));
    if (profile.ok) profiles.set(name.replace(/\.json$/, ''), profile.value);
    else tell(`${name}: ${profile.error}`);
  }
  return profiles;
}

function profileFiles(folder: string): string[] {
  try {
    return readdirSync(folder).filter((name) => name.endsWith('.json'));
  } catch {
    return [];
  }
}
