/** How long a dead device may keep the till waiting. */
const PATIENCE_MS = 1_000;

/** Waits for work that a dead device may keep for ever or fail, and no longer than a second. */
export async function patiently(work: Promise<void>): Promise<void> {
  let timer: NodeJS.Timeout | undefined;
  const enough = new Promise<void>((resolve) => {
    timer = setTimeout(resolve, PATIENCE_MS);
  });
  await Promise.race([work.catch(() => undefined), enough]);
  clearTimeout(timer);
}
