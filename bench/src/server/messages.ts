import type { RecordedSale } from '../recorded/recorded-sale.ts';

/** What the server's process is told. */
export type ToServer =
  | {
      readonly kind: 'answers';
      readonly sales: readonly Pick<RecordedSale, 'path' | 'answerBody' | 'reference'>[];
    }
  | { readonly kind: 'stamp-wanted'; readonly reference: string };

/** What it says. */
export type FromServer =
  | { readonly kind: 'listening'; readonly port: number }
  | { readonly kind: 'stamp'; readonly stamp: Stamp };

/** When a request arrived and its answer left, on the machine's monotonic clock. */
export interface Stamp {
  readonly arrivedMs: number;
  readonly answeredMs: number;
}
