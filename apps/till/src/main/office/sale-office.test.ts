import type { ChildProcess } from 'node:child_process';
import type { SaleView } from '@tillkeeper/ipc';
import { type Paper, paperToText } from '@tillkeeper/printer';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import {
  type Flash,
  openSessionWorld,
  type SessionWorld,
  startSimulator,
} from '../testing/session-world.ts';
import { forceRefund, reprintSlip, settleSale, voidSale } from './sale-office.ts';

let simulator: ChildProcess;
let flash: Flash;
let world: SessionWorld;

const SUPERVISOR = {
  by: { operatorId: 'OP-NOMSA', name: 'Nomsa' },
  approvedBy: { operatorId: 'OP-SIPHO', name: 'Sipho' },
};

beforeAll(async () => {
  ({ child: simulator, flash } = await startSimulator());
});
afterAll(() => simulator.kill());
beforeEach(async () => {
  world = await openSessionWorld(flash);
});
afterEach(() => world.dispose());

async function sellVoucher(): Promise<string> {
  const answer = world.confirm('one-voucher', { kind: 'none' }, 10_000);
  if (answer.kind !== 'accepted') throw new Error(answer.why);
  await reaches((sale) => sale.slip.kind === 'printed');
  return answer.sale.saleId;
}

async function reaches(is: (sale: SaleView) => boolean): Promise<SaleView> {
  const newest = (): SaleView => world.views.at(-1) as SaleView;
  await vi.waitFor(() => expect(is(newest())).toBe(true), 10_000);
  return newest();
}

describe('a supervisor', () => {
  it('voids a sold voucher at the provider, and both names are in the record', async () => {
    const saleId = await sellVoucher();
    const ask = { saleId, reason: 'wrong amount', paper: 'back' } as const;
    expect(voidSale(world.session, ask, SUPERVISOR)).toEqual({ kind: 'asked' });
    const sale = await reaches(({ phase }) => phase.kind === 'reversed');
    expect(sale).toMatchObject({ refund: 'due', voided: { approverName: 'Sipho' } });
    const ledger = await (await fetch(`${flash.listening}/_sim/ledger`)).text();
    expect(ledger).toContain('"Reversed"');
  });

  it('must say what became of a slip that is out', async () => {
    const saleId = await sellVoucher();
    const ask = { saleId, reason: 'wrong amount', paper: 'never-out' } as const;
    expect(voidSale(world.session, ask, SUPERVISOR)).toEqual({
      kind: 'refused',
      why: 'paper-not-said',
    });
  });

  it('is told that airtime can’t be undone, before the provider is asked', async () => {
    const answer = world.confirm('airtime', { kind: 'msisdn', msisdn: '27821234567' }, 2_900);
    if (answer.kind !== 'accepted') throw new Error(answer.why);
    await reaches((sale) => sale.slip.kind === 'printed');
    const ask = { saleId: answer.sale.saleId, reason: 'wrong number', paper: 'back' } as const;
    expect(voidSale(world.session, ask, SUPERVISOR)).toEqual({
      kind: 'refused',
      why: 'not-reversible',
    });
  });

  it('has a slip printed again as a copy that says who and why', async () => {
    const saleId = await sellVoucher();
    expect(reprintSlip(world.session, { saleId, why: 'customer lost it' }, SUPERVISOR)).toEqual({
      kind: 'done',
    });
    await reaches(({ slip }) => slip.kind === 'printed' && slip.copyNumber === 1);
    const paper = paperToText(world.paper() as Paper).replace(/\s+/g, ' ');
    expect(paper).toContain('COPY 1');
    expect(paper).toContain('customer lost it');
    expect(paper).toContain('Nomsa');
  });

  it('can neither settle nor pay back what the till knows for sure', async () => {
    const saleId = await sellVoucher();
    const settled = settleSale(world.session, { saleId, as: 'not-sold', note: 'no' }, SUPERVISOR);
    expect(settled.kind).toBe('refused');
    expect(forceRefund(world.session, { saleId, note: 'no' }, SUPERVISOR).kind).toBe('refused');
  });
});
