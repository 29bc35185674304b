import { type PaperLine, runWidthDots, type TextRun, type TextStyle } from './paper.ts';
import type { PrinterModes } from './state.ts';

/** The line that the printer is gathering: nothing of it is on paper yet. */
export class LineBuffer {
  #runs: TextRun[] = [];
  #cursorDots = 0;

  /** Whether nothing has been gathered. */
  get isEmpty(): boolean {
    return this.#runs.length === 0;
  }

  /** Where the next character would stand. */
  get cursorDots(): number {
    return this.#cursorDots;
  }

  /** Whether a character of this style still fits on a line this wide. */
  fits(style: TextStyle, widthDots: number): boolean {
    return this.#cursorDots + style.cellDots * style.widthTimes <= widthDots;
  }

  /** Adds a character, to the last run where the style and the place allow it. */
  add(character: string, style: TextStyle): void {
    const last = this.#runs.at(-1);
    if (last !== undefined && continues(last, style, this.#cursorDots)) {
      this.#runs[this.#runs.length - 1] = { ...last, text: last.text + character };
    } else {
      this.#runs.push({ ...style, text: character, xDots: this.#cursorDots });
    }
    this.#cursorDots += style.cellDots * style.widthTimes;
  }

  /** Moves to a place on the line. */
  moveTo(dots: number): void {
    this.#cursorDots = Math.max(0, dots);
  }

  /** Forgets everything that is not on paper yet. */
  clear(): void {
    this.#runs = [];
    this.#cursorDots = 0;
  }

  /** The finished line; the buffer is empty afterwards. */
  take(modes: PrinterModes): PaperLine {
    const tallest = Math.max(0, ...this.#runs.map((run) => run.heightTimes * 24));
    const line: PaperLine = {
      kind: 'line',
      align: modes.align,
      heightDots: Math.max(modes.lineSpacing, tallest),
      runs: this.#runs,
    };
    this.clear();
    return line;
  }
}

function continues(last: TextRun, style: TextStyle, cursorDots: number): boolean {
  return (
    last.xDots + runWidthDots(last) === cursorDots &&
    last.bold === style.bold &&
    last.underline === style.underline &&
    last.reverse === style.reverse &&
    last.widthTimes === style.widthTimes &&
    last.heightTimes === style.heightTimes &&
    last.cellDots === style.cellDots
  );
}
