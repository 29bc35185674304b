import type { PrintJob, PrintSection } from '../printer.ts';

let count = 0;

/** A slip of five sections, such as an electricity sale with two tokens has. */
export const SECTIONS: readonly PrintSection[] = [
  section('header', '\u001b@KASI CORNER STORE\nPREPAID ELECTRICITY\n'),
  section('token 1', 'KEY CHANGE\n1111 2222 3333\n4444 5555\n'),
  section('token 2', 'ELECTRICITY\n6666 7777 8888\n9999 0000\n'),
  section('footer', 'Slip 000186\n\u001bd\u0001\u001dVB\u0000'),
];

/** A job that was never printed before. */
export function jobOf(more: Partial<PrintJob> = {}): PrintJob {
  count += 1;
  return { jobId: `job-${count}`, sections: SECTIONS, ...more };
}

function section(name: string, text: string): PrintSection {
  return { name, bytes: Buffer.from(text, 'latin1') };
}
