import type { Sale } from '@tillkeeper/domain';
import type { Printer, PrintResult } from '@tillkeeper/printer';
import type { SlipDocument } from '@tillkeeper/slip';
import { describe, expect, it } from 'vitest';
import { createSlipPrinter } from './slip-printing.ts';

const SLIP: SlipDocument = {
  version: 1,
  kind: 'sale',
  title: '',
  sections: [{ name: 'body', blocks: [] }],
};
const SALE = { intent: { slipNumber: 1 } } as Sale;

describe('the slip printer', () => {
  it('lets the next slip wait its turn while one is printing', async () => {
    const ends: ((result: PrintResult) => void)[] = [];
    const printer = {
      status: () => ({ kind: ends.length > 0 ? 'busy' : 'ready' }),
      print: () => new Promise<PrintResult>((resolve) => ends.push(resolve)),
    } as unknown as Printer;
    const slips = createSlipPrinter(
      printer,
      42,
      () => 'Nomsa',
      {
        nowUtcMs: () => 0,
        monotonicMs: () => 0,
      },
      { language: 'en', logo: undefined },
    );
    const first = slips.print(SALE, SLIP, 0);
    const second = slips.print(SALE, SLIP, 0);
    await Promise.resolve();
    expect(slips.ready()).toBe(true);
    expect(ends).toHaveLength(1);
    ends[0]?.({ kind: 'printed' });
    expect(await first).toEqual({ kind: 'printed' });
    await Promise.resolve();
    expect(ends).toHaveLength(2);
    ends[1]?.({ kind: 'not-begun', why: 'absent' });
    expect(await second).toEqual({ kind: 'not-begun', why: 'absent' });
  });
});
