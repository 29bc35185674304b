import { describe, expect, it } from 'vitest';
import { doubtAbout, LARGE_MOVEMENT_CENTS } from './shift-cash.ts';

describe('the question before cash is moved', () => {
  it('comes when more would leave the drawer than lies in it', () => {
    expect(doubtAbout('drop', 30_001, 30_000)).toBe('beyond-drawer');
    expect(doubtAbout('pay-out', 30_001, 30_000)).toBe('beyond-drawer');
    expect(doubtAbout('drop', 30_000, 30_000)).toBeNull();
    expect(doubtAbout('pay-in', 30_001, 30_000)).toBeNull();
  });

  it('comes for every large sum, whatever lies in the drawer', () => {
    expect(doubtAbout('pay-in', LARGE_MOVEMENT_CENTS, 30_000)).toBe('large');
    expect(doubtAbout('drop', LARGE_MOVEMENT_CENTS, 99_000_000)).toBe('large');
    expect(doubtAbout('drop', LARGE_MOVEMENT_CENTS - 1, 99_000_000)).toBeNull();
  });

  it('tells who counts blind nothing: it depends on what they typed alone', () => {
    expect(doubtAbout('drop', 1, null)).toBe('read-back');
    expect(doubtAbout('pay-out', LARGE_MOVEMENT_CENTS - 1, null)).toBe('read-back');
    expect(doubtAbout('drop', LARGE_MOVEMENT_CENTS, null)).toBe('large');
  });
});
