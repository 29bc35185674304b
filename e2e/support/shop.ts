import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Simulator } from './simulator.ts';

/** The shop of the tests, as `till.config.json` says it. */
export function shopConfig(simulator: Simulator, printerUri: string) {
  return {
    tillId: 'T03',
    cashierName: 'Nomsa',
    storeId: 'KASI001',
    terminalId: 'T03',
    store: {
      name: 'Kasi Corner Store',
      addressLines: ['4 Vilakazi St, Orlando West'],
      vatNumber: '4123456789',
    },
    flash: { baseUrl: simulator.baseUrl, accountNumber: simulator.account },
    printer: { uri: printerUri },
  };
}

/** Writes the settings file of a till and gives its path. */
export function writeConfig(folder: string, config: object | string): string {
  const file = join(folder, 'till.config.json');
  writeFileSync(file, typeof config === 'string' ? config : JSON.stringify(config, null, 2));
  return file;
}

/** The passphrase of the tests' till: their system has no keystore. Gives the file it lies in. */
export function passphraseFile(folder: string): string {
  const file = join(folder, 'passphrase');
  writeFileSync(file, 'three sheep by the river');
  return file;
}
