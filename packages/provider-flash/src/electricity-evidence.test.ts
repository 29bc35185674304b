import { describe, expect, it } from 'vitest';
import { readElectricity } from './electricity-evidence.ts';
import { readLooseJson } from './loose-json.ts';
import { TOKEN } from './testing/samples.ts';

const read = (body: unknown) =>
  readElectricity(
    readLooseJson(typeof body === 'string' ? body : JSON.stringify(body)),
    '01443026719',
  );

// Release 3.1, since July 2024: numbers for codes, `meterinfo` in small letters, `"units "`.
const NEWER = {
  billingInfo: {
    taxAmount: 6.52,
    unitType: 'kWh',
    units: '22.10',
    freeUnits: '0',
    exclusiveAmount: 43.48,
    receiptNumber: 'R1',
    transactionNumber: 'T1',
  },
  charges: {
    debt: { value: 10, description: 'Arrears' },
    fixedCost: [
      { value: '2.50', description: 'Service' },
      { value: 0, description: '' },
    ],
  },
  meterinfo: {
    algorithmCode: 7,
    customerInfo: { name: 'T Dlamini', address: '1 Long St' },
    meterNumber: '01443026719',
    supplyGroupCode: 123,
    tariffIndex: 1,
    keyRevisionNumber: 1,
    tokenTechnology: 2,
    oldSupplyGroupCode: 123,
    newSupplyGroupCode: 1234,
    newTariffIndex: 0,
    newKeyRevisionNumber: 2,
    consumerMessage: 'Enter the key change tokens first.',
    tariffName: 'Home',
    utilityInfo: { utilityname: 'City Power', address: 'Jhb', callCentre: '011', vatNumber: '4' },
  },
  tokens: [
    { tokenDescription: 'Normal Sale', serialNumber: 'S1', token: TOKEN },
    { tokenDescription: 'Key Change Token 1', serialNumber: '', token: '11111111111111111111' },
    { tokenDescription: 'BSST token', serialNumber: '', token: '33333333333333333333' },
    { tokenDescription: 'KCT2', serialNumber: '', token: '22222222222222222222' },
  ],
  tariffBlocks: [{ amount: 50, 'units ': '22.10', costPerUnit: 2.2624, tariffName: 'Block 1' }],
};

describe('the newer shape', () => {
  it('gives key change tokens first and keeps the order within each kind', () => {
    const evidence = read(NEWER);
    expect(evidence.ok && evidence.value.tokens.map(({ kind, token }) => [kind, token])).toEqual([
      ['key-change', '11111111111111111111'],
      ['key-change', '22222222222222222222'],
      ['standard', TOKEN],
      ['free-basic', '33333333333333333333'],
    ]);
  });

  it('puts lost leading zeros back and keeps figures as written', () => {
    expect(read(NEWER)).toMatchObject({
      ok: true,
      value: {
        meter: {
          supplyGroupCode: '000123',
          tariffIndex: '01',
          keyRevisionNumber: '1',
          algorithmCode: '07',
          tokenTechnology: '02',
          utilityName: 'City Power',
          tariffName: 'Home',
        },
        keyChange: { supplyGroupCode: '001234', keyRevisionNumber: '2', tariffIndex: '00' },
        units: '22.10',
        unitType: 'kWh',
        taxText: '6.52',
        exclusiveText: '43.48',
        receiptNumber: 'R1',
        consumerMessage: 'Enter the key change tokens first.',
        charges: [
          { kind: 'debt', description: 'Arrears', valueText: '10', outstandingText: '' },
          { kind: 'fixed', description: 'Service', valueText: '2.50', outstandingText: '' },
        ],
        tariffBlocks: [
          { tariffName: 'Block 1', units: '22.10', costPerUnitText: '2.2624', amountText: '50' },
        ],
      },
    });
  });

  it('says nothing of a key change when no token makes one', () => {
    const evidence = read({ ...NEWER, tokens: NEWER.tokens.slice(0, 1) });
    expect(evidence.ok && evidence.value.keyChange).toBe(undefined);
  });
});

describe('the shape of 2023', () => {
  const OLDER = {
    billingInfo: { arrearValue: 0, tariffName: 'Home' },
    debt: { value: 500, description: 'Rates', outstanding: '1000', tax: 0 },
    fixedCost: [{ value: 200, description: 'Daily', tax: 0 }],
    keyChangeTokenData: { keyRevisionNumber: 2, supplyGroupCode: 600727, tariffIndex: 7 },
    meterInfo: {
      meterNumber: '01443026719',
      supplyGroupCode: 100600,
      tariffIndex: 7,
      utilityInfo: { name: 'Eskom' },
    },
    tariffBlocks: [{ amount: 5000, costPerUnit: 217, units: 23 }],
    tokens: [
      {
        token: TOKEN,
        tokenDescription: 'Credit',
        type: 'STD',
        units: { quantity: 23.04, unitType: 'kWh' },
      },
      { token: '44444444444444444444', tokenDescription: '', type: 'KC', units: {} },
    ],
  };

  it('gives the same evidence', () => {
    expect(read(OLDER)).toMatchObject({
      ok: true,
      value: {
        meter: {
          utilityName: 'Eskom',
          tariffName: 'Home',
          supplyGroupCode: '100600',
          tariffIndex: '07',
        },
        tokens: [
          { kind: 'key-change', token: '44444444444444444444', description: 'KC' },
          { kind: 'standard', token: TOKEN, units: '23.04' },
        ],
        keyChange: { supplyGroupCode: '600727', keyRevisionNumber: '2', tariffIndex: '07' },
        units: '23.04',
        unitType: 'kWh',
        charges: [
          { kind: 'debt', description: 'Rates', valueText: '500', outstandingText: '1000' },
          { kind: 'fixed', description: 'Daily', valueText: '200' },
        ],
      },
    });
  });
});

describe('the tokens', () => {
  it('may come as numbers, exactly as written', () => {
    const evidence = read(
      `{"tokens": [{"token": 4121234567890123457}, {"token": "7309 1178 4025 6613 8820"}]}`,
    );
    expect(evidence.ok && evidence.value.tokens.map((each) => each.token)).toEqual([
      TOKEN,
      '73091178402566138820',
    ]);
  });

  it('may come alone: the meter is then the one that was asked for', () => {
    expect(read({ tokens: { token: TOKEN } })).toMatchObject({
      ok: true,
      value: { meter: { meterNumber: '01443026719' } },
    });
  });

  it.each([
    [undefined],
    [[]],
    [[{}]],
    [[{ token: '' }]],
    [[{ token: '1234' }]],
    [[{ token: TOKEN }, { tokenDescription: 'Free units' }]],
    ['none'],
    [[null]],
  ])('are missing in %j', (tokens) => {
    expect(read({ ...NEWER, tokens })).toMatchObject({
      ok: false,
      error: { cause: 'evidence-missing' },
    });
  });
});

describe('the meter', () => {
  const named = (meterNumber: string) =>
    read(`{"meterInfo": {"meterNumber": ${meterNumber}}, "tokens": [{"token": "${TOKEN}"}]}`);

  it.each(['"01443026719"', '1443026719', '"1443026719"', '"0144 3026-719"', '"001443026719"'])(
    'is the one asked for, with all its zeros, when the answer says %s',
    (echoed) => {
      expect(named(echoed)).toMatchObject({
        ok: true,
        value: { meter: { meterNumber: '01443026719' } },
      });
    },
  );

  it.each(['null', '""', '"N/A"', '0', '{}'])(
    'is the one asked for when %s names none',
    (echoed) => {
      expect(named(echoed)).toMatchObject({
        ok: true,
        value: { meter: { meterNumber: '01443026719' } },
      });
    },
  );

  it.each(['"07123456787"', '7123456787', '"1443026718"', '"14430267190"'])(
    'is another one in an answer about %s, whose tokens are not sold',
    (echoed) => {
      expect(named(echoed)).toEqual({
        ok: false,
        error: { cause: 'bad-answer', detail: 'the answer is about another meter' },
      });
    },
  );
});
