import type { PaperView, TillClient } from '@tillkeeper/ipc';
import { create } from 'zustand';
import { tellSupport } from '../stores/tell-support.ts';
import { applyTheme } from '../stores/theme-store.ts';

interface PaperState {
  readonly paper: PaperView | null;
  readonly lost: boolean;
}

/** The roll, and whether the till can still be heard. */
export const usePaper = create<PaperState>(() => ({ paper: null, lost: false }));

/** Begins to listen, then asks for what is on the roll already. */
export function startPaper(till: Pick<TillClient, 'boot' | 'paper' | 'on'>): void {
  till.on('paperChanged', (paper) => usePaper.setState({ paper }));
  void load(till);
}

async function load(till: Pick<TillClient, 'boot' | 'paper'>): Promise<void> {
  try {
    const [boot, paper] = await Promise.all([till.boot(), till.paper()]);
    if (boot.kind === 'ready') applyTheme(boot.theme);
    usePaper.setState({ paper });
  } catch (error) {
    tellSupport(error);
    usePaper.setState({ lost: true });
  }
}
