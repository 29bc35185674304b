import { describe, expect, it } from 'vitest';
import { createEventHeap } from './event-heap.ts';

describe('the event heap', () => {
  it('does what is due in order of time, and of asking at the same moment', () => {
    const heap = createEventHeap();
    const done: string[] = [];
    for (const [atMs, name] of [
      [30, 'c'],
      [10, 'a'],
      [20, 'b'],
      [10, 'a2'],
    ] as const)
      heap.after(atMs, () => done.push(`${name} at ${heap.nowMs()}`));
    while (heap.next(100));
    expect(done).toEqual(['a at 10', 'a2 at 10', 'b at 20', 'c at 30']);
  });

  it('forgets what was taken back, and stops before what lies too far ahead', () => {
    const heap = createEventHeap();
    const done: string[] = [];
    const takeBack = heap.after(5, () => done.push('never'));
    heap.after(50, () => done.push('late'));
    takeBack();
    expect(heap.next(49)).toBe(false);
    expect(heap.next(50)).toBe(true);
    expect(done).toEqual(['late']);
  });
});
