import type { PaperView, TillClient } from '@tillkeeper/ipc';
import { create } from 'zustand';
import { tellSupport } from '../stores/tell-support.ts';
import { applyTheme } from '../stores/theme-store.ts';

interface PaperState {
  readonly paper: PaperView | null;
  /** Known to be a demo: only then may the window say that its slips are worth nothing. */
  readonly demo: boolean;
  readonly lost: boolean;
}

/** The roll, and whether the till can still be heard. */
export const usePaper = create<PaperState>(() => ({ paper: null, demo: false, lost: false }));

/** Begins to listen, then asks for what is on the roll already. */
export function startPaper(till: Pick<TillClient, 'boot' | 'paper' | 'on'>): void {
  till.on('paperChanged', (paper) => usePaper.setState({ paper }));
  void load(till);
}

async function load(till: Pick<TillClient, 'boot' | 'paper'>): Promise<void> {
  try {
    const [boot, paper] = await Promise.all([till.boot(), till.paper()]);
    if (boot.kind === 'ready') applyTheme(boot.theme);
    usePaper.setState({ paper, demo: boot.kind === 'ready' && boot.demo });
  } catch (error) {
    tellSupport(error);
    usePaper.setState({ lost: true });
  }
}
