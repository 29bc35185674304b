import { formatRand } from '@tillkeeper/domain';
import type { UtilityAnswer } from '../answers.ts';
import type { MeterKey } from '../electricity/meter.ts';

/** SGC, KRN and TI as a purchase writes them: numbers, so that leading zeros are lost. */
export interface NumericKey {
  readonly supplyGroupCode: number;
  readonly keyRevisionNumber: number;
  readonly tariffIndex: number;
}

/** Writes a key the way the documents' purchase examples do; the lookup has text instead. */
export function keyAsNumbers(key: MeterKey): NumericKey {
  return {
    supplyGroupCode: Number(key.supplyGroupCode),
    keyRevisionNumber: Number(key.keyRevisionNumber),
    tariffIndex: Number(key.tariffIndex),
  };
}

/** What was owed for and what is still owed: `Arrears (bal R 160.00)`; empty when nothing was taken. */
export function arrearsText({ meter, vend }: UtilityAnswer): string {
  if (vend.arrearsTakenCents === 0) return '';
  return `${meter.arrearsDescription} (bal ${formatRand(vend.arrearsLeftCents)})`;
}

/** Whether the purchase brought a change of key along. */
export function keyWasChanged({ tokens }: UtilityAnswer): boolean {
  return tokens.some(({ kind }) => kind === 'key-change');
}
