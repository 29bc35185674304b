import type { ProductGroup, SaleTarget } from '@tillkeeper/domain';
import { type Paper, paperToText } from '@tillkeeper/printer';
import { describe, expect, it, vi } from 'vitest';
import { judgeSlip, openItems, revealSecrets, today } from './handlers/sales.ts';
import { eachSessionWorld } from './testing/each-session-world.ts';

const till = eachSessionWorld();

describe('a till that sells in shifts only', () => {
  it('refuses before anything is written down, and sells once a shift is open', async () => {
    const { session } = till.world;
    const { config, journal } = session;
    session.follow({ ...config, counter: { ...config.counter, shiftNeeded: true } }, undefined);
    const sell = () =>
      till.world.confirm('airtime', { kind: 'msisdn', msisdn: '27821234567' }, 2_900);
    expect(sell()).toMatchObject({ kind: 'refused', why: 'shift-needed' });
    expect(journal.openSales()).toEqual([]);
    const by = { operatorId: 'OP-1', name: 'Naledi' };
    const opened = { shiftNumber: 1, floatCents: 0, by, approvedBy: null, atUtcMs: Date.now() };
    journal.recordHouse([{ kind: 'shift-opened', ...opened }]);
    expect(sell()).toMatchObject({ kind: 'accepted' });
    expect(session.isBusy()).toBe(true);
    await till.printed();
    expect(session.isBusy()).toBe(false);
  });

  it('is busy while a request is on its way, and not for the hours that an outage lasts', async () => {
    await till.world.restart('http://127.0.0.1:9');
    const { session } = till.world;
    const free: string[] = [];
    expect(session.isBusy()).toBe(false);
    const answer = till.world.confirm('airtime', { kind: 'msisdn', msisdn: '27821234567' }, 2_900);
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
    const { session } = till.world;
    const { config } = session;
    session.follow({ ...config, store: { ...config.store, name: 'Mama Zodwa’s' } }, undefined);
    till.world.confirm('one-voucher', { kind: 'none' }, 10_000);
    await till.printed();
    expect(paperToText(till.world.paper() as Paper)).toContain("Mama Zodwa's");
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
    expect(till.world.confirm(group, target, amountCents)).toMatchObject({ kind: 'accepted' });
    const sale = await till.printed();
    expect(sale).toMatchObject({
      phase: { kind: 'sold' },
      slip: { kind: 'printed', copyNumber: 0 },
      open: false,
    });
    const slip = paperToText(till.world.paper() as Paper);
    expect(slip).toContain(sale.reference);
    const shown = revealSecrets(till.world.session, sale.saleId);
    const secrets =
      shown.kind === 'shown' ? shown.secrets.map(({ groups }) => groups.join('')) : [];
    expect(secrets.length > 0).toBe(group !== 'airtime');
    const ledger = await till.ledgerText();
    for (const secret of secrets) {
      expect(ledger).toContain(secret);
      expect(slip.replace(/\s/g, '')).toContain(secret);
      expect(JSON.stringify(till.world.views)).not.toContain(secret);
    }
    expect(today(till.world.session, Date.now(), true)).toMatchObject({
      soldCount: 1,
      takings: { takenCents: amountCents },
    });
  });

  it('shows a PIN for minutes only, and takes no doubt about its slip after that', async () => {
    till.world.confirm('one-voucher', { kind: 'none' }, 10_000);
    const { saleId } = await till.printed();
    const doubt = { saleId, paper: 'slip', cameOut: false } as const;
    const tooLate = { kind: 'refused', why: 'too late' };
    till.world.skew.monotonicMs += 11 * 60_000;
    // Nobody opens it again with the wall clock.
    till.world.skew.utcMs -= 24 * 60 * 60_000;
    expect(revealSecrets(till.world.session, saleId)).toEqual(tooLate);
    expect(judgeSlip(till.world.session, doubt, 'Nomsa')).toEqual(tooLate);
    till.world.skew.monotonicMs -= 10 * 60_000;
    expect(revealSecrets(till.world.session, saleId)).toMatchObject({ kind: 'shown' });
    expect(judgeSlip(till.world.session, doubt, 'Nomsa')).toEqual({ kind: 'done' });
  });

  it('shows no PIN whose slip was out before a restart, whatever the clock says', async () => {
    till.world.confirm('one-voucher', { kind: 'none' }, 10_000);
    const { saleId } = await till.printed();
    await till.world.restart();
    expect(revealSecrets(till.world.session, saleId)).toMatchObject({ why: 'too late' });
    till.world.skew.utcMs -= 60 * 60_000;
    await till.world.restart();
    expect(revealSecrets(till.world.session, saleId)).toMatchObject({ why: 'too late' });
    const doubt = { saleId, paper: 'slip', cameOut: false } as const;
    expect(judgeSlip(till.world.session, doubt, 'Nomsa')).toMatchObject({ why: 'too late' });
  });

  it('answers the same confirmation with the same sale', async () => {
    const first = till.world.confirm('one-voucher', { kind: 'none' }, 10_000);
    const second = till.world.confirm('one-voucher', { kind: 'none' }, 10_000);
    await till.printed();
    const ids = [first, second].map((answer) =>
      answer.kind === 'accepted' ? answer.sale.saleId : '',
    );
    expect(new Set(ids).size).toBe(1);
    expect(today(till.world.session, Date.now(), false).soldCount).toBe(1);
  });

  it('shows a meter that is not known as a decline, and owes the money back', async () => {
    const meter: SaleTarget = { kind: 'meter', meterNumber: '99999', customerName: '' };
    expect(till.world.confirm('electricity', meter, 10_000).kind).toBe('accepted');
    await vi.waitFor(() => expect(till.world.views.at(-1)?.phase.kind).toBe('declined'), 5_000);
    expect(openItems(till.world.session)).toMatchObject([{ refund: 'due', amountCents: 10_000 }]);
  });
});
