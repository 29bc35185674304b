import { create } from 'zustand';
import { optionsOf, type PrinterOptions } from './printer-address.ts';

/** A printer as it is typed and chosen, before it is used. */
export interface PrinterDraft {
  /** The printer that was in use: another one makes the draft worthless. */
  readonly insteadOf: string;
  readonly address: string;
  readonly options: PrinterOptions;
}

const useStore = create<{ readonly draft: PrinterDraft | null }>(() => ({ draft: null }));

/** What was typed for a printer outlives the screen: whoever looks elsewhere finds it again. */
export function usePrinterDraft(
  uri: string,
): readonly [PrinterDraft, (next: Partial<PrinterDraft>) => void] {
  const kept = useStore(({ draft }) => draft);
  const draft = kept?.insteadOf === uri ? kept : draftFor(uri);
  return [draft, (next) => useStore.setState({ draft: { ...draft, ...next } })];
}

/** The draft that nobody has typed into. */
export function draftFor(uri: string): PrinterDraft {
  return { insteadOf: uri, address: uri, options: optionsOf(uri) };
}
