import { describe, expect, it } from 'vitest';
import { buildPendingSlip } from './build-pending-slip.ts';
import { buildSaleSlip } from './build-sale-slip.ts';
import type { SlipDocument } from './document.ts';
import { encodeSections } from './encode/encode-sections.ts';
import { COLUMN_WIDTHS } from './layout/line.ts';
import { markAsCopy } from './mark-as-copy.ts';
import { hexDump, printOnScreen } from './testing/print.ts';
import { SLIP_SAMPLES, SOLD_UTC_MS, STORE } from './testing/samples.ts';
import { toText } from './testing/to-text.ts';

const sales = SLIP_SAMPLES.map(({ name, sale, evidence, store }): [string, SlipDocument] => [
  name,
  buildSaleSlip(sale, evidence, store ?? STORE),
]);
const keyChange = sales.find(([name]) => name === 'electricity-key-change')?.[1] as SlipDocument;
const PENDING = SLIP_SAMPLES.filter(
  ({ name }) => name === 'airtime' || name === 'electricity-key-change',
).map(({ name, sale }): [string, SlipDocument] => {
  const unknown = { ...sale, phase: { kind: 'waiting' }, attempts: [] } as const;
  return [`pending-${name}`, buildPendingSlip(unknown, STORE)];
});
const slips: readonly (readonly [string, SlipDocument])[] = [
  ...sales,
  [
    'copy',
    markAsCopy(keyChange, {
      copyNumber: 1,
      originalSlipNumber: 186,
      printedUtcMs: SOLD_UTC_MS + 95_000,
      operatorName: 'Thandi',
      why: 'PAPER ENDED',
    }),
  ],
  ...PENDING,
];

describe.each(slips)('the %s slip', (name, document) => {
  it.each(COLUMN_WIDTHS)('reads as agreed at %i columns, in text and in bytes', async (columns) => {
    await expect(toText(document, columns)).toMatchFileSnapshot(`golden/${name}-${columns}.txt`);
    await expect(hexDump(encodeSections(document, columns))).toMatchFileSnapshot(
      `golden/${name}-${columns}.hex`,
    );
  });

  it.each(COLUMN_WIDTHS)('comes out of a printer of %i columns as its text', (columns) => {
    const printed = printOnScreen(document, columns);
    expect(printed.text).toBe(toText(document, columns));
    expect(printed.events).toEqual([{ kind: 'cut', how: 'partial' }]);
  });

  it('survives being stored as JSON', () => {
    const restored: unknown = JSON.parse(JSON.stringify(document));
    expect(restored).toEqual(document);
  });
});
