import type { QueryName } from './command.ts';

/** What the interpreter noticed beside marks on paper. Never holds printed text. */
export type InterpreterEvent =
  | { readonly kind: 'cut'; readonly how: 'full' | 'partial' }
  | { readonly kind: 'drawer'; readonly pin: 2 | 5; readonly onMs: number; readonly offMs: number }
  /** A question that a real printer would answer. */
  | { readonly kind: 'query'; readonly name: QueryName; readonly argument: number }
  /** A fence: to be answered once everything before it is on paper. */
  | { readonly kind: 'fence'; readonly id: Uint8Array }
  /** GS a: whether the printer tells about changes of its state by itself. */
  | { readonly kind: 'status-back'; readonly enabled: boolean }
  /** An error: bytes that are no command, or one of a page or kind that we can't show. */
  | {
      readonly kind: 'unknown-command';
      /** The first bytes in hex: `1b 7e`. */
      readonly command: string;
      /** How many bytes of the stream came before it. */
      readonly offset: number;
    };
