import type { Boot } from '@tillkeeper/ipc';
import { expect, it } from 'vitest';
import type { Unlock } from './keys/key-keeper.ts';
import { createStarter } from './starter.ts';

const LOCKED: Boot = { kind: 'locked', need: 'enter-passphrase', wrong: false };
const OPEN: Boot = {
  kind: 'cannot-start',
  what: 'stands for any till that is not locked',
  mend: '',
};
const PASSPHRASE = { passphrase: 'four words of one’s own' };

function lockedTill() {
  const tried: Unlock[] = [];
  const starter = createStarter((unlock) => {
    tried.push(unlock);
    return unlock.passphrase === PASSPHRASE.passphrase ? OPEN : LOCKED;
  });
  return { starter, tried };
}

it('keeps what opened a till, so that it comes up open after training and after a restart', () => {
  const { starter } = lockedTill();
  expect(starter.boot()).toBe(LOCKED);
  expect(starter.unlock(PASSPHRASE)).toBe(OPEN);
  expect(starter.withoutUnlock()).toBe(LOCKED);
  expect(starter.again()).toBe(OPEN);
  expect(starter.lastUnlock()).toEqual(PASSPHRASE);
});

it('takes nothing from a page while the till runs', () => {
  const { starter, tried } = lockedTill();
  starter.unlock(PASSPHRASE);
  expect(starter.unlock({ passphrase: 'x' })).toBe(OPEN);
  expect(tried).toEqual([{}, PASSPHRASE]);
  expect(starter.again()).toBe(OPEN);
});

it('does not use a recovery key twice: the owner may have made another by then', () => {
  const { starter, tried } = lockedTill();
  starter.unlock({ ...PASSPHRASE, recoveryCode: 'ABCD' });
  starter.again();
  expect(tried.at(-1)).toEqual(PASSPHRASE);
});

it('forgets what opened nothing', () => {
  const { starter } = lockedTill();
  expect(starter.unlock({ passphrase: 'wrong' })).toBe(LOCKED);
  expect(starter.lastUnlock()).toEqual({});
});
