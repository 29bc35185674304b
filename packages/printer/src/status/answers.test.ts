import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { asbBytes, paperSensorByte, statusByte } from '../device/answers.ts';
import { AnswerReader } from './answers.ts';
import { ALL_WELL, heardAnswer, type Sensors, troubleOf } from './sensors.ts';

const sensors = fc.record<Sensors>({
  offline: fc.boolean(),
  coverOpen: fc.boolean(),
  paperOut: fc.boolean(),
  paperNearEnd: fc.boolean(),
  error: fc.boolean(),
});

describe('what a printer says', () => {
  it('is told apart on one stream, however it is cut', () => {
    const id = fc.stringMatching(/^[0-9A-Z]{4}$/);
    fc.assert(
      fc.property(sensors, id, fc.array(fc.integer({ min: 1, max: 9 })), (state, name, sizes) => {
        const stream = Buffer.concat([
          Buffer.of(statusByte(1, state) ?? 0, 0x11),
          Buffer.from(asbBytes(state)),
          Buffer.of(0x13, paperSensorByte(state)),
          Buffer.from(`\u0037\u0022${name}\u0000`, 'latin1'),
          Buffer.of(0x37, 0x25, 0, 0xff, statusByte(4, state) ?? 0),
        ]);
        const reader = new AnswerReader();
        const heard = [];
        for (let from = 0, turn = 0; from < stream.length; turn += 1) {
          const size = sizes[turn % Math.max(1, sizes.length)] ?? 3;
          heard.push(...reader.read(stream.subarray(from, from + size)));
          from += size;
        }
        expect(heard.map(({ kind }) => kind)).toEqual([
          ...['status', 'asb', 'paper-sensor', 'fence', 'cleared', 'status'],
        ]);
        expect(heard[1]).toEqual({ kind: 'asb', sensors: state });
        expect(heard[3]).toEqual({ kind: 'fence', id: name });
      }),
    );
  });

  it('to three questions gives all sensors', () => {
    fc.assert(
      fc.property(sensors, (state) => {
        let known = ALL_WELL;
        for (const question of [1, 2, 4] as const)
          known = heardAnswer(known, question, statusByte(question, state) ?? 0);
        expect(known).toEqual(state);
      }),
    );
  });

  it('never ends in an exception, whatever a wrong baud rate makes of it', () => {
    fc.assert(fc.property(fc.uint8Array(), (bytes) => void new AnswerReader().read(bytes)));
  });

  it('names the trouble that a cashier sees first', () => {
    expect(troubleOf(ALL_WELL)).toBeUndefined();
    expect(troubleOf({ ...ALL_WELL, offline: true })).toBe('offline');
    const open = { ...ALL_WELL, offline: true, coverOpen: true, paperOut: true };
    expect(troubleOf(open)).toBe('cover-open');
  });
});
