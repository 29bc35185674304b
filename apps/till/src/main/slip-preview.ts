import type { Paper as PaperKind } from '@tillkeeper/domain';
import type { SlipPreview } from '@tillkeeper/ipc';
import { EscPosInterpreter, paperToSvg } from '@tillkeeper/printer';
import {
  type Columns,
  encodeSections,
  type GreyPicture,
  maskSecrets,
  rasterOf,
  type SlipDocument,
  toText,
} from '@tillkeeper/slip';
import { DOTS_PER_CHARACTER } from './slip-printing.ts';
import type { TillSession } from './till-session.ts';

/**
 * What the paper of a sale looks like: the very bytes that go to the printer, read by the
 * interpreter. PINs and tokens are hidden, because whoever looks is not always who sold.
 */
export function previewSlip(session: TillSession, saleId: string, paper: PaperKind): SlipPreview {
  const stored = session.journal.readSecret(saleId, paper);
  if (stored === undefined) return { kind: 'refused', why: 'no such slip' };
  const { columns } = session.printers.queue.current();
  // The slip came out of the sealed journal, where this process put it: its form is our own.
  return drawSlip(maskSecrets(stored as SlipDocument), columns, session.logo);
}

/** Draws a slip as a printer of this width leaves it. */
export function drawSlip(
  document: SlipDocument,
  columns: Columns,
  logo?: GreyPicture,
): Extract<SlipPreview, { kind: 'shown' }> {
  const dots = logo === undefined ? undefined : rasterOf(logo, columns * DOTS_PER_CHARACTER);
  const interpreter = new EscPosInterpreter({ columns });
  for (const { bytes } of encodeSections(document, columns, dots)) interpreter.write(bytes);
  return {
    kind: 'shown',
    svg: paperToSvg(interpreter.paper(), { marginDots: 24 }),
    text: toText(document, columns),
  };
}
