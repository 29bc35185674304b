import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { err, type HouseFact, ok } from '@tillkeeper/domain';
import type { SettingKey, SettingsView, SettingValue } from '@tillkeeper/ipc';
import { type Journal, openJournal } from '@tillkeeper/journal';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { OwnWork } from '../busy.ts';
import { loadConfig, type TillConfig } from '../config/load.ts';
import { systemClock, systemRandom } from '../ports.ts';
import type { Tried } from '../save-api-key.ts';
import { noteInForce } from './note-in-force.ts';
import { createSettingsDesk, type SettingsDesk } from './settings-desk.ts';
import { fileSource, type SettingsSource } from './settings-source.ts';

const FILE = `{
  // The till at the door.
  "tillId": "T03",
  "storeId": "KASI001",
  "terminalId": "T03",
  "store": { "name": "Kasi Corner Store", "vatNumber": "4123456789" },
  "flash": { "environment": "sandbox", "accountNumber": "1234" },
  "printer": { "uri": "virtual:" },
}
`;
const NALEDI = { operatorId: 'OP-1', name: 'Naledi' };

let folder: string;
let file: string;
let journal: Journal;
let inForce: TillConfig;
let isBusy: boolean;
let ownWork: OwnWork | undefined;
let provider: Tried;
let asked: string[];
let onFree: () => void;
let environment: Record<string, string>;

const parse = (text: string | undefined) => loadConfig({ file, text, environment });
const text = (): string => readFileSync(file, 'utf8');

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'tillkeeper-settings-'));
  file = join(folder, 'till.config.json');
  environment = { TILL_FLASH_API_KEY: 'bm90LWEta2V5' };
  writeFileSync(file, FILE);
  const opened = openJournal({
    file: join(folder, 'journal.db'),
    tillId: 'T03',
    sealingKey: new Uint8Array(32).fill(7),
    clock: systemClock,
    random: systemRandom,
    space: { ballastBytes: 0 },
  });
  const config = parse(FILE);
  if (!opened.ok || !config.ok) throw new Error('The test has no till.');
  journal = opened.value;
  inForce = config.value;
  isBusy = false;
  ownWork = undefined;
  provider = ok([]);
  asked = [];
});
afterEach(() => {
  journal.close();
  rmSync(folder, { recursive: true, force: true });
});

function open(more: { source?: SettingsSource; record?: () => void } = {}): SettingsDesk {
  return createSettingsDesk({
    source: more.source ?? fileSource(file),
    environment,
    parse,
    emptyFile: () => ({}),
    loadLogo: () => ok(undefined),
    askProvider: async ({ flash }) => {
      asked.push(flash.accountNumber);
      return provider;
    },
    till: {
      get config() {
        return inForce;
      },
      logo: undefined,
      isBusy: () => isBusy,
      ownWork: () => ownWork,
      whenFree: (callback) => {
        onFree = callback;
      },
      follow: (config) => {
        inForce = config;
      },
    },
    record: more.record ?? ((facts: readonly HouseFact[]) => void journal.recordHouse(facts)),
    clock: systemClock,
    log: { info: () => {}, warn: () => {}, error: () => {} },
  });
}

type Read = Extract<SettingsView, { kind: 'read' }>;

function viewOf(desk: SettingsDesk): Read {
  const view = desk.view();
  if (view.kind !== 'read') throw new Error(JSON.stringify(view.problems));
  return view;
}

function save(desk: SettingsDesk, ...changes: [key: SettingKey, value: SettingValue][]) {
  const { version } = viewOf(desk);
  return desk.save({ version, changes: changes.map(([key, value]) => ({ key, value })) }, NALEDI);
}

/** Every change on record, oldest first. */
function changes(): string[] {
  const facts = journal.houseFacts({ kinds: ['setting-changed'], limit: 50 });
  return facts.reverse().map(({ fact }) => {
    if (fact.kind !== 'setting-changed') return fact.kind;
    return `${fact.by?.name ?? 'the till'}: ${fact.setting} ${fact.from} > ${fact.to}`;
  });
}

describe('settings that a manager changes', () => {
  it('are on record with old and new value, in the file, and hold at once', () => {
    const saved = save(open(), ['store.name', ' Mama Zodwa ’s '], ['lockAfterMinutes', 10]);
    expect(saved).toMatchObject({ kind: 'saved', view: { fromNextStart: [] } });
    expect(text()).toContain('// The till at the door.');
    expect(text()).toContain('"name": "Mama Zodwa ’s"');
    expect(changes()).toEqual([
      'Naledi: store.name Kasi Corner Store > Mama Zodwa ’s',
      'Naledi: lockAfterMinutes 5 > 10',
    ]);
    expect(inForce).toMatchObject({ store: { name: 'Mama Zodwa ’s' }, lockAfterMinutes: 10 });
    expect(readFileSync(`${file}.before`, 'utf8')).toBe(FILE);
  });

  it('are refused with words beside each field, and nothing is kept', () => {
    const wrong = save(
      open(),
      ['store.name', ''],
      ['slip.headerLines', ['fine', 'x'.repeat(81)]],
      ['lockAfterMinutes', 'soon'],
      ['office.commission', [{ group: 'airtime', productCode: '', basisPoints: 10_001 }]],
    );
    expect(wrong).toMatchObject({ kind: 'wrong' });
    expect(wrong.kind === 'wrong' && wrong.problems.map(({ key, item }) => [key, item])).toEqual(
      expect.arrayContaining([
        ['store.name', null],
        ['slip.headerLines', 1],
        ['lockAfterMinutes', null],
        ['office.commission', 0],
      ]),
    );
    expect(wrong).toMatchObject({
      problems: expect.arrayContaining([
        {
          key: 'lockAfterMinutes',
          item: null,
          message: 'must be a whole number of minutes, 0 to 120',
        },
      ]),
    });
    expect(text()).toBe(FILE);
    expect(changes()).toEqual([]);
  });

  it('are no two rates for the same, of which reports would take one in silence', () => {
    const rate = { group: 'airtime', productCode: '', basisPoints: 100 };
    const wrong = save(open(), ['office.commission', [rate, { ...rate, basisPoints: 200 }]]);
    expect(wrong).toMatchObject({ problems: [{ key: 'office.commission', item: 1 }] });
    const both = save(open(), ['office.commission', [rate, { ...rate, productCode: '311' }]]);
    expect(both).toMatchObject({ kind: 'saved' });
  });

  it('are left out of the file when nothing is typed', () => {
    save(open(), ['store.vatNumber', ' '], ['slip.supportLink', '']);
    expect(text()).not.toContain('vatNumber');
    expect(changes()).toEqual(['Naledi: store.vatNumber 4123456789 > ']);
  });

  it('are written nowhere when nothing has changed', () => {
    expect(save(open(), ['store.name', 'Kasi Corner Store'])).toMatchObject({ kind: 'saved' });
    expect(readdirSync(folder)).not.toContain('till.config.json.before');
    expect(changes()).toEqual([]);
  });

  it('are not written over a file that somebody changed meanwhile', () => {
    const desk = open();
    const { version } = viewOf(desk);
    writeFileSync(file, FILE.replace('T03', 'T04'));
    const ask = { version, changes: [{ key: 'kiosk' as const, value: true }] };
    expect(desk.save(ask, NALEDI)).toEqual({ kind: 'refused', why: 'changed-elsewhere' });
    expect(text()).toContain('T04');
    expect(changes()).toEqual([]);
  });

  it('are not written over a file that is broken', () => {
    const desk = open();
    writeFileSync(file, '{');
    expect(desk.view()).toMatchObject({ kind: 'unreadable', problems: [{ line: 1 }] });
  });

  it('are in the record before the file, and not in the file without the record', () => {
    const source = fileSource(file);
    const order: string[] = [];
    const watched: SettingsSource = { ...source, write: () => void order.push('file') };
    save(open({ source: watched, record: () => order.push('record') }), ['kiosk', true]);
    expect(order).toEqual(['record', 'file']);
    const full = (): never => {
      throw new Error('The disk is full.');
    };
    expect(save(open({ record: full }), ['kiosk', true])).toMatchObject({ why: 'not-recorded' });
    expect(text()).toBe(FILE);
  });

  it('are taken back in the record when the file can not be written', () => {
    const source: SettingsSource = {
      ...fileSource(file),
      write: () => {
        throw new Error('The disk is full.');
      },
    };
    expect(save(open({ source }), ['kiosk', true])).toMatchObject({ why: 'not-written' });
    expect(changes()).toEqual(['Naledi: kiosk false > true', 'the till: kiosk true > false']);
    expect(inForce.kiosk).toBe(false);
  });

  it('wait for a slip that is being made, and follow as soon as it is out', () => {
    isBusy = true;
    const desk = open();
    const saved = save(desk, ['vatRateBasisPoints', 1_600], ['store.name', 'Mama Zodwa’s']);
    expect(saved).toMatchObject({
      view: { soon: ['store.name', 'vatRateBasisPoints'], fromNextStart: [] },
    });
    expect(inForce.vatRateBasisPoints).toBe(1_500);
    // The next slip is being made by then: it waits on.
    onFree();
    expect(inForce.vatRateBasisPoints).toBe(1_500);
    isBusy = false;
    onFree();
    expect(inForce).toMatchObject({ vatRateBasisPoints: 1_600, store: { name: 'Mama Zodwa’s' } });
    expect(viewOf(desk)).toMatchObject({ soon: [], fromNextStart: [] });
  });

  it('that wait give way to what is saved after them', () => {
    isBusy = true;
    const desk = open();
    save(desk, ['vatRateBasisPoints', 1_600]);
    isBusy = false;
    save(desk, ['vatRateBasisPoints', 1_700]);
    onFree();
    expect(inForce.vatRateBasisPoints).toBe(1_700);
  });

  it('of lock, screen, counter, commission and backups hold at once, under a sale too', () => {
    isBusy = true;
    const rate = { group: 'airtime', productCode: '', basisPoints: 275 };
    const saved = save(
      open(),
      ['lockAfterMinutes', 9],
      ['kiosk', true],
      ['cashRounding', true],
      ['counter.shiftNeeded', true],
      ['office.commission', [rate]],
      ['office.backupFolder', '/backups'],
      ['slip.headerLines', ['One']],
    );
    expect(saved).toMatchObject({ view: { soon: ['slip.headerLines'], fromNextStart: [] } });
    expect(inForce).toMatchObject({
      lockAfterMinutes: 9,
      kiosk: true,
      cashRounding: true,
      counter: { shiftNeeded: true },
      office: { commission: [{ basisPoints: 275 }], backupFolder: '/backups' },
      slip: { headerLines: [] },
    });
  });

  it('leave the account and the printer as they were at the start', () => {
    writeFileSync(file, FILE.replace('"virtual:"', '"tcp://10.0.0.9:9100"'));
    const saved = save(open(), ['kiosk', true]);
    expect(saved).toMatchObject({ view: { fromNextStart: ['printer.uri'] } });
    expect(inForce).toMatchObject({ kiosk: true, printer: { uri: 'virtual:' } });
  });

  it('say where a variable stands over the file', () => {
    environment['TILL_STORE_ID'] = 'SHOP9';
    expect(viewOf(open()).settings).toContainEqual({
      key: 'storeId',
      value: 'SHOP9',
      setBy: 'TILL_STORE_ID',
    });
    expect(JSON.stringify(viewOf(open()))).not.toContain('bm90LWEta2V5');
  });
});

describe('another account', () => {
  const account = [
    { key: 'flash.accountNumber', value: '9876' },
    { key: 'terminalId', value: 'T09' },
  ] as const;
  const askFor = (desk: SettingsDesk) => ({
    version: viewOf(desk).version,
    changes: account.map((each) => ({ ...each })),
  });

  it('is asked for with the provider first, is on record, and holds from the next start', async () => {
    const desk = open();
    expect(await desk.tryAccount(askFor(desk))).toBeUndefined();
    expect(asked).toEqual(['9876']);
    expect(text(), 'asking writes nothing').toBe(FILE);
    expect(desk.save(askFor(desk), NALEDI)).toMatchObject({
      kind: 'saved',
      view: { fromNextStart: ['terminalId', 'flash.accountNumber'] },
    });
    expect(changes()).toEqual([
      'Naledi: flash.accountNumber 1234 > 9876',
      'Naledi: terminalId T03 > T09',
    ]);
    expect(inForce).toMatchObject({ terminalId: 'T03', flash: { accountNumber: '1234' } });
  });

  it('is not kept when the provider does not take it, or can not be asked', async () => {
    const desk = open();
    for (const kind of ['not-authorised', 'unreachable'] as const) {
      provider = err({ kind });
      expect(await desk.tryAccount(askFor(desk))).toEqual({ kind: 'refused', why: kind });
    }
    provider = err({ kind: 'unreadable' });
    expect(await desk.tryAccount(askFor(desk))).toEqual({ kind: 'refused', why: 'failed' });
  });

  it('waits until nothing is open with the one before, to be kept and to be started with', async () => {
    const desk = open();
    ownWork = 'undoing';
    expect(await desk.tryAccount(askFor(desk))).toEqual({ kind: 'refused', why: 'open-sales' });
    expect(desk.save(askFor(desk), NALEDI)).toEqual({ kind: 'refused', why: 'open-sales' });
    expect(asked).toEqual([]);
    expect(changes()).toEqual([]);
    ownWork = undefined;
    desk.save(askFor(desk), NALEDI);
    expect(desk.holdsRestart()).toBe(false);
    // Sold meanwhile with the account that the till runs with.
    ownWork = 'under-way';
    expect(desk.holdsRestart()).toBe(true);
  });

  it('is checked by the settings’ own words before anybody is asked', async () => {
    const desk = open();
    const { version } = viewOf(desk);
    const wrong = [{ key: 'storeId', value: 'KASI 001' }] as const;
    expect(await desk.tryAccount({ version, changes: [...wrong] })).toMatchObject({
      kind: 'wrong',
      problems: [{ key: 'storeId' }],
    });
    expect(asked).toEqual([]);
    const other = [{ key: 'store.name', value: 'Mama Zodwa’s' }] as const;
    expect(await desk.tryAccount({ version, changes: [...other] })).toBeUndefined();
    expect(asked, 'nobody is asked about the shop’s name').toEqual([]);
  });
});

describe('a start after a change of settings', () => {
  it('finds nothing to say when record and file agree', () => {
    save(open(), ['kiosk', true], ['slip.headerLines', ['One', 'Two']]);
    expect(noteInForce(journal, inForce, systemClock)).toBe(0);
    expect(changes()).toHaveLength(2);
  });

  it('writes down what holds when the till stopped between the record and the file', () => {
    const before = inForce;
    const source: SettingsSource = { ...fileSource(file), write: () => {} };
    save(open({ source }), ['kiosk', true]);
    expect(noteInForce(journal, before, systemClock)).toBe(1);
    expect(changes()).toEqual(['Naledi: kiosk false > true', 'the till: kiosk true > false']);
    expect(noteInForce(journal, before, systemClock)).toBe(0);
  });

  it('writes down what somebody changed in the file since', () => {
    save(open(), ['kiosk', true]);
    writeFileSync(file, text().replace('"kiosk": true', '"kiosk": false'));
    const started = parse(text());
    if (!started.ok) throw new Error('The file is broken.');
    noteInForce(journal, started.value, systemClock);
    expect(changes().at(-1)).toBe('the till: kiosk true > false');
  });
});
