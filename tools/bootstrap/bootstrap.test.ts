import { describe, expect, it } from 'vitest';
import { absentDependencies } from './installed.mjs';
import { nodeProblem } from './node-version.mjs';

describe('the check of what is installed', () => {
  const manifests = [
    { folder: '/a', dependencies: { zod: '4.6.7', '@tillkeeper/domain': 'workspace:*' } },
    { folder: '/b', devDependencies: { zod: '4.6.7', vite: '^8.0.0' } },
  ];

  it('is content when every version is there', () => {
    const versions: Record<string, string> = {
      zod: '4.6.7',
      vite: '8.3.8',
      '@tillkeeper/domain': '0.1.0',
    };
    expect(absentDependencies(manifests, (_, name) => versions[name])).toEqual([]);
  });

  it('names what is absent or another version, each once', () => {
    const versions: Record<string, string> = { zod: '4.0.0', '@tillkeeper/domain': '0.1.0' };
    expect(absentDependencies(manifests, (_, name) => versions[name])).toEqual([
      'zod 4.6.7',
      'vite ^8.0.0',
    ]);
  });
});

describe('the check of Node', () => {
  it('is content with 24 and newer', () => {
    expect(nodeProblem('24.21.0', 'linux', 'x64', 'pnpm@1.2.3')).toBeUndefined();
    expect(nodeProblem('26.0.0', 'darwin', 'arm64', 'pnpm@1.2.3')).toBeUndefined();
  });

  it('says how to mend an older one, for this platform', () => {
    expect(nodeProblem('20.20.2', 'linux', 'x64', 'pnpm@1.2.3')).toContain(
      'npx -y pnpm@1.2.3 install --force',
    );
    expect(nodeProblem('22.1.0', 'darwin', 'arm64', 'pnpm@1.2.3')).toContain(
      'brew install node@24',
    );
    expect(nodeProblem('20.20.2', 'freebsd', 'x64', 'pnpm@1.2.3')).toContain('nodejs.org');
  });
});
