import { describe, expect, it } from 'vitest';
import type { Paper } from '../interpreter/paper.ts';
import { paperToText } from '../interpreter/paper-to-text.ts';
import type { PrinterStatus } from '../printer.ts';
import { openVirtualPrinter } from './virtual-printer.ts';

const URI = { kind: 'virtual', text: 'virtual:', columns: 42 } as const;
const SLIP = ['head\n', 'token\n', 'foot\n\u001dV\u0001'].map((text) =>
  Buffer.from(text, 'latin1'),
);

describe('the printer on the screen', () => {
  it('shows each slip when it is out', async () => {
    const papers: Paper[] = [];
    const printer = openVirtualPrinter(URI, { onPaper: (paper) => papers.push(paper) });
    expect(printer.status()).toEqual({ kind: 'ready' });
    expect(await printer.print(SLIP)).toEqual({ kind: 'printed' });
    expect(await printer.print(SLIP)).toEqual({ kind: 'printed' });
    expect(papers.map((paper) => paper.slips.length)).toEqual([1, 2]);
    expect(paperToText(printer.paper())).toContain('head\ntoken\nfoot');
  });

  it('prints nothing while it is unplugged, and goes on when it is plugged in', async () => {
    const printer = openVirtualPrinter(URI);
    const heard: PrinterStatus['kind'][] = [];
    const stop = printer.onStatusChange((status) => heard.push(status.kind));
    printer.unplug();
    expect(await printer.print(SLIP)).toMatchObject({ kind: 'not-begun' });
    printer.plugIn();
    stop();
    printer.unplug();
    expect(heard).toEqual(['absent', 'ready']);
    expect(printer.paper().slips).toEqual([]);
  });

  it('leaves a torn slip when it is unplugged while it prints', async () => {
    const printer = openVirtualPrinter(URI);
    printer.unplugAfterSections(2);
    expect(await printer.print(SLIP)).toMatchObject({ kind: 'doubtful', sectionsSent: 2 });
    expect(printer.paper().slips).toMatchObject([{ cut: 'none' }]);
    expect(printer.status().kind).toBe('absent');
  });

  it('unplugged before the first section, it has not begun', async () => {
    const printer = openVirtualPrinter(URI);
    printer.unplugAfterSections(0);
    expect(await printer.print(SLIP)).toMatchObject({ kind: 'not-begun' });
    expect(printer.paper().slips).toEqual([]);
  });

  it('prints nothing after it was closed', async () => {
    const printer = openVirtualPrinter(URI);
    await printer.close();
    expect(await printer.print(SLIP)).toMatchObject({ kind: 'not-begun' });
  });
});
