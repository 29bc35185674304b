import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Clock, SaleFact, SaleIntent } from '@tillkeeper/domain';
import { reportSchema, type ShiftReportView, shiftReportSchema } from '@tillkeeper/ipc';
import { type Journal, openJournal } from '@tillkeeper/journal';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { reportPaper } from './papers.ts';
import { makeReport } from './report.ts';
import { xView, zView } from './shift-view.ts';
import { openShiftDesk, type ShiftDesk } from './shifts.ts';

const NOMSA = { by: { operatorId: 'OP-NOMSA', name: 'Nomsa' }, approvedBy: null };
let folder = '';
let journal: Journal;
let desk: ShiftDesk;
let clock: Clock;
let nowUtcMs = 1_795_000_000_000;
let seed = 1;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'tillkeeper-shifts-'));
  clock = { nowUtcMs: () => nowUtcMs++, monotonicMs: () => 0 };
  const random = { bytes: (count: number) => new Uint8Array(count).map(() => (seed++ * 37) % 256) };
  const file = join(folder, 'journal.db');
  const sealingKey = new Uint8Array(32).fill(7);
  const opened = openJournal({ file, tillId: 'T03', sealingKey, clock, random });
  if (!opened.ok) throw new Error(opened.error.detail);
  journal = opened.value;
  desk = openShiftDesk(journal, clock);
});
afterEach(() => {
  journal.close();
  rmSync(folder, { recursive: true, force: true });
});

function intentOf(amountCents: number, card: boolean): SaleIntent {
  const slipNumber = journal.nextSlipNumber();
  return {
    saleId: `SALE000${slipNumber}`,
    intentId: `INTENT-${slipNumber}`,
    tillId: 'T03',
    operatorName: 'Nomsa',
    slipNumber,
    product: {
      productCode: '311',
      name: '1Voucher',
      group: 'one-voucher',
      vendor: 'Flash',
      minimumAmountCents: 100,
      maximumAmountCents: 400_000,
      fixedAmount: false,
      reversible: true,
      redemptionInstructions: '',
      termsAndConditions: '',
    },
    amountCents,
    target: { kind: 'none' },
    tender: card
      ? { kind: 'card' }
      : { kind: 'cash', receivedCents: amountCents + 500, changeCents: 500 },
    request: {
      providerId: 'flash',
      operation: 'one-voucher-purchase',
      path: '/',
      body: '{}',
      reference: `T03-${slipNumber}`,
      amountCents,
      expects: 'voucher',
    },
    createdUtcMs: nowUtcMs,
    demo: false,
  };
}

function intend(amountCents: number, card = false): string {
  const intent = intentOf(amountCents, card);
  const started: SaleFact = { kind: 'attempt-started', attemptNumber: 1, atUtcMs: nowUtcMs };
  journal.record(intent.saleId, [{ fact: { kind: 'sale-intended', intent } }, { fact: started }]);
  return intent.saleId;
}

function sell(amountCents: number, card = false): string {
  const saleId = intend(amountCents, card);
  const evidence = {
    kind: 'voucher',
    secretLastFour: '1234',
    serialNumber: 'S1',
    tokenCount: 0,
    units: '',
  } as const;
  const approval = { providerTransactionId: '9', evidence };
  const paper = { paper: 'slip', copyNumber: 0, atUtcMs: nowUtcMs } as const;
  const facts: SaleFact[] = [
    { kind: 'attempt-approved', attemptNumber: 1, atUtcMs: nowUtcMs, approval },
    { kind: 'sale-sold', attemptNumber: 1, atUtcMs: nowUtcMs },
    { kind: 'print-started', ...paper },
    { kind: 'print-finished', ...paper },
  ];
  journal.record(
    saleId,
    facts.map((fact) => ({ fact })),
  );
  return saleId;
}

/** The names on the lines of an X or Z on paper. */
function rowsOnPaper(view: ShiftReportView): string[] {
  const stamp = { operatorName: 'Nomsa', utcMs: nowUtcMs, demo: false };
  const { sections } = reportPaper(view, stamp, {
    name: 'Kasi',
    addressLines: [],
    tillName: 'T03',
  });
  return sections.flatMap(({ blocks }) =>
    blocks.flatMap((block) => (block.kind === 'row' ? [block.left] : [])),
  );
}

describe('a shift', () => {
  it('expects its float, what sales brought, and what was moved; the Z says what is missing', async () => {
    expect(desk.open(50_000, NOMSA)).toEqual({ ok: true, value: 1 });
    sell(10_000);
    sell(20_000, true);
    desk.move('drop', 30_000, 'bag 17', NOMSA);
    desk.move('pay-out', 2_500, 'milk', NOMSA);
    expect(desk.readX(NOMSA)).toMatchObject({
      ok: true,
      value: { expectedCents: 27_500, figures: { netSoldCents: 30_000 } },
    });
    desk.count([{ valueCents: 20_000, count: 1 }], NOMSA);
    const x = desk.readX(NOMSA);
    if (!x.ok) throw new Error(x.error);
    expect(shiftReportSchema.parse(xView(x.value, false)).expectedCents).toBeNull();
    expect(rowsOnPaper(xView(x.value, false))).not.toContain('Cash');
    expect(rowsOnPaper(xView(x.value, false))).toContain('Card');
    expect(rowsOnPaper(xView(x.value, true))).toEqual(expect.arrayContaining(['Cash', 'Card']));
    const closed = desk.close(null, NOMSA);
    expect(closed).toMatchObject({
      ok: true,
      value: {
        closed: {
          shiftNumber: 1,
          expectedCents: 27_500,
          countedCents: 20_000,
          varianceCents: -7_500,
        },
      },
    });
    expect(desk.current()).toBeNull();
    const again = desk.readZ(1);
    if (again === undefined) throw new Error('It was closed.');
    expect(shiftReportSchema.parse(zView(again))).toMatchObject({ varianceCents: -7_500 });
    const span = { fromUtcMs: 0, toUtcMs: nowUtcMs + 1 };
    expect(reportSchema.parse(await makeReport(journal, span, [], clock))).toMatchObject({
      openCount: 0,
    });
    expect(again.report.figures).toEqual(closed.ok && closed.value.report.figures);
    expect(again.shift.dropsCents).toBe(30_000);
    expect(journal.verify().problems).toEqual([]);
  });

  it('is found again by its number, and read page by page, however many came after it', () => {
    for (let shift = 1; shift <= 9; shift += 1) {
      desk.open(shift * 1_000, NOMSA);
      desk.move('pay-in', shift, 'change', NOMSA);
      sell(shift * 100);
      desk.count([], NOMSA);
      desk.close(null, NOMSA);
    }
    for (let shift = 1; shift <= 9; shift += 1) {
      const z = desk.readZ(shift);
      expect(z?.closed.shiftNumber).toBe(shift);
      expect(z?.shift).toMatchObject({ floatCents: shift * 1_000, payInsCents: shift });
      expect(z?.report.figures.netSoldCents).toBe(shift * 100);
    }
    expect(desk.readZ(10)).toBeUndefined();
    const page = (beforeShift: number | null): number[] =>
      desk.closed(4, beforeShift).map(({ shiftNumber }) => shiftNumber);
    expect(page(null)).toEqual([9, 8, 7, 6]);
    expect(page(6)).toEqual([5, 4, 3, 2]);
    expect(page(2)).toEqual([1]);
    expect(page(77)).toEqual([]);
  });

  it('counts what was sold before it was opened, and nothing twice', () => {
    sell(10_000);
    desk.open(0, NOMSA);
    sell(5_000);
    desk.count([], NOMSA);
    expect(desk.close(null, NOMSA)).toMatchObject({
      ok: true,
      value: { closed: { expectedCents: 15_000, netSoldCents: 15_000 } },
    });
    desk.open(0, NOMSA);
    sell(7_000);
    desk.count([], NOMSA);
    expect(desk.close(null, NOMSA)).toMatchObject({
      ok: true,
      value: { closed: { shiftNumber: 2, expectedCents: 7_000, netSoldCents: 7_000 } },
    });
  });

  it('is counted again when something was sold or moved since', () => {
    desk.open(0, NOMSA);
    expect(desk.close(null, NOMSA)).toEqual({ ok: false, error: 'count-first' });
    desk.count([], NOMSA);
    expect(desk.view().current?.counted?.stale).toBe(false);
    sell(5_000);
    expect(desk.close(null, NOMSA)).toEqual({ ok: false, error: 'count-again' });
    desk.count([], NOMSA);
    desk.move('drop', 1_000, 'bag', NOMSA);
    expect(desk.view().current?.counted?.stale).toBe(true);
    expect(desk.close(null, NOMSA)).toEqual({ ok: false, error: 'count-again' });
  });

  it('does not close over open items without somebody to see to them', () => {
    const added = {
      name: 'Thandi',
      role: 'supervisor',
      pinHash: 'h',
      mustChangePin: false,
    } as const;
    journal.recordHouse([
      { kind: 'operator-added', operatorId: 'OP-THANDI', ...added, by: null, atUtcMs: 1 },
    ]);
    desk.open(0, NOMSA);
    intend(5_000);
    desk.count([], NOMSA);
    expect(desk.close(null, NOMSA)).toEqual({ ok: false, error: 'hand-over' });
    expect(desk.close('OP-NOBODY', NOMSA)).toEqual({ ok: false, error: 'hand-over' });
    expect(desk.close('OP-THANDI', NOMSA)).toMatchObject({
      ok: true,
      value: { closed: { handedTo: { name: 'Thandi' }, openSlipNumbers: [1] } },
    });
  });

  it('tells whoever may only count nothing of what is expected', () => {
    desk.open(50_000, NOMSA);
    sell(12_345);
    expect(JSON.stringify(desk.view())).not.toContain('62345');
    expect(desk.count([{ valueCents: 3, count: 1 }], NOMSA)).toEqual({
      ok: false,
      error: 'bad-count',
    });
  });
});
