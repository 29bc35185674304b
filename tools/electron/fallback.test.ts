import { expect, it } from 'vitest';
import { archiveName, hasFallback } from './fallback.ts';
import { executableName } from './resolve.ts';

it('reads the file name from both shapes of npm pack --json, and past warnings', () => {
  expect(archiveName('[{"filename":"a.tgz"}]')).toBe('a.tgz');
  expect(archiveName('notice\n{"@a/b":{"filename":"b.tgz"}}')).toBe('b.tgz');
  expect(() => archiveName('[]')).toThrow('did not name');
});

it('has a fallback for one platform only', () => {
  expect(hasFallback('linux', 'x64')).toBe(true);
  expect(hasFallback('linux', 'arm64')).toBe(false);
  expect(hasFallback('darwin', 'x64')).toBe(false);
});

it('knows where each platform keeps the program', () => {
  expect(executableName('linux')).toBe('electron');
  expect(executableName('win32')).toBe('electron.exe');
  expect(executableName('darwin')).toContain('.app/');
});
