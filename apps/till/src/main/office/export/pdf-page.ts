import type { About } from './about.ts';

/** A table of a printed page. */
export interface PdfTable {
  readonly title: string;
  readonly head: readonly string[];
  readonly rows: readonly (readonly string[])[];
  /** For each column whether it stands at the right. */
  readonly rightFrom: readonly boolean[];
}

/** A page for printing, and what stands at the foot of every sheet of it. */
export interface PdfPage {
  readonly html: string;
  /** Chromium fills the elements of class `pageNumber` and `totalPages`. */
  readonly footerHtml: string;
  /** A wide table lies across the sheet. */
  readonly landscape: boolean;
}

/**
 * A page for printing: no script, nothing loaded, every text escaped. What it is about stands at its
 * head and, in one line, at the foot of every sheet; a mark stands across every sheet of it, too.
 */
export function pdfPage(about: About, tables: readonly PdfTable[]): PdfPage {
  const { mark, title, shopName, tillName, period, made, notes } = about;
  const marked =
    mark === undefined
      ? ''
      : `<p class="mark">${escapeHtml(mark)}</p><p class="across">${escapeHtml(mark)}</p>`;
  const head = [
    `<h1>${escapeHtml(title)}</h1>`,
    `<p>${escapeHtml(`${period} · ${shopName} · till ${tillName}`)}</p>`,
    `<p class="made">${escapeHtml(`Made ${made}`)}</p>`,
    ...notes.map((note) => `<p class="made">${escapeHtml(note)}</p>`),
  ];
  const html = `<!doctype html><html lang="en"><head><meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<title>${escapeHtml(title)}</title><style>${STYLE}</style></head>
<body>${marked}${head.join('')}${tables.map(tableHtml).join('')}</body></html>`;
  const foot = [mark, title, period, shopName, `till ${tillName}`].filter(Boolean).join(' · ');
  const landscape = tables.some((table) => table.head.length > MOST_UPRIGHT);
  return { html, footerHtml: footerHtml(foot), landscape };
}

/** More columns than this do not fit on an upright A4 sheet. */
const MOST_UPRIGHT = 8;

// The foot is a page of its own to Chromium, without the page's style.
function footerHtml(words: string): string {
  const page = 'Page <span class="pageNumber"></span> of <span class="totalPages"></span>';
  return `<div style="${FOOT_STYLE}"><span>${escapeHtml(words)}</span><span>${page}</span></div>`;
}

const FOOT_STYLE =
  'display:flex;justify-content:space-between;gap:12pt;width:100%;padding:0 10mm;font:7pt sans-serif;color:#333';

function tableHtml({ title, head, rows, rightFrom }: PdfTable): string {
  const cells = (row: readonly string[], tag: 'td' | 'th'): string =>
    row
      .map((text, index) => {
        const right = rightFrom[index] === true ? ' class="right"' : '';
        return `<${tag}${right}>${unbroken(escapeHtml(text))}</${tag}>`;
      })
      .join('');
  const body = rows.map((row) => `<tr>${cells(row, 'td')}</tr>`).join('');
  return `<h2>${escapeHtml(title)}</h2><table><thead><tr>${cells(head, 'th')}</tr></thead><tbody>${body}</tbody></table>`;
}

// A number or a date that is broken in two is misread; a long reference may break between its parts.
function unbroken(escaped: string): string {
  return escaped.replaceAll(/\b\d[\d.:-]{3,18}\b/g, '<span class="whole">$&</span>');
}

function escapeHtml(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}

const STYLE = `
body { font: 9pt sans-serif; color: #111; margin: 0; }
h1 { font-size: 15pt; margin: 0 0 3pt; }
p { margin: 0 0 2pt; }
.made { color: #444; }
.mark { font-size: 16pt; font-weight: bold; margin: 0 0 4pt; }
.across { position: fixed; top: 40%; left: 0; right: 0; margin: 0; text-align: center;
  font-size: 54pt; font-weight: bold; color: #000; opacity: 0.12; transform: rotate(-30deg); }
h2 { font-size: 12pt; margin: 14pt 0 4pt; break-after: avoid; }
table { border-collapse: collapse; width: 100%; }
th { text-align: left; border-bottom: 1pt solid #111; }
td, th { padding: 2pt 5pt 2pt 0; vertical-align: top; }
td { overflow-wrap: anywhere; }
td { border-bottom: 0.5pt solid #ccc; }
.right { text-align: right; font-variant-numeric: tabular-nums; white-space: nowrap; }
tr { break-inside: avoid; }
.whole { white-space: nowrap; }
`;
