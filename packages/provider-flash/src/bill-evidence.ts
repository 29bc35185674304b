import type { BillAccount, BillEvidence } from '@tillkeeper/domain';
import { billerName } from './billers.ts';
import { looseObject, looseText } from './loose-json.ts';

const billAnswer = looseObject({
  biller: looseObject({
    code: looseText,
    name: looseText,
    callcentre: looseText,
    reference: looseText,
  }),
  consumer: looseObject({
    name: looseText,
    accountno: looseText,
    accountstatus: looseText,
    cellnumber: looseText,
  }),
});

/** The account as the customer gave it: an answer may leave any of it out. */
export interface AskedAccount {
  readonly billerCode: string;
  readonly accountReference: string;
}

/** Reads the customer's account with a biller, from a balance as from a payment (section 3.10). */
export function readBillAccount(fields: unknown, asked: AskedAccount): BillAccount {
  const { biller, consumer } = billAnswer.parse(fields);
  return {
    billerCode: asked.billerCode,
    billerName: biller.name || billerName(asked.billerCode),
    billerCallCentre: biller.callcentre,
    accountReference: asked.accountReference,
    customerName: consumer.name,
    accountStatus: consumer.accountstatus,
    customerCellNumber: consumer.cellnumber,
  };
}

/** Reads an approved payment. Nothing is due for it: it stands on the account. */
export function readBill(fields: unknown, asked: AskedAccount): BillEvidence {
  const { biller } = billAnswer.parse(fields);
  const account = readBillAccount(fields, asked);
  return { kind: 'bill', account, billerReference: biller.reference };
}

/** Whether an answer names another account than the one asked for. Leading zeros may be lost. */
export function isAboutAnotherAccount(fields: unknown, asked: AskedAccount): boolean {
  const { accountno } = billAnswer.parse(fields).consumer;
  const answered = significant(accountno);
  if (answered === '') return false;
  const { billerCode, accountReference } = asked;
  return ![accountReference, `${billerCode}${accountReference}`].some(
    (each) => significant(each) === answered,
  );
}

function significant(account: string): string {
  return account.replace(/[\s-]/g, '').replace(/^0+/, '').toUpperCase();
}
