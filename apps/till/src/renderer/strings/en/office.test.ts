import { expect, it } from 'vitest';
import { office } from './office.ts';

const asked = { operatorName: 'Nomsa', approverName: 'Thandi', reason: 'wrong number' };
const alone = { ...asked, operatorName: 'Thandi', approverName: null };

it('names who asked for a void and who approved it, each by name', () => {
  const { voids } = office;
  expect(voids.asked(asked)).toBe('Nomsa asked for a void, approved by Thandi: wrong number');
  expect(voids.done(asked)).toBe('Voided by Nomsa, approved by Thandi: wrong number');
  expect(voids.asked(alone)).toBe('Thandi asked for a void: wrong number');
});
