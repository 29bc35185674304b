import { RefusedByTill } from '@tillkeeper/ipc';
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
    // The till was locked while the question was on its way: whoever signs in asks anew.
    if (error instanceof RefusedByTill && error.why === 'sign-in') return undefined;
    if (error instanceof RefusedByTill && error.why === 'disk-full') {
      showNotice('disk-full');
      return undefined;
    }
    tellSupport(error);
    showNotice('no-answer');
    return undefined;
  }
}
