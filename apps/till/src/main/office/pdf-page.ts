/** A table of a printed page. */
export interface PdfTable {
  readonly title: string;
  readonly head: readonly string[];
  readonly rows: readonly (readonly string[])[];
  /** For each column whether it stands at the right. */
  readonly rightFrom: readonly boolean[];
}

/**
 * A page for printing: no script, nothing loaded, every text escaped. A mark stands at its head and
 * across every sheet of it.
 */
export function tablesToHtml(tables: readonly PdfTable[], made: string, mark?: string): string {
  const marked =
    mark === undefined
      ? ''
      : `<p class="mark">${escapeHtml(mark)}</p><p class="across">${escapeHtml(mark)}</p>`;
  return `<!doctype html><html lang="en"><head><meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<title>${escapeHtml(tables[0]?.title ?? '')}</title><style>${STYLE}</style></head>
<body>${marked}<p class="made">${escapeHtml(made)}</p>${tables.map(tableHtml).join('')}</body></html>`;
}

function tableHtml({ title, head, rows, rightFrom }: PdfTable): string {
  const cells = (row: readonly string[], tag: 'td' | 'th'): string =>
    row
      .map((text, index) => {
        const right = rightFrom[index] === true ? ' class="right"' : '';
        return `<${tag}${right}>${escapeHtml(text)}</${tag}>`;
      })
      .join('');
  const body = rows.map((row) => `<tr>${cells(row, 'td')}</tr>`).join('');
  return `<h2>${escapeHtml(title)}</h2><table><thead><tr>${cells(head, 'th')}</tr></thead><tbody>${body}</tbody></table>`;
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
.made { color: #555; }
.mark { font-size: 16pt; font-weight: bold; margin: 0 0 4pt; }
.across { position: fixed; top: 40%; left: 0; right: 0; margin: 0; text-align: center;
  font-size: 54pt; font-weight: bold; color: #000; opacity: 0.12; transform: rotate(-30deg); }
h2 { font-size: 12pt; margin: 14pt 0 4pt; }
table { border-collapse: collapse; width: 100%; }
th { text-align: left; border-bottom: 1pt solid #111; }
td, th { padding: 2pt 5pt 2pt 0; vertical-align: top; overflow-wrap: anywhere; }
td { border-bottom: 0.5pt solid #ccc; }
.right { text-align: right; font-variant-numeric: tabular-nums; white-space: nowrap; }
tr { break-inside: avoid; }
`;
