import type { Catalogue } from '@tillkeeper/ipc';
import { create } from 'zustand';
import { till } from '../app/client.ts';
import { askTill } from './ask.ts';

interface CatalogueState {
  /** Null until the main process has answered. */
  readonly catalogue: Catalogue | null;
  readonly refreshing: boolean;
}

/** What can be sold. */
export const useCatalogue = create<CatalogueState>(() => ({ catalogue: null, refreshing: false }));

/** Has the provider asked for its products again. */
export async function refreshCatalogue(): Promise<void> {
  useCatalogue.setState({ refreshing: true });
  const catalogue = await askTill(till.refreshCatalogue());
  useCatalogue.setState({ refreshing: false, ...(catalogue && { catalogue }) });
}

/** Stars a product for the home screen, or takes its star away. */
export async function starProduct(productCode: string, starred: boolean): Promise<void> {
  const catalogue = await askTill(till.starProduct({ productCode, starred }));
  if (catalogue) useCatalogue.setState({ catalogue });
}
