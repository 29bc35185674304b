import './jitless.ts';

import { ASK_CHANNELS, BRIDGE_NAME, type Bridge, TELL_CHANNELS } from '@tillkeeper/ipc';
import { contextBridge, type IpcRendererEvent, ipcRenderer } from 'electron';

/** Values out and values in, on the channels of the schema alone. */
const bridge: Bridge = {
  async invoke(channel, ask) {
    refuseUnless(ASK_CHANNELS.includes(channel), channel);
    return await ipcRenderer.invoke(channel, ask);
  },
  listen(channel, listener) {
    refuseUnless(TELL_CHANNELS.includes(channel), channel);
    // The event itself stays here: it carries the sender, with which a page could send anything.
    const hear = (_event: IpcRendererEvent, payload: unknown): void => listener(payload);
    ipcRenderer.on(channel, hear);
    return () => void ipcRenderer.removeListener(channel, hear);
  },
};

function refuseUnless(allowed: boolean, channel: string): void {
  if (!allowed) throw new Error(`The channel ${channel} is not part of the till's surface.`);
}

contextBridge.exposeInMainWorld(BRIDGE_NAME, bridge);
