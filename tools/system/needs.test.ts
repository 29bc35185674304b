import { describe, expect, it } from 'vitest';
import { libraryNames, unresolved } from './machine.ts';
import { installLine, type Machine, missingNeeds, packagesFor } from './needs.ts';

const machine = (...has: string[]): Machine => ({
  hasCommand: (name) => has.includes(name),
  hasLibrary: (name) => has.includes(name),
});

describe('what a machine lacks', () => {
  it('depends on the purpose', () => {
    const names = missingNeeds(['headless'], machine('Xvfb', 'xauth')).map(({ name }) => name);
    expect(names).toEqual(['xvfb-run', 'socat']);
    expect(missingNeeds(['compile'], machine('g++'))).toEqual([]);
  });

  it('becomes packages, each once, under the name this system knows', () => {
    const missing = missingNeeds(['headless'], machine('socat', 'xauth'));
    expect(packagesFor(missing)).toEqual(['xvfb']);
    const gtk = missingNeeds(['window'], machine()).filter(({ name }) => name.includes('gtk'));
    expect(packagesFor(gtk)).toEqual(['libgtk-3-0']);
    expect(packagesFor(gtk, (name) => name.endsWith('t64'))).toEqual(['libgtk-3-0t64']);
  });

  it('becomes a line to paste', () => {
    expect(installLine(['xvfb', 'socat'])).toBe(
      'sudo apt-get update && sudo apt-get install -y xvfb socat',
    );
  });
});

it('reads the listing of ldconfig', () => {
  const listing =
    '2 libs found\n\tlibnss3.so (libc6,x86-64) => /lib/libnss3.so\n\tlibz.so.1 (libc6) => /z\n';
  expect(libraryNames(listing)).toEqual(['libnss3.so', 'libz.so.1']);
});

it('reads what ldd could not find', () => {
  const output = '\tlibgtk-3.so.0 => not found\n\tlibc.so.6 => /lib/libc.so.6 (0x0)\n';
  expect(unresolved(output)).toEqual(['libgtk-3.so.0']);
});
