import { spawnSync } from 'node:child_process';

/** Whether this machine can make pseudo terminals for tests. */
export const hasSocat = spawnSync('socat', ['-V'], { stdio: 'ignore' }).status === 0;
