import { allCells } from '../faults/cells.ts';
import { runCell } from '../faults/run-cell.ts';
import { expect, test } from '../support/test.ts';

// One cell of `pnpm kill-points`, so that the command itself can't stop working unseen.
test('killed the moment the answer is on record: sold once, and printed by the next start', async () => {
  const cell = allCells().find(
    ({ goods, killAt }) => goods.group === 'airtime' && killAt === 'after:attempt-approved',
  );
  if (cell === undefined) throw new Error('There is no such cell any more.');
  expect(await runCell(cell)).toEqual({ ended: 'sold, copy 1' });
});
