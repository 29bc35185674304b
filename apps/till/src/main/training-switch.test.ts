import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { BootInput } from './boot.ts';
import type { OwnWork } from './busy.ts';
import { createTrainingSwitch, type TrainingSwitch } from './training-switch.ts';

const SHOP = { paths: { dataDir: '/shop' }, environment: {} } as unknown as BootInput;
const NALEDI = { operatorId: 'OP-1', name: 'Naledi' };

let done: string[];
let ownWork: (OwnWork | undefined)[];
let isOn: boolean;
let noteBegun: () => void;
let training: TrainingSwitch;

beforeEach(() => {
  done = [];
  ownWork = [];
  isOn = false;
  noteBegun = () => void done.push('noted');
  training = createTrainingSwitch({
    shop: SHOP,
    isOn: () => isOn,
    ownWork: () => ownWork.shift(),
    startProvider: async () => {
      done.push('provider');
      return { listening: '', apiKey: '', account: '', stop: () => void done.push('stopped') };
    },
    closeTill: async () => void done.push('closed'),
    openTill: (input) => {
      isOn = input !== SHOP;
      done.push(isOn ? 'training' : 'shop');
    },
    noteBegun: () => noteBegun(),
    onFault: (error) => void done.push(String(error)),
  });
});

describe('going to the till to learn on', () => {
  it('is written down and done, in this order, and back again', async () => {
    expect(await training.begin(NALEDI)).toEqual({ kind: 'done' });
    await vi.waitFor(() => expect(done).toEqual(['provider', 'noted', 'closed', 'training']));
    await vi.waitFor(() => expect(training.end()).toEqual({ kind: 'done' }));
    await vi.waitFor(() => expect(done.slice(4)).toEqual(['closed', 'shop', 'stopped']));
  });

  it.each(['under-way', 'undoing'] as const)(
    'waits for what the shop’s till alone can end: %s',
    async (work) => {
      ownWork = [work];
      expect(await training.begin(NALEDI)).toEqual({ kind: 'refused', why: work });
      expect(done).toEqual([]);
    },
  );

  it('waits for a sale that began while the provider of training started', async () => {
    ownWork = [undefined, 'under-way'];
    const refused = { kind: 'refused', why: 'under-way' };
    expect(await training.begin(NALEDI)).toEqual(refused);
    expect(done).toEqual(['provider', 'stopped']);
    expect(await training.begin(NALEDI)).toEqual({ kind: 'done' });
  });

  it('writes nothing down where nothing happens', async () => {
    const nothing = { kind: 'refused', why: 'nothing-to-do' };
    expect(training.end()).toEqual(nothing);
    expect(done).toEqual([]);
    const first = training.begin(NALEDI);
    expect(await training.begin(NALEDI)).toEqual({ kind: 'refused', why: 'busy' });
    await first;
    await vi.waitFor(() => expect(done.at(-1)).toBe('training'));
    expect(done.filter((what) => what === 'noted')).toHaveLength(1);
  });

  it('does not begin when it can not be written down', async () => {
    noteBegun = () => {
      throw new Error('full');
    };
    await expect(training.begin(NALEDI)).rejects.toThrow('full');
    expect(done).toEqual(['provider', 'stopped']);
  });
});
