import { showNotice } from './notice-store.ts';
import { tellSupport } from './tell-support.ts';

/**
 * Waits for an answer of the main process. When none comes the cashier is told in plain words and
 * `undefined` is returned: a screen never breaks on it.
 */
export async function askTill<T>(answer: Promise<T>): Promise<T | undefined> {
  try {
    return await answer;
  } catch (error) {
    tellSupport(error);
    showNotice('no-answer');
    return undefined;
  }
}
