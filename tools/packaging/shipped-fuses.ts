import { readFileSync, writeFileSync } from 'node:fs';
import { FUSE, type Fuse, readFuse, setFuse } from '../electron/fuses.ts';

/**
 * The switches of a shipped till. It is no Node that runs scripts, takes no debugger and no options
 * from its environment, loads its app from the archive alone, and gives file:// nothing.
 */
export const SHIPPED_FUSES: Readonly<Record<Fuse, boolean>> = {
  runAsNode: false,
  cookieEncryption: true,
  nodeOptions: false,
  inspectArguments: false,
  asarIntegrity: true,
  onlyLoadAppFromAsar: true,
  browserV8Snapshot: false,
  fileProtocolPrivileges: false,
};

const NAMES = Object.keys(FUSE) as Fuse[];

/** Sets every fuse in an executable, in place. */
export function setShippedFuses(executable: string): void {
  const bytes = readFileSync(executable);
  for (const name of NAMES) setFuse(bytes, FUSE[name], SHIPPED_FUSES[name]);
  writeFileSync(executable, bytes);
}

/** The fuses that are not as they should be, read from the executable. Empty: all are. */
export function wrongFuses(executable: Buffer): string[] {
  return NAMES.filter((name) => readFuse(executable, FUSE[name]) !== SHIPPED_FUSES[name]);
}
