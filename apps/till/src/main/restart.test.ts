import { expect, it, vi } from 'vitest';
import { createRestart } from './restart.ts';

function world(isBusy = false) {
  const done: string[] = [];
  const restart = createRestart({
    session: () => ({ isBusy: () => isBusy }),
    close: async () => void done.push('closed'),
    open: () => void done.push('opened'),
    onFault: (error) => void done.push(String(error)),
  });
  return { done, restart };
}

it('answers first, then closes the till and opens it again, once', async () => {
  const { done, restart } = world();
  expect(restart()).toEqual({ kind: 'done' });
  expect(restart()).toMatchObject({ kind: 'refused' });
  expect(done).toEqual([]);
  await vi.waitFor(() => expect(done).toEqual(['closed', 'opened']));
  expect(restart()).toEqual({ kind: 'done' });
});

it('opens the till again when it did not close well', async () => {
  const done: string[] = [];
  const restart = createRestart({
    session: () => ({ isBusy: () => false }),
    close: () => Promise.reject(new Error('stuck')),
    open: () => void done.push('opened'),
    onFault: (error) => void done.push(String(error)),
  });
  restart();
  await vi.waitFor(() => expect(done).toEqual(['Error: stuck', 'opened']));
});

it('leaves a till alone that has a sale under way, or does not run', async () => {
  const { done, restart } = world(true);
  expect(restart()).toEqual({ kind: 'refused', why: 'busy' });
  const none = createRestart({
    session: () => undefined,
    close: async () => {},
    open: () => {},
    onFault: () => {},
  });
  expect(none()).toMatchObject({ kind: 'refused' });
  await new Promise((resolve) => setImmediate(resolve));
  expect(done).toEqual([]);
});
