import {
  type ElectricityEvidence,
  err,
  type KeyChange,
  type MeterToken,
  ok,
  type Result,
  type SupplierCharge,
  type TokenKind,
} from '@tillkeeper/domain';
import {
  type AnsweredToken,
  type ElectricityAnswer,
  electricityAnswer,
  vendedMeter,
} from './electricity-answer.ts';
import { isAboutAnotherMeter, toMeterDetails, withoutZero } from './meter-details.ts';
import { readStsToken } from './secret-digits.ts';
import type { EvidenceProblem } from './voucher-evidence.ts';

/** Reads the tokens of an approved utility purchase, and all that the customer needs beside them. */
export function readElectricity(
  fields: unknown,
  askedMeterNumber: string,
): Result<ElectricityEvidence, EvidenceProblem> {
  const answer = electricityAnswer.parse(fields);
  const { meterinfo: vended } = vendedMeter.parse(fields);
  // Its tokens would open somebody else's meter.
  if (isAboutAnotherMeter(answer.meterinfo, askedMeterNumber))
    return err({ cause: 'bad-answer', detail: 'the answer is about another meter' });
  const tokens = inOrderOfEntry(answer.tokens.map(toToken));
  // One unreadable token among good ones is a loss to the customer too: ask again before printing.
  if (tokens.length === 0 || tokens.some((each) => each.token === ''))
    return err({ cause: 'evidence-missing', detail: 'approved without its token' });
  const hasKeyChange = tokens.some((each) => each.kind === 'key-change');
  const keyChange = hasKeyChange ? readKeyChange(answer, vended) : undefined;
  return ok({
    kind: 'electricity',
    meter: toMeterDetails(answer.meterinfo, askedMeterNumber, answer.billinginfo.tariffname),
    tokens,
    ...readFigures(answer),
    ...(keyChange === undefined ? {} : { keyChange }),
    consumerMessage: vended.consumermessage,
  });
}

/** Whether any token came. */
export function bringsToken(fields: unknown): boolean {
  return electricityAnswer.parse(fields).tokens.some(({ token }) => readStsToken(token) !== '');
}

function toToken(answered: AnsweredToken): MeterToken {
  const description = answered.tokendescription || answered.tariffdescription || answered.type;
  return {
    kind: kindOf(`${answered.tokendescription} ${answered.tariffdescription} ${answered.type}`),
    token: readStsToken(answered.token),
    description,
    units: answered.units.quantity,
    serialNumber: answered.serialnumber,
  };
}

// No list of descriptions is published; these are the field's own words (NRS 009-6 and vendors' slips).
function kindOf(description: string): TokenKind {
  if (/key\s*-?\s*change|\bkct|\bkc\s?\d?\b/i.test(description)) return 'key-change';
  return /\bfree|\bfbe\b|\bbsst\b/i.test(description) ? 'free-basic' : 'standard';
}

/** A meter takes its new key first, or it refuses the other tokens. Otherwise the given order stays. */
function inOrderOfEntry(tokens: readonly MeterToken[]): MeterToken[] {
  const isKeyChange = (each: MeterToken): boolean => each.kind === 'key-change';
  return [...tokens.filter(isKeyChange), ...tokens.filter((each) => !isKeyChange(each))];
}

function readKeyChange(
  answer: ElectricityAnswer,
  vended: { newsupplygroupcode: string; newkeyrevisionnumber: string; newtariffindex: string },
): KeyChange | undefined {
  const older = answer.keychangetokendata;
  const supplyGroupCode =
    withoutZero(vended.newsupplygroupcode) || withoutZero(older.supplygroupcode);
  if (supplyGroupCode === '') return undefined;
  return {
    supplyGroupCode,
    keyRevisionNumber: vended.newkeyrevisionnumber || older.keyrevisionnumber,
    tariffIndex: vended.newtariffindex || older.tariffindex,
  };
}

type Figures = Pick<
  ElectricityEvidence,
  | 'receiptNumber'
  | 'units'
  | 'unitType'
  | 'freeUnits'
  | 'taxText'
  | 'exclusiveText'
  | 'charges'
  | 'tariffBlocks'
>;

/** The supplier's own figures, as written: their units are not documented, so nothing is added up. */
function readFigures(answer: ElectricityAnswer): Figures {
  const billing = answer.billinginfo;
  const counted = answer.tokens.map((each) => each.units).filter((each) => each.quantity !== '');
  const only = counted.length === 1 ? counted[0] : undefined;
  return {
    receiptNumber: billing.receiptnumber,
    units: billing.units || (only?.quantity ?? ''),
    unitType: billing.unittype || (counted[0]?.unittype ?? ''),
    freeUnits: billing.freeunits,
    taxText: billing.taxamount,
    exclusiveText: billing.exclusiveamount,
    charges: readCharges(answer),
    tariffBlocks: answer.tariffblocks.map((block) => ({
      tariffName: block.tariffname,
      units: block.units,
      costPerUnitText: block.costperunit,
      amountText: block.amount,
    })),
  };
}

function readCharges(answer: ElectricityAnswer): SupplierCharge[] {
  const toCharge =
    (kind: SupplierCharge['kind']) =>
    (cost: { value: string; description: string; outstanding: string }): SupplierCharge => ({
      kind,
      description: cost.description,
      valueText: cost.value,
      outstandingText: cost.outstanding,
    });
  const all = [
    ...[...answer.charges.debt, ...answer.debt].map(toCharge('debt')),
    ...[...answer.charges.fixedcost, ...answer.fixedcost].map(toCharge('fixed')),
  ];
  // Empty places come as zero, or as nothing at all.
  return all.filter(
    (each) =>
      !/^(0+(\.0+)?)?$/.test(each.valueText) || !/^(0+(\.0+)?)?$/.test(each.outstandingText),
  );
}
