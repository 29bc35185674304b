import { describe, expect, it } from 'vitest';
import { meaningOfBurst } from './burst.ts';
import { nextInDirection } from './geometry.ts';
import { initialsOf } from './initials.ts';

it.each([
  ['MTN', 'MTN'],
  ['Cell C', 'CC'],
  ['Vodacom', 'Vo'],
  ['DStv', 'DS'],
  ['1Voucher', '1V'],
  ['', ''],
  ['<b>x</b>', 'BX'],
  ['Ñandú', 'Ña'],
])('%j is marked %j', (vendor, initials) => {
  expect(initialsOf(vendor)).toBe(initials);
});

describe('the arrow keys', () => {
  // Two rows of two.
  const boxes = [
    [0, 0],
    [100, 0],
    [0, 100],
    [100, 100],
  ].map(([left = 0, top = 0]) => ({ left, top, width: 90, height: 90 }));

  it('go to the neighbour', () => {
    expect(nextInDirection(boxes, 0, 'ArrowRight')).toBe(1);
    expect(nextInDirection(boxes, 0, 'ArrowDown')).toBe(2);
    expect(nextInDirection(boxes, 3, 'ArrowUp')).toBe(1);
    expect(nextInDirection(boxes, 3, 'ArrowLeft')).toBe(2);
  });

  it('stop at the edge, and begin with the first', () => {
    expect(nextInDirection(boxes, 0, 'ArrowUp')).toBeUndefined();
    expect(nextInDirection(boxes, -1, 'ArrowUp')).toBe(0);
    expect(nextInDirection([], -1, 'ArrowUp')).toBeUndefined();
  });
});

describe('keys that come together', () => {
  it('are a scan when they are many digits', () => {
    expect(meaningOfBurst('6009801234567')).toEqual({ kind: 'scan', text: '6009801234567' });
  });
  it('are text when somebody types fast', () => {
    expect(meaningOfBurst('dst')).toEqual({ kind: 'text', text: 'dst' });
    expect(meaningOfBurst('takealot')).toEqual({ kind: 'text', text: 'takealot' });
  });
  it('are one key when there is one', () => {
    expect(meaningOfBurst('4')).toEqual({ kind: 'key', key: '4' });
  });
});
