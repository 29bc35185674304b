import type { SlipDocument } from '@tillkeeper/slip';
import { allSlips } from '@tillkeeper/slip/testing';
import { describe, expect, it } from 'vitest';
import { previewSlip } from './slip-preview.ts';
import type { TillSession } from './till-session.ts';

function sessionWith(stored: SlipDocument | undefined, columns = 32): TillSession {
  return {
    printers: { queue: { current: () => ({ columns }) } },
    journal: { readSecret: () => stored },
  } as unknown as TillSession;
}

describe('a slip on the screen', () => {
  it.each(allSlips())('%s is drawn as paper, without its PINs', (_, document) => {
    const shown = previewSlip(sessionWith(document), 'S', 'slip');
    if (shown.kind !== 'shown') throw new Error(shown.why);
    expect(shown.svg).toMatch(/^<svg /);
    const secrets = document.sections
      .flatMap(({ blocks }) => blocks)
      .flatMap((block) => (block.kind === 'secret' ? [block.groups.join('')] : []));
    // The shop's VAT number begins like a sample's PIN.
    const digits = (shown.svg + shown.text).replace(/\s/g, '').replaceAll('4123456789', '');
    for (const secret of secrets) expect(digits).not.toContain(secret.slice(0, -4));
  });

  it('is as wide as the printer’s paper', () => {
    const [, document] = allSlips()[0] ?? [];
    const width = (columns: number): number => {
      const shown = previewSlip(sessionWith(document, columns), 'S', 'slip');
      return Number(/width="(\d+)"/.exec(shown.kind === 'shown' ? shown.svg : '')?.[1]);
    };
    expect(width(48)).toBeGreaterThan(width(32));
  });

  it('that is gone is refused', () => {
    expect(previewSlip(sessionWith(undefined), 'S', 'slip').kind).toBe('refused');
  });
});
