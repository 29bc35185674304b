import type { FlashConfigInput } from '@tillkeeper/provider-flash';

/** A server that speaks as Flash does. */
export type FlashLike = Pick<FlashConfigInput, 'baseUrl' | 'apiKey' | 'accountNumber'>;

/** How this till reaches such a server. */
export function flashConfig({ baseUrl, apiKey, accountNumber }: FlashLike): FlashConfigInput {
  return { baseUrl, apiKey, accountNumber, storeId: 'S1', terminalId: 'T03' };
}
