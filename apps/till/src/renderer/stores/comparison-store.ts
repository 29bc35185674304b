import type { ReconciliationView } from '@tillkeeper/ipc';
import { create } from 'zustand';
import { till } from '../app/client.ts';
import { askTill } from './ask.ts';

/** How far a comparison is. */
interface Progress {
  readonly done: number;
  readonly of: number;
}

/** A file that this window could not read: its disk or its network is gone. */
interface Unreadable {
  readonly kind: 'refused';
  readonly why: 'unreadable';
  readonly missing: readonly string[];
}

const UNREADABLE: Unreadable = { kind: 'refused', why: 'unreadable', missing: [] };

interface ComparisonState {
  /** What came of the last file; null before there is one. */
  readonly result: ReconciliationView | Unreadable | null;
  /** Null while no file is being compared. */
  readonly progress: Progress | null;
  /** The sale that was opened from it last: whoever comes back goes on there. */
  readonly openedSaleId: string | null;
}

const NOTHING: ComparisonState = { result: null, progress: null, openedSaleId: null };

/** The provider's file against the till's records: it stays while its sales are looked at. */
export const useComparison = create<ComparisonState>(() => NOTHING);

// Counts the files: an answer that comes after another file was chosen is of no use.
let asked = 0;

/** Compares a file. */
export async function compareFile(file: Pick<File, 'name' | 'text'>): Promise<void> {
  asked += 1;
  const mine = asked;
  useComparison.setState({ ...NOTHING, progress: { done: 0, of: 0 } });
  const text = await file.text().catch(() => undefined);
  const answer =
    text === undefined
      ? UNREADABLE
      : await askTill(till.reconcile({ fileName: file.name.slice(0, 200), text }));
  if (mine === asked) useComparison.setState({ progress: null, result: answer ?? null });
}

/** Takes over how far the main process is. */
export function hearProgress(progress: Progress): void {
  if (useComparison.getState().progress !== null) useComparison.setState({ progress });
}

/** Notes which sale is looked at. */
export function noteOpened(saleId: string): void {
  useComparison.setState({ openedSaleId: saleId });
}

/** Forgets it: another person came to the till, or it changed between training and the shop's books. */
export function forgetComparison(): void {
  asked += 1;
  useComparison.setState(NOTHING);
}
