import type { ElectricityEvidence, SupplierCharge, TariffBlock } from '@tillkeeper/domain';
import { cleanText, isNonZeroFigure } from '../clean-text.ts';
import type { SlipBlock } from '../document.ts';
import type { SlipWords } from '../words/en.ts';
import { bold, boldPair, pair, paragraph, SPACE } from './blocks.ts';
import type { SaleSlipContext } from './sale-parts.ts';

/** More lines than any tariff has; a flood of them must not eat the roll. */
const MAXIMUM_LINES = 12;

/**
 * Where the money went, in the supplier's own figures. They are printed as given: nobody has
 * documented whether they are rand or cents, so the till neither adds a sign nor computes.
 */
export function figureBlocks(
  evidence: ElectricityEvidence,
  { words, show }: Pick<SaleSlipContext, 'words' | 'show'>,
): SlipBlock[] {
  const tariffBlocks = show.tariffBlocks ? evidence.tariffBlocks.slice(0, MAXIMUM_LINES) : [];
  const charges = evidence.charges.slice(0, MAXIMUM_LINES);
  const blocks = [
    ...charges.flatMap((each) => chargeBlocks(each, words)),
    ...pair(words.energyWithoutVat, evidence.exclusiveText),
    ...pair('VAT', evidence.taxText),
    ...tariffBlocks.flatMap((each) => tariffBlock(each, evidence)),
    ...boldPair(words.units, withUnit(evidence.units, evidence.unitType)),
    ...(isNonZeroFigure(evidence.freeUnits)
      ? pair(words.freeUnits, withUnit(evidence.freeUnits, evidence.unitType))
      : []),
    ...whyFewerUnits(charges, words),
  ];
  return blocks.length === 0 ? [] : [SPACE, ...paragraph(words.suppliersFigures), ...blocks];
}

/** A quantity with its unit, unless the supplier wrote a unit already. */
export function withUnit(quantity: string, unitType: string): string {
  const cleaned = cleanText(quantity, 40);
  return /^[\d.,\s]+$/.test(cleaned) ? `${cleaned} ${cleanText(unitType, 12)}`.trim() : cleaned;
}

function chargeBlocks(charge: SupplierCharge, words: SlipWords): SlipBlock[] {
  const usual = charge.kind === 'debt' ? words.arrearsTaken : words.fixedCharge;
  return [
    ...pair(cleanText(charge.description, 60) || usual, charge.valueText),
    ...pair(words.stillOwed, charge.outstandingText),
  ];
}

function tariffBlock(block: TariffBlock, evidence: ElectricityEvidence): SlipBlock[] {
  const units = withUnit(block.units, evidence.unitType);
  const rate = cleanText(block.costPerUnitText, 30);
  const name = block.tariffName === evidence.meter.tariffName ? '' : block.tariffName;
  return [
    ...paragraph(name),
    ...pair(`${units}${rate === '' ? '' : ` @ ${rate}`}`, block.amountText),
  ];
}

/** The question every counter hears: answered where the customer looks for it. */
function whyFewerUnits(charges: readonly SupplierCharge[], words: SlipWords): SlipBlock[] {
  const taken = charges.filter((each) => isNonZeroFigure(each.valueText));
  if (taken.length === 0) return [];
  const kinds = new Set(taken.map((each) => each.kind));
  const one = kinds.has('debt') ? words.whyFewerArrears : words.whyFewerFixed;
  return paragraph(kinds.size > 1 ? words.whyFewerBoth : one).map(bold);
}
