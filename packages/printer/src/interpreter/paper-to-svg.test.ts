import { describe, expect, it } from 'vitest';
import { EscPosInterpreter } from './interpreter.ts';
import { paperToSvg } from './paper-to-svg.ts';

function svgOf(text: string): string {
  const interpreter = new EscPosInterpreter({ columns: 42 });
  interpreter.write(Buffer.from(text, 'latin1'));
  return paperToSvg(interpreter.paper());
}

describe('paper as a picture', () => {
  it('draws double size doubled and on the printer’s grid', () => {
    const svg = svgOf('\u001ba\u0001\u001d!\u00111234 5678\n\u001dV\u0001');
    // Nine characters of 24 dots, centred on 42 columns of 12 dots.
    expect(svg).toContain(`translate(${(504 - 216) / 2} `);
    expect(svg).toContain('scale(2 2)');
    expect(svg).toContain('textLength="108"');
  });

  it('can’t be broken out of by what a slip says', () => {
    const svg = svgOf('</text><script>alert("x")</script>&amp;\n');
    expect(svg).not.toContain('<script');
    expect(svg).toContain('&lt;script&gt;alert(&quot;x&quot;)&lt;/script&gt;&amp;amp;');
  });

  it('draws every dot of a picture, such as the shop’s logo', () => {
    // GS v 0: one byte wide, two rows: 1100 0001 and 0000 0000.
    const svg = svgOf('\u001dv0\u0000\u0001\u0000\u0002\u0000\u00c1\u0000');
    expect(svg).toContain('<path d="M0 36h2v1h-2zM7 36h1v1h-1z"/>');
  });

  it('shows a slip that was never cut as torn', () => {
    expect(svgOf('whole\n\u001dV\u0001')).not.toBe(svgOf('whole\n'));
  });

  it('is a picture even when nothing was printed', () => {
    expect(svgOf('')).toMatch(/^<svg [^>]*>\n<\/svg>\n$/);
  });
});
