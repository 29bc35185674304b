import { readFileSync } from 'node:fs';
import { arch, availableParallelism, cpus, loadavg, platform, release, totalmem } from 'node:os';
import { resolve } from 'node:path';

/** What the figures depend on besides the code. */
export interface MachineFacts {
  readonly cpu: string;
  readonly cores: number;
  readonly memoryGigabytes: number;
  readonly system: string;
  readonly node: string;
  /** The file system that is measured, as `ext4 on /dev/sda1`. */
  readonly disk: string;
  /** True when nothing there reaches a disk, so that syncs cost nothing. */
  readonly diskIsMemory: boolean;
  /** Processes that wanted to run, over the last minute. */
  readonly load: number;
}

/** Looks at the machine and at the disk below a folder. */
export function machineFacts(folder: string): MachineFacts {
  const mount = mountOf(resolve(folder));
  return {
    cpu: cpus()[0]?.model.trim() ?? 'unknown',
    cores: availableParallelism(),
    memoryGigabytes: Math.round(totalmem() / 2 ** 30),
    system: `${platform()} ${release()} ${arch()}`,
    node: process.version,
    disk: mount === undefined ? 'unknown' : `${mount.type} on ${mount.device}`,
    diskIsMemory: mount?.type === 'tmpfs' || mount?.type === 'ramfs',
    load: Math.round((loadavg()[0] ?? 0) * 10) / 10,
  };
}

interface Mount {
  readonly device: string;
  readonly point: string;
  readonly type: string;
}

/** The longest mount point that holds the folder; only Linux says so in a file. */
function mountOf(folder: string): Mount | undefined {
  try {
    return readMounts(readFileSync('/proc/mounts', 'utf8'))
      .filter(({ point }) => point === '/' || folder === point || folder.startsWith(`${point}/`))
      .sort((a, b) => b.point.length - a.point.length)[0];
  } catch {
    return undefined;
  }
}

function readMounts(text: string): Mount[] {
  return text.split('\n').flatMap((line) => {
    const [device, point, type] = line.split(' ');
    return device && point && type ? [{ device, point, type }] : [];
  });
}
