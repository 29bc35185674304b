import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { ChangeVoucher, Clock, ProductGroup, Tender } from '@tillkeeper/domain';
import { type Journal, openJournal } from '@tillkeeper/journal';
import type { SlipBlock, SlipDocument } from '@tillkeeper/slip';
import { type Actor, openShiftDesk, type ShiftDesk } from '../office/shifts.ts';
import { recordSale } from './record-sale.ts';

/** The cashier who does everything in these tests, on her own word. */
export const NOMSA: Actor = { by: { operatorId: 'OP-NOMSA', name: 'Nomsa' }, approvedBy: null };

/** Nomsa with somebody's word. */
export function approvedBy(name: string): Actor {
  return { ...NOMSA, approvedBy: { operatorId: `OP-${name.toUpperCase()}`, name } };
}

/** What a paper of these tests is stamped with, and the shop at its head. */
export const STAMP = { operatorName: 'Nomsa', utcMs: 1_795_000_000_000, demo: false } as const;
export const STORE = { name: 'Kasi', addressLines: [], tillName: 'T03' } as const;

/** A journal in a folder of its own, with the shifts that are kept in it. */
export interface ShiftWorld {
  readonly journal: Journal;
  readonly desk: ShiftDesk;
  /** Goes on by a millisecond whenever it is read. */
  readonly clock: Clock;
  /** Writes a sale that is sold and on paper; by cash, of a 1Voucher, where nothing else is said. */
  sell(amountCents: number, how?: SoldHow): string;
  /** Writes that somebody is hired, who can then take over what is open. */
  hire(name: string): string;
  close(): void;
}

interface SoldHow {
  readonly tender?: Tender;
  readonly group?: ProductGroup;
  readonly change?: ChangeVoucher;
}

/** Opens an empty {@link ShiftWorld}; close it after the test. */
export function openShiftWorld(): ShiftWorld {
  const folder = mkdtempSync(join(tmpdir(), 'tillkeeper-shift-world-'));
  let nowUtcMs: number = STAMP.utcMs;
  let seed = 1;
  const clock: Clock = { nowUtcMs: () => nowUtcMs++, monotonicMs: () => 0 };
  const random = { bytes: (count: number) => new Uint8Array(count).map(() => (seed++ * 37) % 256) };
  const sealingKey = new Uint8Array(32).fill(7);
  const file = join(folder, 'journal.db');
  const opened = openJournal({ file, tillId: 'T03', sealingKey, clock, random });
  if (!opened.ok) throw new Error(opened.error.detail);
  const journal = opened.value;
  return {
    journal,
    desk: openShiftDesk(journal, clock),
    clock,
    sell: (amountCents, how = {}) => recordSale(journal, { amountCents, ...how, nowUtcMs }),
    hire: (name) => {
      const operatorId = `OP-${name.toUpperCase()}`;
      const hired = { role: 'supervisor', pinHash: 'h', mustChangePin: false } as const;
      const when = { by: null, atUtcMs: 1 };
      journal.recordHouse([{ kind: 'operator-added', operatorId, name, ...hired, ...when }]);
      return operatorId;
    },
    close: () => {
      journal.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** The lines of a paper that have something at the right. */
export function rowsOf({ sections }: SlipDocument): Extract<SlipBlock, { kind: 'row' }>[] {
  return sections.flatMap(({ blocks }) => blocks.filter((block) => block.kind === 'row'));
}

/** What stands at the right of a paper's lines, by what stands at the left. */
export function linesOf({ sections }: SlipDocument): Record<string, string> {
  const lines = sections.flatMap(({ blocks }) =>
    blocks.flatMap((block) =>
      block.kind === 'row' || block.kind === 'pair' ? [[block.left, block.right] as const] : [],
    ),
  );
  return Object.fromEntries(lines);
}
