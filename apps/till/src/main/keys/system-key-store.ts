import { safeStorage } from 'electron';
import type { KeyStore } from './key-keeper.ts';

/** The operating system's keystore; where it has none, or a plain one, it guards nothing. */
export function systemKeyStore(): KeyStore {
  const available = safeStorage.isEncryptionAvailable();
  const backend = process.platform === 'linux' ? safeStorage.getSelectedStorageBackend() : 'os';
  return {
    guarded: available && backend !== 'basic_text' && backend !== 'unknown',
    encrypt: (text) => safeStorage.encryptString(text),
    decrypt: (sealed) => safeStorage.decryptString(Buffer.from(sealed)),
  };
}
