/** Waits until something is so, for at most fifteen seconds. */
export async function until(isSo: () => boolean, what = 'It'): Promise<void> {
  for (let turn = 0; turn < 1_500; turn += 1) {
    if (isSo()) return;
    await pause(10);
  }
  throw new Error(`${what} did not become so within fifteen seconds.`);
}

/** Lets time pass. */
export async function pause(forMs: number): Promise<void> {
  await new Promise((resolve) => setTimeout(resolve, forMs));
}
