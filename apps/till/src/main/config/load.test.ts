import { describe, expect, it } from 'vitest';
import type { Environment } from './environment.ts';
import { loadConfig } from './load.ts';

const WHOLE = `{
  // The till at the door.
  "tillId": "T03",
  "storeId": "KASI001",
  "terminalId": "T03",
  "store": { "name": "Kasi Corner Store", "vatNumber": "4123456789" },
  "flash": { "environment": "sandbox", "accountNumber": "1234-5678-9012-3456" },
  "printer": { "uri": "serial:///dev/ttyUSB0?baudRate=19200" },
}`;
const KEY = { TILL_FLASH_API_KEY: 'bm90LWEta2V5' };

function load(text: string | undefined, environment: Environment = KEY) {
  return loadConfig({ file: 'till.config.json', text, environment });
}

function problems(text: string | undefined, environment: Environment = KEY): string[] {
  const loaded = load(text, environment);
  if (loaded.ok) return [];
  return loaded.error.map(
    ({ source, key, line, message }) => `${source}:${line} ${key}: ${message}`,
  );
}

describe('the configuration', () => {
  it('is a file, its defaults, and the key from the environment', () => {
    expect(load(WHOLE)).toMatchObject({
      ok: true,
      value: {
        flashBaseUrl: 'https://api-flashswitch-sandbox.flash-group.com',
        flashApiKey: 'bm90LWEta2V5',
        vatRateBasisPoints: 1500,
        flash: { voucherCall: 'purchase', tokenPath: '/token' },
        demo: false,
      },
    });
  });

  it('takes single values from the environment', () => {
    const environment = {
      ...KEY,
      TILL_FLASH_BASE_URL: 'http://127.0.0.1:8080',
      TILL_PRINTER: 'virtual:',
    };
    expect(load(WHOLE, environment)).toMatchObject({
      ok: true,
      value: { flashBaseUrl: 'http://127.0.0.1:8080', printer: { uri: 'virtual:' } },
    });
  });

  it('can come from the environment alone, for a kiosk', () => {
    const environment = {
      ...KEY,
      TILL_FLASH_BASE_URL: 'http://127.0.0.1:8080',
      TILL_FLASH_ACCOUNT: '1234',
      TILL_STORE_ID: 'KASI001',
      TILL_TERMINAL_ID: 'T07',
      TILL_PRINTER: 'virtual:',
    };
    expect(load(undefined, environment)).toMatchObject({ ok: true, value: { tillId: 'T07' } });
  });
});

describe('a configuration with a mistake', () => {
  it.each([
    [
      'a mistyped key',
      WHOLE.replace('"storeId"', '"storeID"'),
      'till.config.json:4 storeID: There is no setting "storeID". Did you mean "storeId"?',
    ],
    [
      'a missing key',
      WHOLE.replace('"storeId": "KASI001",', ''),
      'till.config.json:1 storeId: This setting is missing. The store, as Flash knows it',
    ],
    [
      'a mistyped inner key',
      WHOLE.replace('"uri"', '"url"'),
      'till.config.json:8 printer.url: There is no setting "url". Did you mean "uri"?',
    ],
    [
      'a mistyped key in a group that may be left out',
      WHOLE.replace('"storeId"', '"slip": { "show": { "term": true } }, "storeId"'),
      'till.config.json:4 slip.show.term: There is no setting "term". Did you mean "terms"?',
    ],
    [
      'a help link that a phone would not open',
      WHOLE.replace('"storeId"', '"slip": { "supportLink": "call us" }, "storeId"'),
      'till.config.json:4 slip.supportLink: must begin with https://, tel: or mailto:',
    ],
    [
      'a wrong value',
      WHOLE.replace('"sandbox"', '"sandpit"'),
      'till.config.json:7 flash.environment: Invalid option: expected one of "sandbox"|"production"',
    ],
    [
      'a VAT number that is none',
      WHOLE.replace('4123456789', '41'),
      'till.config.json:6 store.vatNumber: must be the 10 digits',
    ],
    [
      'a printer of a kind not known',
      WHOLE.replace('serial:///dev/ttyUSB0', 'parallel:'),
      'till.config.json:8 printer.uri: ',
    ],
    [
      'a comma forgotten',
      WHOLE.replace('"T03",\n  "storeId"', '"T03"\n  "storeId"'),
      'till.config.json:4 : This is not JSON: comma expected here.',
    ],
    ['a file that is a list', '[]', 'till.config.json'],
  ])('names the key, the line and what was expected: %s', (_, text, expected) => {
    expect(problems(text).join('\n')).toContain(expected);
  });

  it('counts a mistyped key once, not as unknown and missing', () => {
    expect(problems(WHOLE.replace('"storeId"', '"storeID"'))).toHaveLength(1);
  });

  it('says all that is wrong at once', () => {
    expect(problems('{}').length).toBeGreaterThanOrEqual(6);
  });

  it('names the variable when the value came from there', () => {
    expect(problems(WHOLE, { ...KEY, TILL_STORE_ID: 'no spaces please' })).toEqual([
      'environment:null TILL_STORE_ID: must be 1 to 30 letters and digits, without spaces or dashes',
    ]);
  });

  it('notices a mistyped variable', () => {
    expect(problems(WHOLE, { ...KEY, TILL_PRINTR: 'virtual:' }).join()).toContain(
      'There is no variable TILL_PRINTR',
    );
  });

  it('asks for the API key, and never repeats it', () => {
    expect(problems(WHOLE, {})).toEqual([
      'environment:null TILL_FLASH_API_KEY: The API key from Flash is missing.',
    ]);
    expect(problems('{}').join()).not.toContain(KEY.TILL_FLASH_API_KEY);
  });

  it.each(['http://10.0.0.5:8080', 'http://example.org', 'ftp://127.0.0.1', 'nonsense'])(
    'refuses a server that keys and PINs must not travel to: %s',
    (url) => {
      expect(problems(WHOLE, { ...KEY, TILL_FLASH_BASE_URL: url })).toHaveLength(1);
    },
  );

  it.each(['Basic bm90LWEta2V5', 'two words'])(
    'refuses a key that was pasted with more: %s',
    (key) => {
      const found = problems(WHOLE, { TILL_FLASH_API_KEY: key });
      expect(found).toHaveLength(1);
      expect(found.join()).not.toContain(key);
    },
  );

  it.each(['/to ken', '/token?x=1', 'token'])('refuses a token path that is none: %s', (path) => {
    const text = WHOLE.replace('"environment"', `"tokenPath": "${path}", "environment"`);
    expect(problems(text).join()).toContain('flash.tokenPath');
  });

  it('refuses two servers in one file, and lets the environment put another over it', () => {
    const two = WHOLE.replace('"environment"', '"baseUrl": "https://example.org", "environment"');
    expect(problems(two).join()).toContain('Keep one of the two');
    expect(problems(two, { ...KEY, TILL_FLASH_BASE_URL: 'https://example.org' })).toEqual([]);
  });

  it('refuses a key that stands twice, and a section that is none', () => {
    const twice = WHOLE.replace('"tillId": "T03",', '"tillId": "T03", "tillId": "T04",');
    expect(problems(twice)).toEqual(['till.config.json:3 tillId: This setting stands here twice.']);
    const oops = WHOLE.replace(/"flash": \{[^}]*\}/, '"flash": "oops"');
    expect(
      problems(oops, {
        ...KEY,
        TILL_FLASH_ACCOUNT: '1',
        TILL_FLASH_BASE_URL: 'https://example.org',
      }),
    ).toHaveLength(1);
  });

  it('lets the demo sell from this machine only, and knows 0 and 1 alone', () => {
    expect(problems(WHOLE, { ...KEY, TILL_DEMO: '1' }).join()).toContain('on this machine only');
    expect(problems(WHOLE, { ...KEY, TILL_DEMO: 'yes' }).join()).toContain('Say 1 for the demo');
    expect(problems(WHOLE, { ...KEY, TILL_DEMO: '0' })).toEqual([]);
  });
});
