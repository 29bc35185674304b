/** Characters 0x80 to 0xFF of the pages that the interpreter knows, by their `ESC t` number. */
const UPPER_HALVES: Readonly<Record<number, string>> = {
  // Page 437, where every printer starts.
  0:
    'ÇüéâäàåçêëèïîìÄÅÉæÆôöòûùÿÖÜ¢£¥₧ƒáíóúñÑªº¿⌐¬½¼¡«»░▒▓│┤╡╢╖╕╣║╗╝╜╛┐' +
    '└┴┬├─┼╞╟╚╔╩╦╠═╬╧╨╤╥╙╘╒╓╫╪┘┌█▄▌▐▀αßΓπΣσµτΦΘΩδ∞φε∩≡±≥≤⌠⌡÷≈°∙·√ⁿ²■\u00a0',
  // Page 858: page 850 with the euro sign.
  19:
    'ÇüéâäàåçêëèïîìÄÅÉæÆôöòûùÿÖÜø£Ø×ƒáíóúñÑªº¿®¬½¼¡«»░▒▓│┤ÁÂÀ©╣║╗╝¢¥┐' +
    '└┴┬├─┼ãÃ╚╔╩╦╠═╬¤ðÐÊËÈ€ÍÎÏ┘┌█▄¦Ì▀ÓßÔÒõÕµþÞÚÛÙýÝ¯´\u00ad±‗¾¶§÷¸°¨·¹³²■\u00a0',
};

/** Whether `ESC t page` selects a page that the interpreter can read. */
export function isKnownCodePage(page: number): boolean {
  return UPPER_HALVES[page] !== undefined;
}

/** The character that a byte prints under a code page; a page we can't read prints a filled box. */
export function decodeGlyph(byte: number, page: number): string {
  if (byte < 0x7f) return String.fromCharCode(byte);
  if (byte === 0x7f) return '⌂';
  return UPPER_HALVES[page]?.[byte - 0x80] ?? '█';
}
