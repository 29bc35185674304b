import { BRIDGE_NAME, type Bridge, createTillClient, type TillClient } from '@tillkeeper/ipc';

/** The main process as this window may use it. Throws where the preload script is missing. */
export const till: TillClient = createTillClient(bridgeOf(window));

function bridgeOf(page: object): Bridge {
  const bridge: unknown = Reflect.get(page, BRIDGE_NAME);
  if (!isBridge(bridge)) throw new Error('The window was opened without its preload script.');
  return bridge;
}

function isBridge(value: unknown): value is Bridge {
  return typeof value === 'object' && value !== null && 'invoke' in value && 'listen' in value;
}
