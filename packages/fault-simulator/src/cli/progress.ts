/** Shows how far a long run is. */
export interface Progress {
  at(done: number, words: string): void;
  end(): void;
}

const WIDTH = 30;
const PLAIN_EVERY_MS = 10_000;

/** A bar on a terminal, and a plain line now and then anywhere else. */
export function createProgress(total: number, out: NodeJS.WriteStream = process.stderr): Progress {
  let lastMs = 0;
  return {
    at: (done, words) => {
      const nowMs = performance.now();
      if (done < total && nowMs - lastMs < (out.isTTY ? 100 : PLAIN_EVERY_MS)) return;
      lastMs = nowMs;
      const share = total === 0 ? 1 : Math.min(1, done / total);
      const percent = `${Math.floor(share * 100)}%`.padStart(4);
      if (!out.isTTY) out.write(`${percent}  ${done} of ${total}  ${words}\n`);
      else out.write(`\r\u001b[K${bar(share)} ${percent}  ${words}`);
    },
    end: () => {
      if (out.isTTY) out.write('\n');
    },
  };
}

function bar(share: number): string {
  const full = Math.round(share * WIDTH);
  return `[${'#'.repeat(full)}${'.'.repeat(WIDTH - full)}]`;
}
