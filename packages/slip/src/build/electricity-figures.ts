import type { ElectricityEvidence, SupplierCharge, TariffBlock } from '@tillkeeper/domain';
import { cleanText, isNonZeroFigure } from '../clean-text.ts';
import type { SlipBlock } from '../document.ts';
import { bold, boldPair, pair, paragraph, SPACE } from './blocks.ts';

/** More lines than any tariff has; a flood of them must not eat the roll. */
const MAXIMUM_LINES = 12;

/**
 * Where the money went, in the supplier's own figures. They are printed as given: nobody has
 * documented whether they are rand or cents, so the till neither adds a sign nor computes.
 */
export function figureBlocks(evidence: ElectricityEvidence): SlipBlock[] {
  const charges = evidence.charges.slice(0, MAXIMUM_LINES);
  const blocks = [
    ...charges.flatMap(chargeBlocks),
    ...pair('Energy excl VAT', evidence.exclusiveText),
    ...pair('VAT', evidence.taxText),
    ...evidence.tariffBlocks.slice(0, MAXIMUM_LINES).flatMap((each) => tariffBlock(each, evidence)),
    ...boldPair('Units', withUnit(evidence.units, evidence.unitType)),
    ...(isNonZeroFigure(evidence.freeUnits)
      ? pair('Free units', withUnit(evidence.freeUnits, evidence.unitType))
      : []),
    ...whyFewerUnits(charges),
  ];
  return blocks.length === 0 ? [] : [SPACE, ...paragraph("Supplier's figures:"), ...blocks];
}

/** A quantity with its unit, unless the supplier wrote a unit already. */
export function withUnit(quantity: string, unitType: string): string {
  const cleaned = cleanText(quantity, 40);
  return /^[\d.,\s]+$/.test(cleaned) ? `${cleaned} ${cleanText(unitType, 12)}`.trim() : cleaned;
}

function chargeBlocks(charge: SupplierCharge): SlipBlock[] {
  const usual = charge.kind === 'debt' ? 'Arrears taken' : 'Fixed charge';
  return [
    ...pair(cleanText(charge.description, 60) || usual, charge.valueText),
    ...pair('Still owed', charge.outstandingText),
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
function whyFewerUnits(charges: readonly SupplierCharge[]): SlipBlock[] {
  const taken = charges.filter((each) => isNonZeroFigure(each.valueText));
  if (taken.length === 0) return [];
  const kinds = new Set(taken.map((each) => each.kind));
  const what = [
    ...(kinds.has('debt') ? ['arrears'] : []),
    ...(kinds.has('fixed') ? ['fixed charges'] : []),
  ].join(' and ');
  return paragraph(`Why fewer units? ${capitalised(what)} came off first.`).map(bold);
}

function capitalised(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}
