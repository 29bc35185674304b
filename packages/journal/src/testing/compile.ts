import { spawnSync } from 'node:child_process';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';

/** Compiles a C file into something to preload; nothing where there is no compiler or no Linux. */
export function compileShim(source: string): string | undefined {
  if (process.platform !== 'linux') return undefined;
  const folder = mkdtempSync(join(tmpdir(), 'tillkeeper-shim-'));
  const shim = join(folder, `${basename(source, '.c')}.so`);
  const { status } = spawnSync('gcc', ['-shared', '-fPIC', '-O1', '-o', shim, source, '-ldl']);
  return status === 0 ? shim : undefined;
}
