import type { Sale, SlipState } from '@tillkeeper/domain';
import {
  createPrintQueue,
  openVirtualPrinter,
  paperToText,
  type VirtualPrinter,
} from '@tillkeeper/printer';
import type { SectionStart } from '@tillkeeper/sale-engine';
import type { SlipDocument } from '@tillkeeper/slip';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { createSlipPrinter } from './slip-printing.ts';

const token = (digits: string): SlipDocument['sections'][number] => ({
  name: 'token',
  blocks: [{ kind: 'secret', groups: [digits] }],
});
const text = (words: string): SlipDocument['sections'][number]['blocks'] => [
  { kind: 'text', text: words, align: 'left' },
];
const SLIP: SlipDocument = {
  version: 1,
  kind: 'sale',
  title: '',
  sections: [
    { name: 'header', blocks: text('SHOP') },
    { name: 'body', blocks: text('METER') },
    token('1111'),
    token('2222'),
    { name: 'footer', blocks: text('FOOT') },
  ],
};
const clock = { nowUtcMs: () => 0, monotonicMs: () => performance.now() };
const yes = (): boolean => true;

function saleWith(slip: SlipState): Sale {
  const intent = { saleId: 'S1', slipNumber: 1, tender: { kind: 'card' } };
  return { intent, slip, pendingSlip: { kind: 'none' } } as unknown as Sale;
}

describe('the slip printer', () => {
  let printer: VirtualPrinter;

  async function open() {
    printer = openVirtualPrinter({ kind: 'virtual', text: 'virtual:', columns: 42 }, { clock });
    await vi.waitFor(() => expect(printer.status().kind).toBe('ready'));
    return createSlipPrinter(
      createPrintQueue(printer),
      () => 'Nomsa',
      clock,
      () => ({
        language: 'en',
        logo: undefined,
      }),
    );
  }

  afterEach(() => printer.close());

  it('sends the head, each token and the foot by themselves', async () => {
    const slips = await open();
    const starts: SectionStart[] = [];
    const sale = saleWith({ kind: 'printing', copyNumber: 0 });
    const tell = (start: SectionStart): boolean => starts.push(start) > 0;
    expect(await slips.print(sale, SLIP, 0, tell)).toEqual({ kind: 'printed' });
    expect(starts.map(({ name, onPaper }) => [name, onPaper])).toEqual([
      ['header', 0],
      ['token 1 of 2', 1],
      ['token 2 of 2', 2],
      ['footer', 3],
    ]);
    expect(printer.paper().slips.map(({ cut }) => cut)).toEqual(['partial']);
  });

  it('prints the same original never twice', async () => {
    const slips = await open();
    const sale = saleWith({ kind: 'printing', copyNumber: 0 });
    await slips.print(sale, SLIP, 0, yes);
    expect(await slips.print(sale, SLIP, 0, yes)).toMatchObject({ kind: 'not-begun' });
  });

  it('says on a copy where the first paper stopped', async () => {
    const slips = await open();
    const progress = { sectionCount: 4, onPaper: 1, begun: 2, sectionName: 'token 1 of 2' };
    const stopped = { ...progress, why: 'paper' };
    await slips.print(saleWith({ kind: 'printing', copyNumber: 1, stopped }), SLIP, 1, yes);
    const paper = paperToText(printer.paper());
    expect(paper).toContain('COPY 1');
    expect(paper).toContain('token 1 of 2');
  });
});
