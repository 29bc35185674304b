import {
  EscPosInterpreter,
  type InterpreterEvent,
  type Paper,
  paperToText,
} from '@tillkeeper/printer';
import type { SlipDocument } from '../document.ts';
import { type EncodedSection, encodeSections } from '../encode/encode-sections.ts';
import type { Columns } from '../layout/line.ts';

/** What a printer made of a slip. */
export interface Printed {
  readonly paper: Paper;
  readonly text: string;
  readonly events: readonly InterpreterEvent[];
}

/** Prints a slip's bytes on the interpreter. */
export function printOnScreen(document: SlipDocument, columns: Columns): Printed {
  return printBytes(
    encodeSections(document, columns).map(({ bytes }) => bytes),
    columns,
  );
}

/** Prints bytes on the interpreter. */
export function printBytes(chunks: readonly Uint8Array[], columns: Columns): Printed {
  const events: InterpreterEvent[] = [];
  const interpreter = new EscPosInterpreter({ columns, onEvent: (event) => events.push(event) });
  for (const chunk of chunks) interpreter.write(chunk);
  const paper = interpreter.paper();
  return { paper, text: paperToText(paper), events };
}

/** Bytes in hex, a line of text for each line feed, so that a changed slip reads as a small change. */
export function hexDump(sections: readonly EncodedSection[]): string {
  return sections.map(({ name, bytes }) => `${name}\n${hexLines(bytes)}\n`).join('');
}

function hexLines(section: Uint8Array): string {
  const hex = Array.from(section, (byte) => byte.toString(16).padStart(2, '0')).join(' ');
  return hex.replace(/ 0a /g, ' 0a\n');
}
