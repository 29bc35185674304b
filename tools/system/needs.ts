/** What a piece of work asks of the machine. */
export type Purpose = 'window' | 'headless' | 'serial' | 'unpack' | 'compile';

/** One thing a machine can lack, and the Debian packages (first known one wins) that bring it. */
export interface Need {
  readonly kind: 'command' | 'library';
  readonly name: string;
  readonly packages: readonly string[];
  readonly purpose: Purpose;
}

/** How the machine answers whether it has something; an argument, so that tests need no machine. */
export interface Machine {
  hasCommand(name: string): boolean;
  hasLibrary(name: string): boolean;
}

const command = (purpose: Purpose, name: string, ...packages: string[]): Need => ({
  kind: 'command',
  name,
  packages,
  purpose,
});

const library = (name: string, ...packages: string[]): Need => ({
  kind: 'library',
  name,
  packages,
  purpose: 'window',
});

/** Newer Debian and Ubuntu renamed some libraries (…t64): both names are listed. */
export const NEEDS: readonly Need[] = [
  library('libgtk-3.so.0', 'libgtk-3-0t64', 'libgtk-3-0'),
  library('libnss3.so', 'libnss3'),
  library('libgbm.so.1', 'libgbm1'),
  library('libasound.so.2', 'libasound2t64', 'libasound2'),
  library('libatspi.so.0', 'libatspi2.0-0t64', 'libatspi2.0-0'),
  library('libcups.so.2', 'libcups2t64', 'libcups2'),
  library('libdrm.so.2', 'libdrm2'),
  library('libxkbcommon.so.0', 'libxkbcommon0'),
  library('libXcomposite.so.1', 'libxcomposite1'),
  library('libXdamage.so.1', 'libxdamage1'),
  library('libXrandr.so.2', 'libxrandr2'),
  library('libdbus-1.so.3', 'libdbus-1-3'),
  command('headless', 'Xvfb', 'xvfb'),
  command('headless', 'xvfb-run', 'xvfb'),
  command('headless', 'xauth', 'xauth'),
  command('headless', 'socat', 'socat'),
  // Without udevadm the listing of serial ports waits for ever.
  command('serial', 'udevadm', 'udev'),
  command('unpack', 'unzip', 'unzip'),
  command('unpack', 'tar', 'tar'),
  command('compile', 'g++', 'g++'),
];

/** What the machine lacks for these purposes. */
export function missingNeeds(purposes: readonly Purpose[], machine: Machine): Need[] {
  return NEEDS.filter((need) => purposes.includes(need.purpose)).filter((need) =>
    need.kind === 'command' ? !machine.hasCommand(need.name) : !machine.hasLibrary(need.name),
  );
}

/** The packages that bring these needs, each once, chosen among those the machine's lists know. */
export function packagesFor(
  needs: readonly Need[],
  isKnown: (name: string) => boolean = () => false,
): string[] {
  const chosen = needs.map(
    ({ packages, name }) => packages.find(isKnown) ?? packages.at(-1) ?? name,
  );
  return [...new Set(chosen)];
}

/** The line a person can paste into a terminal. */
export function installLine(packages: readonly string[]): string {
  return `sudo apt-get update && sudo apt-get install -y ${packages.join(' ')}`;
}
