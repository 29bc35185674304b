import type { FenceKind } from '../uri-parameters.ts';
import type { Conversation } from './conversation.ts';

/** How long a printer may take for the first fence, with nothing before it. */
const PROBE_WITHIN_MS = 1_500;

/**
 * Puts a fence behind everything that was sent: resolves to true once the printer says that it has
 * passed it, to false when the line closes. `none` never says anything: it must not be asked.
 */
export function passFence(
  conversation: Conversation,
  kind: Exclude<FenceKind, 'none'>,
  id: string,
): Promise<boolean> {
  return kind === 'process-id' ? conversation.fenceById(id) : conversation.fenceByPaperSensor();
}

/** Finds out how a printer that is ready confirms what it printed. */
export async function probeFence(
  conversation: Conversation,
  withinMs = PROBE_WITHIN_MS,
): Promise<FenceKind> {
  for (const kind of ['process-id', 'paper-sensor'] as const) {
    if (await within(passFence(conversation, kind, 'TILL'), withinMs)) return kind;
  }
  return 'none';
}

async function within(work: Promise<boolean>, limitMs: number): Promise<boolean> {
  let timer: NodeJS.Timeout | undefined;
  const tooLate = new Promise<boolean>((resolve) => {
    timer = setTimeout(() => resolve(false), limitMs);
  });
  const result = await Promise.race([work, tooLate]);
  clearTimeout(timer);
  return result;
}

/** Names fences so that a late answer to an old one is never taken for a new one's. */
export class FenceNames {
  #count = 0;

  /** Four printable characters, as GS ( H takes them. */
  next(): string {
    this.#count = (this.#count + 1) % 36 ** 4;
    return this.#count.toString(36).toUpperCase().padStart(4, '0');
  }
}
