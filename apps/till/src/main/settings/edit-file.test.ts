import fc from 'fast-check';
import { parse } from 'jsonc-parser';
import { describe, expect, it } from 'vitest';
import { editSettings } from './edit-file.ts';

const FILE = `{
  // The till at the door.
  "tillId": "T03",
  "store": {
    "name": "Kasi Corner Store", // as on the sign
    /* registered in May */
    "vatNumber": "4123456789"
  },
  "office": {
    "commission": [
      { "group": "airtime", "basisPoints": 250 }, // agreed in May
      // only the big bundle
      { "group": "data", "productCode": "311", "basisPoints": 300 },
    ],
  },
  "kiosk": true, // shop front
}
`;

const read = (text: string): unknown => parse(text, [], { allowTrailingComma: true });
const comments = (text: string): string[] => text.match(/\/\/.*|\/\*.*\*\//g) ?? [];
const edit = (key: string, to: unknown, text = FILE): string =>
  editSettings(text, [{ path: key.split('.'), to }]);

describe('changing the settings file', () => {
  it('touches one value and nothing else', () => {
    expect(edit('store.name', 'Mama Zodwa’s')).toBe(
      FILE.replace('Kasi Corner Store', 'Mama Zodwa’s'),
    );
    expect(edit('kiosk', true)).toBe(FILE);
  });

  it('takes a setting out and leaves the words round it', () => {
    const text = edit('store.vatNumber', undefined);
    expect(read(text)).toMatchObject({ store: { name: 'Kasi Corner Store' } });
    expect(text).not.toContain('vatNumber');
    expect(comments(text)).toEqual(comments(FILE));
    expect(edit('store.vatNumber', undefined, text)).toBe(text);
  });

  it('adds a setting in a section that is not there yet, indented like the rest', () => {
    const text = edit('counter.shiftNeeded', true);
    expect(text).toContain('  "counter": {\n    "shiftNeeded": true\n  }');
    expect(comments(text)).toEqual(comments(FILE));
  });

  it('changes one rate in a list and keeps what is said of the others', () => {
    const rates = [
      { group: 'airtime', basisPoints: 275 },
      { group: 'electricity', basisPoints: 100 },
      { group: 'data', productCode: '311', basisPoints: 300 },
    ];
    const text = edit('office.commission', rates);
    expect(read(text)).toMatchObject({ office: { commission: rates } });
    expect(comments(text)).toEqual(comments(FILE));
    const less = edit('office.commission', rates.slice(2), text);
    expect(read(less)).toMatchObject({ office: { commission: rates.slice(2) } });
  });

  it('keeps tabs and the line ends of Windows', () => {
    const windows = FILE.replaceAll('  ', '\t').replaceAll('\n', '\r\n');
    const text = edit('counter.shiftNeeded', true, windows);
    expect(text).toContain('\r\n\t"counter": {\r\n\t\t"shiftNeeded": true\r\n\t}');
    expect(text.replaceAll('\r\n', '')).not.toContain('\n');
  });

  it('says what was asked, with every comment there was, whatever is changed', () => {
    const line = fc.string({ maxLength: 12 }).filter((each) => !/[/*]/.test(each));
    const rate = fc.record({
      group: fc.constantFrom('airtime', 'data', 'electricity'),
      basisPoints: fc.integer({ min: 0, max: 9_999 }),
    });
    const change = fc.oneof(
      fc.tuple(fc.constantFrom('store.name', 'tillId'), line),
      fc.tuple(fc.constantFrom('store.vatNumber', 'slip.logoFile'), fc.option(line)),
      fc.tuple(fc.constantFrom('kiosk', 'counter.shiftNeeded', 'slip.show.terms'), fc.boolean()),
      fc.tuple(fc.constantFrom('store.addressLines', 'slip.footerLines'), fc.array(line)),
      fc.tuple(fc.constant('office.commission'), fc.array(rate)),
    );
    fc.assert(
      fc.property(fc.array(change, { maxLength: 12 }), (changes) => {
        let text = FILE;
        for (const [key, wanted] of changes) {
          const to = wanted ?? undefined;
          text = edit(key, to, text);
          const found = key
            .split('.')
            .reduce<unknown>(
              (at, name) => (at as Record<string, unknown> | undefined)?.[name],
              read(text),
            );
          expect(found).toEqual(to);
        }
        // A comment inside a list goes with the item that it stands in; those outside stay.
        for (const words of [
          'The till at the door',
          'as on the sign',
          'registered in May',
          'shop front',
        ])
          expect(text).toContain(words);
      }),
      { numRuns: 300 },
    );
  });
});
