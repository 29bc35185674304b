import type { TillStatus } from '@tillkeeper/ipc';
import { create } from 'zustand';

/** The line, the printer and the open items; null until the main process has said. */
export const useStatus = create<{ readonly status: TillStatus | null }>(() => ({ status: null }));
