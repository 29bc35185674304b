import type { SlipDocument } from '@tillkeeper/slip';
import { allSlips } from '@tillkeeper/slip/testing';
import { describe, expect, it } from 'vitest';
import { previewSlip } from './slip-preview.ts';
import type { TillSession } from './till-session.ts';

function sessionWith(stored: SlipDocument | undefined, uri = 'virtual:?columns=32'): TillSession {
  return {
    config: { printer: { uri } },
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
    const digits = (shown.svg + shown.text).replace(/\s/g, '');
    for (const secret of secrets) expect(digits).not.toContain(secret.slice(0, -4));
  });

  it('is as wide as the printer’s paper', () => {
    const [, document] = allSlips()[0] ?? [];
    const width = (uri: string): number => {
      const shown = previewSlip(sessionWith(document, uri), 'S', 'slip');
      return Number(/width="(\d+)"/.exec(shown.kind === 'shown' ? shown.svg : '')?.[1]);
    };
    expect(width('virtual:?columns=48')).toBeGreaterThan(width('virtual:?columns=32'));
  });

  it('that is gone is refused', () => {
    expect(previewSlip(sessionWith(undefined), 'S', 'slip').kind).toBe('refused');
  });
});
