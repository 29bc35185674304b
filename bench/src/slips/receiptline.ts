import type { Columns, LaidOutLine } from '@tillkeeper/slip';
import receiptline from 'receiptline';

/** ReceiptLine: the slip is written in its markup, and the markup is made bytes. */
export function encodeWithReceiptline(lines: readonly LaidOutLine[], columns: Columns): Uint8Array {
  const markup = `{w:*}\n${lines.map(markupOf).join('\n')}\n`;
  const commands = receiptline.transform(markup, {
    cpl: columns,
    encoding: 'cp858',
    command: 'epson',
    spacing: true,
    cutting: true,
  });
  return Buffer.from(commands, 'binary');
}

function markupOf(line: LaidOutLine): string {
  if (line.kind === 'logo') return '';
  if (line.kind === 'qr') return `{code:${escaped(line.data)};option:qrcode,4,m}`;
  if (line.kind === 'barcode') return `{code:${escaped(line.data)};option:code128,2,80,hri}`;
  // Three equal signs cut the paper in this language; its own rule is the nearest thing.
  if (/^([-=*])\1+$/.test(line.text)) return '---';
  const bold = line.bold ? `"${escaped(line.text)}"` : escaped(line.text);
  const sized = line.size === 'double' ? `^^^${bold}` : bold;
  return line.align === 'left' ? `|${sized}` : sized;
}

function escaped(text: string): string {
  return text.replace(/[\\|{}~_"`^;]/g, (character) => `\\${character}`);
}
