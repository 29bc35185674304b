import type { ChildProcess } from 'node:child_process';
import type { ProductGroup, SaleTarget } from '@tillkeeper/domain';
import type { SaleView } from '@tillkeeper/ipc';
import { type Paper, paperToText } from '@tillkeeper/printer';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { judgeSlip, openItems, revealSecrets, today } from './handlers/sales.ts';
import {
  type Flash,
  openSessionWorld,
  type SessionWorld,
  startSimulator,
} from './testing/session-world.ts';

let simulator: ChildProcess;
let flash: Flash;
let world: SessionWorld;

beforeAll(async () => {
  ({ child: simulator, flash } = await startSimulator());
});
afterAll(() => simulator.kill());
beforeEach(async () => {
  world = await openSessionWorld(flash);
});
afterEach(() => world.dispose());

async function settled(): Promise<SaleView> {
  await vi.waitFor(() => expect(world.views.at(-1)?.slip.kind).toBe('printed'), 10_000);
  return world.views.at(-1) as SaleView;
}

async function ledgerText(): Promise<string> {
  return (await fetch(`${flash.listening}/_sim/ledger`)).text();
}

describe('a till that sells in shifts only', () => {
  it('refuses before anything is written down, and sells once a shift is open', async () => {
    const { session } = world;
    const { config, journal } = session;
    session.follow({ ...config, counter: { ...config.counter, shiftNeeded: true } }, undefined);
    const sell = () => world.confirm('airtime', { kind: 'msisdn', msisdn: '27821234567' }, 2_900);
    expect(sell()).toMatchObject({ kind: 'refused', why: 'shift-needed' });
    expect(journal.openSales()).toEqual([]);
    const by = { operatorId: 'OP-1', name: 'Naledi' };
    const opened = { shiftNumber: 1, floatCents: 0, by, approvedBy: null, atUtcMs: Date.now() };
    journal.recordHouse([{ kind: 'shift-opened', ...opened }]);
    expect(sell()).toMatchObject({ kind: 'accepted' });
    expect(session.isBusy()).toBe(true);
    await settled();
    expect(session.isBusy()).toBe(false);
  });

  it('is busy while a request is on its way, and not for the hours that an outage lasts', async () => {
    await world.restart('http://127.0.0.1:9');
    const { session } = world;
    const free: string[] = [];
    expect(session.isBusy()).toBe(false);
    const answer = world.confirm('airtime', { kind: 'msisdn', msisdn: '27821234567' }, 2_900);
    expect(answer.kind).toBe('accepted');
    expect(session.isBusy()).toBe(true);
    session.whenFree(() => free.push('never called: another wish came'));
    session.whenFree(() => free.push(session.journal.openSales()[0]?.phase.kind ?? 'none'));
    await vi.waitFor(() => expect(free).toEqual(['waiting']), 10_000);
    expect(session.isBusy()).toBe(false);
    session.whenFree(() => free.push('at once'));
    await vi.waitFor(() => expect(free).toHaveLength(2));
  });

  it('prints the shop as it is called at that moment', async () => {
    const { session } = world;
    const { config } = session;
    session.follow({ ...config, store: { ...config.store, name: 'Mama Zodwa’s' } }, undefined);
    world.confirm('one-voucher', { kind: 'none' }, 10_000);
    await settled();
    expect(paperToText(world.paper() as Paper)).toContain("Mama Zodwa's");
  });
});

describe('a till against the simulator', () => {
  it.each<[ProductGroup, SaleTarget, number]>([
    ['airtime', { kind: 'msisdn', msisdn: '27821234567' }, 2_900],
    [
      'electricity',
      { kind: 'meter', meterNumber: '01443026719', customerName: 'S M DLAMINI' },
      20_000,
    ],
    ['one-voucher', { kind: 'none' }, 10_000],
    ['cash-out-pin', { kind: 'none' }, 50_000],
  ])('sells %s, and its slip says what the ledger says', async (group, target, amountCents) => {
    expect(world.confirm(group, target, amountCents)).toMatchObject({ kind: 'accepted' });
    const sale = await settled();
    expect(sale).toMatchObject({
      phase: { kind: 'sold' },
      slip: { kind: 'printed', copyNumber: 0 },
      open: false,
    });
    const slip = paperToText(world.paper() as Paper);
    expect(slip).toContain(sale.reference);
    const shown = revealSecrets(world.session, sale.saleId);
    const secrets =
      shown.kind === 'shown' ? shown.secrets.map(({ groups }) => groups.join('')) : [];
    expect(secrets.length > 0).toBe(group !== 'airtime');
    const ledger = await ledgerText();
    for (const secret of secrets) {
      expect(ledger).toContain(secret);
      expect(slip.replace(/\s/g, '')).toContain(secret);
      expect(JSON.stringify(world.views)).not.toContain(secret);
    }
    expect(today(world.session, Date.now(), true)).toMatchObject({
      soldCount: 1,
      takings: { takenCents: amountCents },
    });
  });

  it('shows a PIN for minutes only, and takes no doubt about its slip after that', async () => {
    world.confirm('one-voucher', { kind: 'none' }, 10_000);
    const { saleId } = await settled();
    const doubt = { saleId, paper: 'slip', cameOut: false } as const;
    const tooLate = { kind: 'refused', why: 'too late' };
    world.skew.monotonicMs += 11 * 60_000;
    // Nobody opens it again with the wall clock.
    world.skew.utcMs -= 24 * 60 * 60_000;
    expect(revealSecrets(world.session, saleId)).toEqual(tooLate);
    expect(judgeSlip(world.session, doubt, 'Nomsa')).toEqual(tooLate);
    world.skew.monotonicMs -= 10 * 60_000;
    expect(revealSecrets(world.session, saleId)).toMatchObject({ kind: 'shown' });
    expect(judgeSlip(world.session, doubt, 'Nomsa')).toEqual({ kind: 'done' });
  });

  it('shows no PIN whose slip was out before a restart, whatever the clock says', async () => {
    world.confirm('one-voucher', { kind: 'none' }, 10_000);
    const { saleId } = await settled();
    await world.restart();
    expect(revealSecrets(world.session, saleId)).toMatchObject({ why: 'too late' });
    world.skew.utcMs -= 60 * 60_000;
    await world.restart();
    expect(revealSecrets(world.session, saleId)).toMatchObject({ why: 'too late' });
    const doubt = { saleId, paper: 'slip', cameOut: false } as const;
    expect(judgeSlip(world.session, doubt, 'Nomsa')).toMatchObject({ why: 'too late' });
  });

  it('answers the same confirmation with the same sale', async () => {
    const first = world.confirm('one-voucher', { kind: 'none' }, 10_000);
    const second = world.confirm('one-voucher', { kind: 'none' }, 10_000);
    await settled();
    const ids = [first, second].map((answer) =>
      answer.kind === 'accepted' ? answer.sale.saleId : '',
    );
    expect(new Set(ids).size).toBe(1);
    expect(today(world.session, Date.now(), false).soldCount).toBe(1);
  });

  it('shows a meter that is not known as a decline, and owes the money back', async () => {
    const meter: SaleTarget = { kind: 'meter', meterNumber: '99999', customerName: '' };
    expect(world.confirm('electricity', meter, 10_000).kind).toBe('accepted');
    await vi.waitFor(() => expect(world.views.at(-1)?.phase.kind).toBe('declined'), 5_000);
    expect(openItems(world.session)).toMatchObject([{ refund: 'due', amountCents: 10_000 }]);
  });
});
