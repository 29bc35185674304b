import type { Journal } from '@tillkeeper/journal';
import { describe, expect, it } from 'vitest';
import { parseKillPoint, withKillPoint } from './kill-point.ts';

describe('a kill point', () => {
  it('is a moment and a fact', () => {
    expect(parseKillPoint('before:attempt-approved')).toEqual({
      when: 'before',
      fact: 'attempt-approved',
    });
    expect(parseKillPoint('sometimes')).toBeUndefined();
    expect(parseKillPoint(undefined)).toBeUndefined();
  });

  it.each([
    ['before', ['die', 'record']],
    ['after', ['record', 'die']],
  ] as const)('kills %s the record that it names, and no other', (when, order) => {
    const done: string[] = [];
    const recordMany = (): unknown[] => {
      done.push('record');
      return [{}];
    };
    const plain = { recordMany } as unknown as Journal;
    const journal = withKillPoint(plain, { when, fact: 'sale-sold' }, () => done.push('die'));
    journal.record('S1', [{ fact: { kind: 'refund-paid', atUtcMs: 0, operatorName: '' } }]);
    expect(done).toEqual(['record']);
    journal.record('S1', [{ fact: { kind: 'sale-sold', attemptNumber: 1, atUtcMs: 0 } }]);
    expect(done.slice(1)).toEqual(order);
  });

  it('may be a record that belongs to no sale', () => {
    const done: string[] = [];
    const plain = { recordHouse: () => done.push('record') } as unknown as Journal;
    const point = { when: 'after', fact: 'setting-changed' } as const;
    const journal = withKillPoint(plain, point, () => done.push('die'));
    journal.recordHouse([{ kind: 'clock-jumped', jumpMs: 1, atUtcMs: 0 }]);
    const change = { setting: 'kiosk', from: 'false', to: 'true', by: null, atUtcMs: 0 };
    journal.recordHouse([{ kind: 'setting-changed', ...change }]);
    expect(done).toEqual(['record', 'record', 'die']);
  });
});
