import type { Boot } from '@tillkeeper/ipc';
import { create } from 'zustand';
import { till } from '../app/client.ts';
import { tellSupport } from './tell-support.ts';
import { applyTheme } from './theme-store.ts';

/** What the window knows of the till's start. */
export type BootState = { readonly kind: 'loading' } | { readonly kind: 'no-answer' } | Boot;

/** The till's start: loading, ready, or why not. */
export const useBoot = create<{ readonly boot: BootState }>(() => ({ boot: { kind: 'loading' } }));

/** Asks the main process how the start went. */
export async function loadBoot(): Promise<void> {
  await settle(till.boot());
}

/** Has the main process read the configuration again. */
export async function retryBoot(): Promise<void> {
  useBoot.setState({ boot: { kind: 'loading' } });
  await settle(till.retryBoot());
}

/** Opens the key of this till with what a person gave. */
export async function unlockBoot(given: {
  readonly passphrase?: string;
  readonly recoveryCode?: string;
}): Promise<void> {
  await settle(till.unlock(given));
}

/** The till closes and opens again; main then loads this window anew. */
export function awaitRestart(): void {
  useBoot.setState({ boot: { kind: 'loading' } });
}

/** At a till without settings: goes on to set up a shop. */
export async function beginSetUp(): Promise<void> {
  await settle(till.beginSetUp());
}

/** At a till without settings: back to the choice between the demo and a shop. */
export function leaveSetUp(): void {
  useBoot.setState({ boot: { kind: 'set-up', step: 'choose' } });
}

/** At a till without settings: opens the demo, until the till is closed. */
export async function openDemo(): Promise<void> {
  useBoot.setState({ boot: { kind: 'loading' } });
  await settle(till.openDemo());
}

async function settle(answer: Promise<Boot>): Promise<void> {
  try {
    const boot = await answer;
    if (boot.kind === 'ready') applyTheme(boot.theme);
    useBoot.setState({ boot });
  } catch (error) {
    tellSupport(error);
    useBoot.setState({ boot: { kind: 'no-answer' } });
  }
}
