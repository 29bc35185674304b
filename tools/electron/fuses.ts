/**
 * Electron's fuses: switches in the executable itself, behind a sentinel, a
 * version byte and a length byte, one ASCII digit each.
 */
const SENTINEL = Buffer.from('dL7pKGdnNz796PbbjQWNKmHXBZaB9tsX');
const KNOWN_VERSION = 1;

/** The fuses this workspace changes, by their place in the wire. */
export const FUSE = {
  runAsNode: 0,
  cookieEncryption: 1,
  nodeOptions: 2,
  inspectArguments: 3,
  asarIntegrity: 4,
  onlyLoadAppFromAsar: 5,
  browserV8Snapshot: 6,
  fileProtocolPrivileges: 7,
} as const;
export type Fuse = keyof typeof FUSE;

/** Sets one fuse, in place, everywhere the wire occurs. */
export function setFuse(executable: Buffer, index: number, on: boolean): void {
  const wires = wiresOf(executable);
  if (wires.length === 0) throw new Error('This executable has no Electron fuses.');
  for (const wire of wires) {
    if (index >= wire.length) throw new Error(`This Electron has no fuse ${index}.`);
    wire[index] = (on ? '1' : '0').charCodeAt(0);
  }
}

/** Reads one fuse of the first wire; a removed fuse reads as `undefined`. */
export function readFuse(executable: Buffer, index: number): boolean | undefined {
  const digit = String.fromCharCode(wiresOf(executable)[0]?.[index] ?? 0);
  return digit === '1' ? true : digit === '0' ? false : undefined;
}

function wiresOf(executable: Buffer): Buffer[] {
  const wires: Buffer[] = [];
  let at = executable.indexOf(SENTINEL);
  while (at !== -1) {
    const head = at + SENTINEL.length;
    if (executable[head] !== KNOWN_VERSION) throw new Error('Unknown version of Electron fuses.');
    const length = executable[head + 1] ?? 0;
    wires.push(executable.subarray(head + 2, head + 2 + length));
    at = executable.indexOf(SENTINEL, head);
  }
  return wires;
}
