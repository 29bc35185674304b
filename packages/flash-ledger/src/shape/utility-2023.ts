import { formatRandNumber } from '@tillkeeper/domain';
import type { UtilityAnswer, UtilityToken, UtilityTokenKind } from '../answers.ts';
import { kwh, lookupValue, supplierRand, supplierRandPerKwh } from './figures.ts';
import type { JsonObject } from './json.ts';
import { arrearsText, keyAsNumbers, keyWasChanged } from './utility-common.ts';

/** A utility purchase as written in the document of April 2023 (3.1.14). */
export function renderUtility2023(answer: UtilityAnswer): JsonObject {
  const { meter, vend, newKey } = answer;
  return {
    billingInfo: {
      arrearValue: lookupValue(vend.arrearsLeftCents),
      arrearDesc: meter.arrearsDescription,
      maximumVendValue: lookupValue(meter.maximumVendCents),
      minimumVendValue: lookupValue(meter.minimumVendCents),
      tariffName: meter.tariffName,
    },
    debt: renderDebt(answer),
    fixedCost: renderFixedCost(answer),
    keyChangeTokenData: keyWasChanged(answer) ? { ...keyAsNumbers(newKey) } : undefined,
    meterInfo: {
      algorithmCode: meter.algorithmCode,
      customerInfo: { address: meter.customerAddress, name: meter.customerName },
      ...keyAsNumbers(newKey),
      meterNumber: meter.meterNumber,
      tokenTechnology: meter.tokenTechnology,
      utilityInfo: { ...meter.utility },
    },
    tariffBlocks: vend.blocks.map((block) => ({
      amount: supplierRand(block.amountCents),
      costPerUnit: supplierRandPerKwh(block.centiCentsPerKwh),
      units: kwh(block.tenthsKwh),
    })),
    tokens: answer.tokens.map((token) => renderToken(token, meter.tariffName)),
  };
}

function renderDebt(answer: UtilityAnswer): JsonObject {
  return {
    value: supplierRand(answer.vend.arrearsTakenCents),
    description: arrearsText(answer),
    outstanding: formatRandNumber(answer.vend.arrearsLeftCents).replaceAll(' ', ''),
    tariffDescription: '',
    tax: 0,
    taxInvoiceNumber: answer.receiptNumber,
  };
}

function renderFixedCost({ vend, meter }: UtilityAnswer): JsonObject[] {
  if (vend.fixedChargeCents === 0) return [];
  const value = supplierRand(vend.fixedChargeCents);
  const description = vend.fixedChargeDescription;
  return [{ value, description, tariffDescription: meter.tariffName, tax: 0 }];
}

const TOKEN_TYPES: Readonly<Record<UtilityTokenKind, string>> = {
  'key-change': 'KC',
  'free-basic': 'FBE',
  credit: 'STD',
};

function renderToken(token: UtilityToken, tariffName: string): JsonObject {
  return {
    value: supplierRand(token.valueCents),
    tariffDescription: tariffName,
    tariffName,
    tax: supplierRand(token.vatCents),
    token: token.token,
    tokenDescription: token.description,
    type: TOKEN_TYPES[token.kind],
    units: { description: 'Electricity', quantity: kwh(token.tenthsKwh), unitType: 'kWh' },
  };
}
