import type { UtilityAnswer } from '../answers.ts';
import { kwh, supplierRand, supplierRandPerKwh } from './figures.ts';
import type { JsonObject } from './json.ts';
import { arrearsText, keyAsNumbers, keyWasChanged } from './utility-common.ts';

/**
 * A utility purchase as written since July 2024 (Flash Partner API v4, release 3.1): `meterinfo` in
 * small letters, `utilityname`, and the blocks' `"units "` with the trailing space of the document.
 */
export function renderUtility31(answer: UtilityAnswer): JsonObject {
  const { vend } = answer;
  return {
    billingInfo: {
      taxAmount: supplierRand(vend.vatCents),
      unitType: 'kWh',
      units: kwh(vend.tenthsKwh),
      freeUnits: kwh(answer.freeTenthsKwh),
      exclusiveAmount: supplierRand(vend.energyCents),
      receiptNumber: answer.receiptNumber,
      transactionNumber: String(answer.transactionId),
    },
    charges: renderCharges(answer),
    meterinfo: renderMeterInfo(answer),
    tokens: answer.tokens.map(({ description, serialNumber, token }) => ({
      tokenDescription: description,
      serialNumber,
      token,
    })),
    tariffBlocks: vend.blocks.map((block) => ({
      amount: supplierRand(block.amountCents),
      'units ': kwh(block.tenthsKwh),
      costPerUnit: supplierRandPerKwh(block.centiCentsPerKwh),
      tariffName: block.name,
    })),
  };
}

function renderCharges(answer: UtilityAnswer): JsonObject {
  const { arrearsTakenCents, fixedChargeCents, fixedChargeDescription } = answer.vend;
  const fixed = { value: supplierRand(fixedChargeCents), description: fixedChargeDescription };
  return {
    debt: { value: supplierRand(arrearsTakenCents), description: arrearsText(answer) },
    fixedCost: fixedChargeCents === 0 ? [] : [fixed],
  };
}

function renderMeterInfo(answer: UtilityAnswer): JsonObject {
  const { meter, newKey } = answer;
  const { name: utilityname, ...utility } = meter.utility;
  return {
    algorithmCode: meter.algorithmCode,
    customerInfo: { address: meter.customerAddress, name: meter.customerName },
    ...keyAsNumbers(newKey),
    meterNumber: meter.meterNumber,
    tokenTechnology: meter.tokenTechnology,
    utilityInfo: { ...utility, utilityname },
    ...(keyWasChanged(answer) ? renderKeyChange(answer) : {}),
    consumerMessage: meter.consumerMessage,
    tariffName: meter.tariffName,
  };
}

// Only where the key changes: the documents do not say what stands there when it does not.
function renderKeyChange({ meter, newKey }: UtilityAnswer): JsonObject {
  const before = keyAsNumbers(meter.key);
  const after = keyAsNumbers(newKey);
  return {
    oldSupplyGroupCode: before.supplyGroupCode,
    oldTariffIndex: before.tariffIndex,
    oldKeyRevisionNumber: before.keyRevisionNumber,
    newSupplyGroupCode: after.supplyGroupCode,
    newTariffIndex: after.tariffIndex,
    newKeyRevisionNumber: after.keyRevisionNumber,
  };
}
