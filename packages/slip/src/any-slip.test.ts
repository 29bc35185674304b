import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { buildSaleSlip } from './build-sale-slip.ts';
import { layOut } from './layout/lay-out.ts';
import { COLUMN_WIDTHS } from './layout/line.ts';
import { toText } from './layout/to-text.ts';
import { evidence, sale, secretText, store } from './testing/arbitraries.ts';
import { printOnScreen } from './testing/print.ts';
import { saleOf } from './testing/samples.ts';

const columns = fc.constantFrom(...COLUMN_WIDTHS);

describe('whatever a provider, a catalogue and a shop write', () => {
  it('no line is wider than the paper', () => {
    fc.assert(
      fc.property(sale, evidence, store, columns, (aSale, someEvidence, aStore, width) => {
        const document = buildSaleSlip(aSale, someEvidence, aStore);
        for (const line of layOut(document, width).flatMap((section) => section.lines)) {
          if (line.kind !== 'text') continue;
          const cells = [...line.text].length * (line.size === 'double' ? 2 : 1);
          expect(cells).toBeLessThanOrEqual(width);
        }
      }),
    );
  });

  it('the printer prints the text copy, obeys no command of theirs and cuts once', () => {
    fc.assert(
      fc.property(sale, evidence, store, columns, (aSale, someEvidence, aStore, width) => {
        const document = buildSaleSlip(aSale, someEvidence, aStore);
        const printed = printOnScreen(document, width);
        expect(printed.text).toBe(toText(document, width));
        expect(printed.events).toEqual([{ kind: 'cut', how: 'partial' }]);
      }),
    );
  });

  it('a PIN of digits stands whole on paper, its groups unbroken', () => {
    const digits = secretText.filter((pin) => /^\d+$/.test(pin));
    fc.assert(
      fc.property(digits, columns, (pin, width) => {
        const voucher = {
          kind: 'voucher' as const,
          pin,
          serialNumber: '',
          expiryDate: '',
          redemptionInstructions: 'x',
          termsAndConditions: '',
        };
        const document = buildSaleSlip(saleOf(), voucher, {
          name: 'S',
          addressLines: [],
          tillName: 'T',
        });
        const doubled = layOut(document, width)
          .filter((section) => section.name === 'token')
          .flatMap((section) => section.lines)
          .filter((line) => line.kind === 'text' && line.size === 'double')
          .map((line) => (line.kind === 'text' ? line.text : ''));
        expect(doubled.join(' ').split(' ')).toEqual(pin.match(/.{1,4}/g));
        for (const text of doubled) expect(text.length).toBeLessThanOrEqual(16);
      }),
    );
  });
});
