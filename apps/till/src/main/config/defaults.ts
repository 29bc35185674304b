import type { Environment } from './environment.ts';

/** The shop of the demo: nothing in it is real. */
export const DEMO_CONFIG = {
  tillId: 'T03',
  storeId: 'KASI001',
  terminalId: 'T03',
  store: {
    name: 'Kasi Corner Store',
    addressLines: ['4 Vilakazi St, Orlando West'],
    vatNumber: '4123456789',
  },
  flash: { globalAirtime: true },
  printer: { uri: 'virtual:' },
} as const;

/**
 * What a till starts from when there is no file: in demo mode the demo's shop; otherwise the little
 * that a kiosk need not say in its environment.
 */
export function defaultsWithoutFile(environment: Environment): unknown {
  if (environment['TILL_DEMO'] === '1') return DEMO_CONFIG;
  const tillId = environment['TILL_TERMINAL_ID']?.slice(-8);
  return {
    ...(tillId === undefined ? {} : { tillId }),
    store: { name: `Store ${environment['TILL_STORE_ID'] ?? ''}`.trim() },
  };
}
