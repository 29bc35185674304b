import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { buildSaleSlip } from './build-sale-slip.ts';
import type { SlipBlock, SlipDocument } from './document.ts';
import { toText } from './layout/to-text.ts';
import { maskSecrets } from './mask-secrets.ts';
import { KEY_CHANGE, STORE, saleOf, VOUCHER } from './testing/samples.ts';

describe('a slip to be looked at later', () => {
  it('shows the last four digits of a PIN', () => {
    const text = toText(maskSecrets(buildSaleSlip(saleOf(), VOUCHER, STORE)), 42);
    expect(text).toContain('**** ****\n                **** 3456\n');
    expect(text).toContain('Serial');
  });

  it('shows the last four digits of each token', () => {
    const sale = saleOf({ group: 'electricity', amountCents: 20_000 });
    const text = toText(maskSecrets(buildSaleSlip(sale, KEY_CHANGE, STORE)), 42);
    for (const { token } of KEY_CHANGE.tokens) {
      expect(text.replace(/\s/g, '')).not.toContain(token.slice(0, 16));
      expect(text).toContain(`**** ${token.slice(-4)}`);
    }
  });

  it('hides a PIN that stands in a code or a text too', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^\d{12,20}$/), (pin) => {
        const blocks: SlipBlock[] = [
          { kind: 'qr', data: `tel:*130*3621*3*${pin}%23` },
          { kind: 'text', text: `Dial *130*${pin.slice(0, 6)} ${pin.slice(6)}#`, align: 'left' },
          { kind: 'pair', left: 'PIN', right: pin },
          { kind: 'barcode', symbology: 'code128', data: pin },
          { kind: 'secret', groups: pin.match(/.{1,4}/g) ?? [] },
        ];
        const document: SlipDocument = {
          version: 1,
          kind: 'sale',
          title: '',
          sections: [{ name: 'token', blocks }],
        };
        const compact = JSON.stringify(maskSecrets(document)).replace(/[^\d]/g, '');
        expect(compact).not.toContain(pin.slice(0, -4));
      }),
    );
  });
});
