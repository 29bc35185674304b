import { expect, it } from 'vitest';
import { secretLines } from './secret-lines.ts';

const voucher = {
  kind: 'voucher',
  secretLastFour: '3456',
  serialNumber: '1',
  tokenCount: 0,
  units: '',
} as const;

it('masks a PIN but for its last four until it is shown', () => {
  expect(secretLines(voucher, undefined)[0]?.groups).toBe('•••• •••• •••• 3456');
});

it('shows the groups as the till gave them, in order', () => {
  const revealed = [
    { kind: 'key-change', groups: ['1111', '2222'], units: '' },
    { kind: 'standard', groups: ['3333', '4444'], units: '63.4 kWh' },
  ] as const;
  const lines = secretLines(
    { ...voucher, kind: 'electricity' },
    revealed.map((each) => ({ ...each, groups: [...each.groups] })),
  );
  expect(lines.map(({ groups }) => groups)).toEqual(['1111 2222', '3333 4444']);
});

it('has nothing to hide for airtime', () => {
  expect(secretLines({ ...voucher, kind: 'recharge' }, undefined)).toEqual([]);
});
