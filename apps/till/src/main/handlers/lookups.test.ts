import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { SaleFact } from '@tillkeeper/domain';
import { pinLookupSchema } from '@tillkeeper/ipc';
import { type Journal, openJournal } from '@tillkeeper/journal';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { systemClock, systemRandom } from '../ports.ts';
import { recordSale } from '../testing/record-sale.ts';
import { soldHere } from './lookups.ts';

let folder = '';
let journal: Journal;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'tillkeeper-lookups-'));
  const opened = openJournal({
    file: join(folder, 'journal.db'),
    tillId: 'T03',
    sealingKey: new Uint8Array(32).fill(7),
    clock: systemClock,
    random: systemRandom,
    space: { ballastBytes: 0 },
  });
  if (!opened.ok) throw new Error(opened.error.detail);
  journal = opened.value;
});
afterEach(() => {
  journal.close();
  rmSync(folder, { recursive: true, force: true });
});

describe('a voucher that the provider can’t be asked about', () => {
  it('is worth what this till sold it for', () => {
    recordSale(journal, { amountCents: 10_000, nowUtcMs: 1_795_000_000_000 });
    const found = soldHere(journal, 'S1', '311');
    expect(pinLookupSchema.parse(found)).toMatchObject({
      account: { amountCents: 10_000, status: '' },
      soldHere: { slipNumber: 1, soldUtcMs: 1_795_000_000_000 },
    });
  });

  it('is not found where another till or another product sold that number', () => {
    recordSale(journal, { amountCents: 10_000, nowUtcMs: 1_795_000_000_000 });
    expect(soldHere(journal, 'S2', '311')).toEqual({ kind: 'not-sold-here' });
    expect(soldHere(journal, 'S1', '999')).toEqual({ kind: 'not-sold-here' });
  });

  it('is not good any more once it was undone', () => {
    const saleId = recordSale(journal, { amountCents: 10_000, nowUtcMs: 1_795_000_000_000 });
    const atUtcMs = 1_795_000_001_000;
    const intent = journal.sale(saleId)?.intent;
    if (intent === undefined) throw new Error('It was sold.');
    const request = { ...intent.request, reference: 'T03-UNDO' };
    const call = { reversalNumber: 1, attemptNumber: 1, atUtcMs };
    const facts: SaleFact[] = [
      { kind: 'reversal-owed', why: 'cashier', atUtcMs },
      { kind: 'reversal-started', ...call, request },
      { kind: 'reversal-ended', ...call, verdict: 'reversed', code: '0' },
      { kind: 'sale-reversed', atUtcMs },
    ];
    journal.record(
      saleId,
      facts.map((fact) => ({ fact })),
    );
    expect(soldHere(journal, 'S1', '311')).toMatchObject({ account: { status: 'Reversed' } });
  });
});
