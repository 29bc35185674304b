import { expect, it } from 'vitest';
import type { SlipDocument } from '../../document.ts';
import { toText } from '../../layout/to-text.ts';
import type { StoreDetails } from '../../store.ts';
import { DEFAULT_SLIP_TEMPLATE } from '../../template.ts';
import { DROP, REFUND, VOID, Z_REPORT } from '../../testing/office-samples.ts';
import { STORE } from '../../testing/samples.ts';
import { buildCashSlip } from './cash-slip.ts';
import { buildRefundSlip } from './refund-slip.ts';
import { buildReportSlip } from './report-slip.ts';
import { buildTestSlip } from './test-slip.ts';
import { buildVoidSlip } from './void-slip.ts';

const THANKS: StoreDetails = {
  ...STORE,
  template: {
    ...DEFAULT_SLIP_TEMPLATE,
    footerLines: ['Siyabonga! Come again.'],
    supportLink: 'https://wa.me/27820000000',
  },
};

it.each<[string, SlipDocument]>([
  ['a Z', buildReportSlip({ ...Z_REPORT, demo: true }, THANKS)],
  ['a cash drop', buildCashSlip({ ...DROP, demo: true }, THANKS)],
])('%s has nothing on it that is said to customers, and its demo mark', (_, document) => {
  const text = toText(document, 42);
  expect(text).not.toContain('Siyabonga');
  expect(text).not.toContain('Scan for help');
  expect(text.match(/DEMO/g)).toHaveLength(2);
});

it.each<[string, SlipDocument]>([
  ['a void', buildVoidSlip(VOID, THANKS)],
  ['a refund', buildRefundSlip(REFUND, THANKS)],
  ['a test', buildTestSlip({ ...DROP, printerName: 'tcp://', columns: 42 }, THANKS)],
])('%s goes home with the customer, or shows what does, and says thanks', (_, document) => {
  expect(toText(document, 42)).toContain('Siyabonga');
});
