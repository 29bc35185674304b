import { ok } from '@tillkeeper/domain';
import { JournalFull } from '@tillkeeper/journal';
import { expect, it } from 'vitest';
import { createAnswerer, type Handlers } from './answer.ts';

const log = { info: () => {}, warn: () => {}, error: () => {} };
const guard = () => () => ok({ operator: null, approvedBy: null });

function answererOf(error: Error): ReturnType<typeof createAnswerer> {
  const handlers = {
    signOut: () => {
      throw error;
    },
  } as unknown as Handlers;
  return createAnswerer({ handlers: () => handlers, guard, log });
}

it('says that the disk is full where something could not be written down', async () => {
  const answer = answererOf(new JournalFull());
  expect(await answer('till', 'signOut', undefined)).toEqual({ kind: 'refused', why: 'disk-full' });
});

it('makes no excuse for a defect', async () => {
  const answer = answererOf(new Error('a defect'));
  await expect(answer('till', 'signOut', undefined)).rejects.toThrow('a defect');
});
