import { existsSync, readFileSync } from 'node:fs';
import { DEFAULT_PATHS, type FlashOperation, purchaseShape } from '../operation.ts';

const ROOT = new URL('../../../../', import.meta.url);

/** Where the till's side of an operation is: files of the repository, or why there is none. */
interface Place {
  readonly screen: string;
  readonly slip: string;
  readonly e2e: string;
}

/** The page that shows what is built for each operation, and the files in it that do not exist. */
export function operationPage(): { readonly page: string; readonly missing: readonly string[] } {
  const operations = Object.keys(DEFAULT_PATHS) as FlashOperation[];
  const rows = operations.map((operation) => row(operation, PLACES[operation]));
  const named = operations.flatMap((operation) => Object.values(PLACES[operation]));
  const missing = named.filter(isFile).filter((file) => !existsSync(new URL(file, ROOT)));
  return { page: `${HEAD}\n${rows.join('\n')}\n`, missing };
}

const HEAD = `# The operations of Flash Partner API v4

Made from the code by \`packages/provider-flash/src/operation-coverage.test.ts\`: don't edit it by hand, run
\`npx vitest run packages/provider-flash -u\`. Client: the path that it calls unless the configuration says
otherwise. Simulator: where it is executed. Reversal: the call that undoes it. A cell without a file says why.

| operation | client | simulator | screen | slip | reversal | e2e |
|---|---|---|---|---|---|---|`;

function row(operation: FlashOperation, place: Place): string {
  const path = DEFAULT_PATHS[operation].replace('/aggregation/4.0', '…');
  const cells = [`\`${path}\``, simulated(operation), link(place.screen), link(place.slip)];
  return `| ${[operation, ...cells, undoneBy(operation), link(place.e2e)].join(' | ')} |`;
}

const ENDPOINTS = readFileSync(new URL('apps/simulator/src/endpoints.ts', ROOT), 'utf8');
const PRODUCTS = 'apps/simulator/src/routes/products.ts';

function simulated(operation: FlashOperation): string {
  if (operation.startsWith('product')) return link(PRODUCTS);
  if (!ENDPOINTS.includes(`'${operation}'`)) throw new Error(`${operation} is not simulated.`);
  return link('apps/simulator/src/endpoints.ts');
}

function undoneBy(operation: FlashOperation): string {
  const shape = purchaseShape(operation);
  if (shape === undefined) return operation.endsWith('-reverse') ? 'is one' : 'moves no money';
  return shape.reversedBy ?? 'Flash documents none';
}

function link(place: string): string {
  if (!isFile(place)) return place;
  return `[${place.split('/').at(-1)}](../../${place})`;
}

function isFile(place: string): boolean {
  return /^(apps|packages|e2e)\//.test(place);
}

const SELL = 'apps/till/src/renderer/screens';
const SLIPS = 'packages/slip/src/build';
const STORIES = 'e2e/stories';
const NOTHING_TO_PRINT = 'moves no money';
const CONTRACT = 'packages/provider/src/contract/suite.ts';
const GROUPS = `${STORIES}/groups.e2e.ts`;
const TAKEN = `${STORIES}/vouchers-taken.e2e.ts`;
const PRODUCTS_STORY = `${STORIES}/products.e2e.ts`;
const UNDO: Place = {
  screen: `${SELL}/sale/undo-sheet.tsx`,
  slip: 'no slip of its own',
  e2e: CONTRACT,
};
const PIN: Place = {
  screen: `${SELL}/voucher/voucher-screen.tsx`,
  slip: `${SLIPS}/voucher-slip.ts`,
  e2e: GROUPS,
};
const REDEEM: Place = {
  screen: `${SELL}/redeem/redeem-screen.tsx`,
  slip: `${SLIPS}/redemption-slip.ts`,
  e2e: TAKEN,
};
const GIVEN_BACK: Place = {
  screen: `${SELL}/give-back/give-back-screen.tsx`,
  slip: `${SLIPS}/service-slip.ts`,
  e2e: `${STORIES}/give-back.e2e.ts`,
};
const LIST: Place = {
  screen: `${SELL}/home/tiles.ts`,
  slip: NOTHING_TO_PRINT,
  e2e: PRODUCTS_STORY,
};
const BILL: Place = {
  screen: `${SELL}/bill/bill-screen.tsx`,
  slip: `${SLIPS}/bill-slip.ts`,
  e2e: GROUPS,
};
const ABROAD: Place = {
  screen: `${SELL}/abroad/abroad-screen.tsx`,
  slip: `${SLIPS}/recharge-slip.ts`,
  e2e: CONTRACT,
};
const METER: Place = {
  screen: `${SELL}/electricity/electricity-screen.tsx`,
  slip: `${SLIPS}/electricity-slip.ts`,
  e2e: PRODUCTS_STORY,
};

const PLACES: Readonly<Record<FlashOperation, Place>> = {
  products: LIST,
  product: { ...LIST, screen: 'asked by none yet: the list is fresh', e2e: CONTRACT },
  'product-group': { ...LIST, screen: 'asked by none: the list has all groups', e2e: CONTRACT },
  'meter-lookup': { ...METER, slip: NOTHING_TO_PRINT },
  'one-voucher-purchase': { ...PIN, e2e: PRODUCTS_STORY },
  'one-voucher-disburse': { ...PIN, e2e: CONTRACT },
  'one-voucher-redeem': REDEEM,
  'one-voucher-refund': { ...GIVEN_BACK, slip: `${SLIPS}/voucher-slip.ts` },
  'one-voucher-reverse': UNDO,
  'gift-voucher-purchase': PIN,
  'cash-out-pin-purchase': { ...PIN, e2e: PRODUCTS_STORY },
  'cash-out-pin-cancel': GIVEN_BACK,
  'cash-out-pin-lookup': { ...GIVEN_BACK, slip: NOTHING_TO_PRINT },
  'cash-out-pin-reverse': UNDO,
  'flash-token-purchase': PIN,
  'flash-token-reverse': UNDO,
  'exclusive-voucher-purchase': PIN,
  'exclusive-voucher-cancel': GIVEN_BACK,
  'exclusive-voucher-redeem': { ...REDEEM, e2e: CONTRACT },
  'exclusive-voucher-reverse': UNDO,
  'pinless-purchase': {
    screen: `${SELL}/mobile/mobile-screen.tsx`,
    slip: `${SLIPS}/recharge-slip.ts`,
    e2e: PRODUCTS_STORY,
  },
  'global-airtime-lookup': { ...ABROAD, slip: NOTHING_TO_PRINT },
  'global-airtime-purchase': ABROAD,
  'eezi-voucher-purchase': PIN,
  'eezi-voucher-reverse': UNDO,
  'utility-purchase': METER,
  'flash-pay-balance': { ...BILL, slip: NOTHING_TO_PRINT },
  'flash-pay-purchase': BILL,
  'flash-pay-disburse': { ...BILL, e2e: 'apps/simulator/src/openapi.test.ts' },
};
