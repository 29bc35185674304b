import { readdirSync, readFileSync } from 'node:fs';
import type { ExpectedEvidence } from '@tillkeeper/domain';
import { describe, expect, it } from 'vitest';
import { readBillAccount } from './bill-evidence.ts';
import { judgePurchase } from './judge-purchase.ts';
import { judgeReversal } from './judge-reversal.ts';
import { readMeterAccount } from './lookup-meter.ts';
import { readOffers, readPinAccount } from './lookup-services.ts';
import { readLooseJson } from './loose-json.ts';
import { PURCHASES, type PurchaseOperation } from './operation.ts';
import { readProducts } from './products.ts';
import { unknownFields } from './support-notes.ts';
import { answered, requestFor } from './testing/samples.ts';

const FOLDER = new URL('./golden/', import.meta.url);
const names = readdirSync(FOLDER)
  .filter((name) => name.endsWith('.json') && !name.endsWith('.read.json'))
  .map((name) => name.replace('.json', ''));
const textOf = (name: string): string => readFileSync(new URL(`${name}.json`, FOLDER), 'utf8');

/** What the till makes of an example: through the very code that reads the real answers. */
function read(name: string): unknown {
  const text = textOf(name);
  const fields = readLooseJson(text);
  if (name.startsWith('product')) return readProducts(fields);
  if (name.startsWith('meter-lookup')) return readMeterAccount(fields, '01443026719');
  if (name.startsWith('cash-out-pin-lookup')) return readPinAccount(fields, 'SN0001');
  if (name.startsWith('global-airtime-lookup')) return readOffers(fields);
  if (name.startsWith('flash-pay-balance')) return readBillAccount(fields, BILL);
  if (name.includes('-reverse-')) return judgeReversal(answered(text), requestFor('none'));
  const request = { ...requestFor(expected(name)), amountCents: 5_000 };
  const amountCents = name.startsWith('utility') ? 20_000 : 5_000;
  const fill = { accountReference: `${BILL.billerCode}${BILL.accountReference}` };
  const body = JSON.stringify({ ...JSON.parse(request.body), ...fill });
  return judgePurchase(answered(text), { ...request, amountCents, body });
}

const BILL = { billerCode: '51010', accountReference: '1048203377' };

function expected(name: string): ExpectedEvidence {
  const operation = Object.keys(PURCHASES).find((each) => name.startsWith(each));
  return operation === undefined ? 'voucher' : PURCHASES[operation as PurchaseOperation].expects;
}

describe('the documented example', () => {
  it.each(names)('%s is read as it always was', async (name) => {
    const made = `${JSON.stringify(read(name), null, 2)}\n`;
    await expect(made).toMatchFileSnapshot(`./golden/${name}.read.json`);
  });

  it.each(names.filter((name) => !name.startsWith('product-')))(
    '%s has no field that the till calls undocumented',
    (name) => {
      expect(unknownFields(readLooseJson(textOf(name)))).toEqual([]);
    },
  );
});
