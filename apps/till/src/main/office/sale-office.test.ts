import { type Paper, paperToText } from '@tillkeeper/printer';
import { describe, expect, it } from 'vitest';
import { eachSessionWorld } from '../testing/each-session-world.ts';
import { forceRefund, reprintSlip, settleSale, voidSale } from './sale-office.ts';

const till = eachSessionWorld();

const SUPERVISOR = {
  by: { operatorId: 'OP-NOMSA', name: 'Nomsa' },
  approvedBy: { operatorId: 'OP-SIPHO', name: 'Sipho' },
};

async function sellVoucher(): Promise<string> {
  const answer = till.world.confirm('one-voucher', { kind: 'none' }, 10_000);
  if (answer.kind !== 'accepted') throw new Error(answer.why);
  await till.printed();
  return answer.sale.saleId;
}

describe('a supervisor', () => {
  it('voids a sold voucher at the provider, and both names are in the record', async () => {
    const saleId = await sellVoucher();
    const ask = { saleId, reason: 'wrong amount', paper: 'back' } as const;
    expect(voidSale(till.world.session, ask, SUPERVISOR)).toEqual({ kind: 'asked' });
    const sale = await till.reaches(({ phase }) => phase.kind === 'reversed');
    expect(sale).toMatchObject({ refund: 'due', voided: { approverName: 'Sipho' } });
    const ledger = await till.ledgerText();
    expect(ledger).toContain('"Reversed"');
  });

  it('must say what became of a slip that is out', async () => {
    const saleId = await sellVoucher();
    const ask = { saleId, reason: 'wrong amount', paper: 'never-out' } as const;
    expect(voidSale(till.world.session, ask, SUPERVISOR)).toEqual({
      kind: 'refused',
      why: 'paper-not-said',
    });
  });

  it('is told that airtime can’t be undone, before the provider is asked', async () => {
    const answer = till.world.confirm('airtime', { kind: 'msisdn', msisdn: '27821234567' }, 2_900);
    if (answer.kind !== 'accepted') throw new Error(answer.why);
    await till.printed();
    const ask = { saleId: answer.sale.saleId, reason: 'wrong number', paper: 'back' } as const;
    expect(voidSale(till.world.session, ask, SUPERVISOR)).toEqual({
      kind: 'refused',
      why: 'not-reversible',
    });
  });

  it('has a slip printed again as a copy that says who and why', async () => {
    const saleId = await sellVoucher();
    expect(
      reprintSlip(till.world.session, { saleId, why: 'customer lost it' }, SUPERVISOR),
    ).toEqual({
      kind: 'done',
    });
    await till.reaches(({ slip }) => slip.kind === 'printed' && slip.copyNumber === 1);
    const paper = paperToText(till.world.paper() as Paper).replace(/\s+/g, ' ');
    expect(paper).toContain('COPY 1');
    expect(paper).toContain('customer lost it');
    expect(paper).toContain('Nomsa');
  });

  it('can neither settle nor pay back what the till knows for sure', async () => {
    const saleId = await sellVoucher();
    const settled = settleSale(
      till.world.session,
      { saleId, as: 'not-sold', note: 'no' },
      SUPERVISOR,
    );
    expect(settled.kind).toBe('refused');
    expect(forceRefund(till.world.session, { saleId, note: 'no' }, SUPERVISOR).kind).toBe(
      'refused',
    );
  });
});
